// Bundles the extension and the preview's page into dist/, and copies what comes from elsewhere in the repository.
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { parse } from "jsonc-parser";

const client = dirname(dirname(fileURLToPath(import.meta.url)));
const root = dirname(client);

/** Files of the repository that the extension carries too. */
const copies = [
  ["grammar/report.tmLanguage.json", "syntaxes/report.tmLanguage.json"],
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

/** A schema that lets unknown names pass: the server tells of them, in the words of the user's language, and once is enough. */
export function openSchema(schema) {
  if (Array.isArray(schema)) return schema.map(openSchema);
  if (schema === null || typeof schema !== "object") return schema;
  return Object.fromEntries(Object.entries(schema).filter(([name, value]) => name !== "additionalProperties" || value !== false).map(([name, value]) => [name, openSchema(value)]));
}

const common = { bundle: true, minify: true, legalComments: "none", logLevel: "warning", absWorkingDir: client };

export async function buildClient() {
  for (const [from, to] of copies) {
    mkdirSync(dirname(join(client, to)), { recursive: true });
    cpSync(join(root, from), join(client, to));
  }
  writeFileSync(join(client, "schemas/format.schema.json"), JSON.stringify(openSchema(parse(readFileSync(join(root, "grammar/formats/format.schema.json"), "utf8"))), undefined, 2));
  // Two bundles: the library of the language client is loaded by the second, when the server starts.
  const node = { ...common, platform: "node", format: "cjs", target: "node20" };
  await build({
    ...node,
    entryPoints: ["src/extension.ts"],
    outfile: "dist/extension.js",
    external: ["vscode", "./client"],
    // `import()` becomes `require`: VS Code hooks that alone.
    supported: { "dynamic-import": false },
    define: { REPORT_TITLES: JSON.stringify(reportTitles()) },
  });
  await build({ ...node, entryPoints: ["src/server/client.ts"], outfile: "dist/client.js", external: ["vscode"] });
  await build({ ...common, entryPoints: ["src/preview/page.ts"], outfile: "dist/preview.js", platform: "browser", format: "iife", target: "chrome120" });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildClient();
