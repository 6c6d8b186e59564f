// Bundles the extension and the preview's page into dist/, and copies what comes from elsewhere in the repository.
import { cpSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { parse } from "jsonc-parser";

const client = dirname(dirname(fileURLToPath(import.meta.url)));
const root = dirname(client);

/** Files of the repository that the extension carries too. */
const copies = [
  ["grammar/report.tmLanguage.json", "syntaxes/report.tmLanguage.json"],
  ["grammar/formats/format.schema.json", "schemas/format.schema.json"],
  ["CHANGELOG.md", "CHANGELOG.md"],
  ["LICENSE", "LICENSE"],
];

/** The title templates of the built-in formats, right and wrong ones. */
export function reportTitles() {
  const folder = join(root, "grammar/formats");
  const titles = readdirSync(folder)
    .filter(name => name.endsWith(".json") && !name.endsWith(".schema.json"))
    .map(name => parse(readFileSync(join(folder, name), "utf8")))
    .flatMap(format => [...(format.titles ?? []), ...(format.wrongTitles ?? [])]);
  return [...new Set(titles)];
}

const common = { bundle: true, minify: true, legalComments: "none", logLevel: "warning", absWorkingDir: client };

export async function buildClient() {
  for (const [from, to] of copies) {
    mkdirSync(dirname(join(client, to)), { recursive: true });
    cpSync(join(root, from), join(client, to));
  }
  await build({
    ...common,
    entryPoints: ["src/extension.ts"],
    outfile: "dist/extension.js",
    platform: "node",
    format: "cjs",
    target: "node20",
    external: ["vscode"],
    define: { REPORT_TITLES: JSON.stringify(reportTitles()) },
  });
  await build({ ...common, entryPoints: ["src/preview/page.ts"], outfile: "dist/preview.js", platform: "browser", format: "iife", target: "chrome120" });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildClient();
