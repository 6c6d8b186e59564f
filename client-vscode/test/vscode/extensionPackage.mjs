// The packed extension under test: $REPORTLSP_VSIX, else packed for this machine.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "../../../tests/e2e/executable.mjs";
import { alone } from "../../../tests/e2e/lock.mjs";

export const client = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Path of the VSIX. run-all packs before all tests and names it; test files that are run by hand together pack once, the first of them. */
export function extensionPackage() {
  if (process.env.REPORTLSP_VSIX) return process.env.REPORTLSP_VSIX;
  const { version } = JSON.parse(readFileSync(join(client, "package.json"), "utf8"));
  const path = join(client, "dist", `reportlsp-${process.platform}-${process.arch}-${version}.vsix`);
  const run = join(root, "artifacts/packed-for");
  alone(join(root, "artifacts/pack.lock"), () => {
    if (existsSync(path) && existsSync(run) && readFileSync(run, "utf8") === thisRun()) return;
    pack(path);
    mkdirSync(dirname(run), { recursive: true });
    writeFileSync(run, thisRun());
  });
  return path;
}

/** The process that started the test files, and when it was started. */
function thisRun() {
  return `${process.ppid} ${readFileSync(`/proc/${process.ppid}/stat`, "utf8").replace(/^.*\) /s, "").split(" ")[19]}`;
}

function pack(path) {
  const run = spawnSync(process.execPath, [join(client, "scripts/package.mjs")], { cwd: client, encoding: "utf8", timeout: 1_200_000 });
  if (run.status !== 0 || !existsSync(path)) throw new Error(`the extension could not be packed: ${run.stdout}${run.stderr}`);
}
