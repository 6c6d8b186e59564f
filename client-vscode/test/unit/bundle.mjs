// Loads a TypeScript file of the extension into a test.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { reportTitles } from "../../scripts/build.mjs";

export const client = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Gives what a file below src/ exports. It must not need VS Code. */
export async function load(file) {
  const folder = mkdtempSync(join(tmpdir(), "reportlsp-unit-"));
  try {
    const outfile = join(folder, "module.mjs");
    await build({ entryPoints: [join(client, "src", file)], outfile, bundle: true, format: "esm", platform: "node", logLevel: "warning", define: { REPORT_TITLES: JSON.stringify(reportTitles()) } });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
