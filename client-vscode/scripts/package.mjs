// Packs dist/reportlsp-<platform>-<version>.vsix with the server of the platform inside.
//
//   npm run package                      the platform of this machine
//   npm run package -- win32-x64 …       others
//   npm run package -- all               all whose runtime can be restored; the others are named
//   npm run package -- --server=FOLDER   with a server that was published before
//   npm run package -- --out=FILE        to another file (one platform)
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildClient } from "./build.mjs";

const client = dirname(dirname(fileURLToPath(import.meta.url)));
const root = dirname(client);
const { version } = JSON.parse(readFileSync(join(client, "package.json"), "utf8"));

/** Platforms of VS Code and the runtime identifiers of .NET. */
const runtimes = {
  "linux-x64": "linux-x64",
  "linux-arm64": "linux-arm64",
  "alpine-x64": "linux-musl-x64",
  "win32-x64": "win-x64",
  "win32-arm64": "win-arm64",
  "darwin-x64": "osx-x64",
  "darwin-arm64": "osx-arm64",
};

function run(command, args, options = {}) {
  const result = spawnSync(command, args, { encoding: "utf8", maxBuffer: 1 << 26, ...options });
  if (result.error) throw result.error;
  return { ok: result.status === 0, text: `${result.stdout ?? ""}${result.stderr ?? ""}` };
}

/** Publishes the server as one file that needs no runtime; gives its folder. */
function publish(runtime) {
  const folder = join(root, "artifacts/server", runtime);
  rmSync(folder, { recursive: true, force: true });
  const result = run("dotnet", [
    "publish", "server/ReportLsp.Cli", "-c", "Release", "-r", runtime, "--self-contained", "-p:PublishReadyToRun=true",
    "-p:PublishSingleFile=true", "-p:PublishTrimmed=true", "-o", folder, "-v", "q", "--nologo",
  ], { cwd: root });
  if (!result.ok) throw new Error(result.text.split("\n").filter(line => /error/.test(line)).slice(0, 3).join("\n") || result.text.slice(-500));
  return folder;
}

function pack(platform, published) {
  const name = platform.startsWith("win32") ? "reportlsp.exe" : "reportlsp";
  const server = join(client, "server");
  rmSync(server, { recursive: true, force: true });
  mkdirSync(server);
  cpSync(join(published, name), join(server, name));
  chmodSync(join(server, name), 0o755);
  const vsix = out ?? join(client, "dist", `reportlsp-${platform}-${version}.vsix`);
  const vsce = createRequire(import.meta.url).resolve("@vscode/vsce/vsce");
  const result = run(process.execPath, [
    vsce, "package", "--target", platform, "--no-dependencies", "--allow-missing-repository", "--skip-license", "--no-rewrite-relative-links", "--out", vsix,
  ], { cwd: client });
  if (!result.ok || !existsSync(vsix)) throw new Error(result.text);
  return vsix;
}

const args = process.argv.slice(2);
const out = args.find(a => a.startsWith("--out="))?.slice("--out=".length);
const given = args.find(a => a.startsWith("--server="))?.slice("--server=".length);
const named = args.filter(a => !a.startsWith("--"));
const platforms = named.includes("all") ? Object.keys(runtimes) : named.length > 0 ? named : [`${process.platform}-${process.arch}`];
const unknown = platforms.filter(p => !(p in runtimes));
if (unknown.length > 0) {
  console.error(`unknown platform ${unknown.join(", ")}; known are ${Object.keys(runtimes).join(", ")}`);
  process.exit(2);
}

const types = run(process.execPath, [createRequire(import.meta.url).resolve("typescript/bin/tsc"), "-p", client]);
if (!types.ok) {
  console.error(types.text);
  process.exit(1);
}
await buildClient();
let failures = 0;
for (const platform of platforms) {
  try {
    const vsix = pack(platform, given ?? publish(runtimes[platform]));
    console.log(`${vsix} ${(statSync(vsix).size / 1e6).toFixed(1)} MB`);
  } catch (fault) {
    failures++;
    console.error(`${platform}: not packed: ${fault.message}`);
  }
}
rmSync(join(client, "server"), { recursive: true, force: true });
process.exitCode = failures > 0 ? 1 : 0;
