// The packed extension under test: $REPORTLSP_VSIX, else packed now for this machine.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const client = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const root = dirname(client);

let packed;

/** Path of the VSIX. Packed once a process; run-all packs before all tests and names it in $REPORTLSP_VSIX. */
export function extensionPackage() {
  if (packed) return packed;
  if (process.env.REPORTLSP_VSIX) return (packed = process.env.REPORTLSP_VSIX);
  const run = spawnSync(process.execPath, [join(client, "scripts/package.mjs")], { cwd: client, encoding: "utf8", timeout: 1_200_000 });
  const { version } = JSON.parse(readFileSync(join(client, "package.json"), "utf8"));
  const path = join(client, "dist", `reportlsp-${process.platform}-${process.arch}-${version}.vsix`);
  if (run.status !== 0 || !existsSync(path)) throw new Error(`the extension could not be packed: ${run.stdout}${run.stderr}`);
  return (packed = path);
}
