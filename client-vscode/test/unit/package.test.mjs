// What the VSIX holds: all that is needed, nothing else.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { before, test } from "node:test";
import { buildClient } from "../../scripts/build.mjs";
import { client } from "./bundle.mjs";

const vsce = createRequire(import.meta.url).resolve("@vscode/vsce/vsce");
const read = name => readFileSync(join(client, name), "utf8");
let files;

before(async () => {
  await buildClient();
  const run = spawnSync(process.execPath, [vsce, "ls", "--no-dependencies"], { cwd: client, encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
  files = run.stdout.trim().split(/\r?\n/).map(file => file.replaceAll("\\", "/")).filter(file => !file.startsWith("server/")).sort();
});

test("the files are these, and no others", () => {
  const below = folder => readdirSync(join(client, folder)).map(name => `${folder}/${name}`);
  assert.deepEqual(files, [
    "CHANGELOG.md", "LICENSE", "README.md", "language-configuration.json", "package.json", "package.nls.json", "package.nls.zh-cn.json",
    "dist/client.js", "dist/extension.js", "dist/preview.js",
    "images/icon.png", "images/report-dark.svg", "images/report-light.svg",
    "l10n/bundle.l10n.zh-cn.json", "schemas/format.schema.json", "schemas/reportlsp.schema.json", "snippets/report.json", "syntaxes/report.tmLanguage.json",
    ...below("walkthrough"),
  ].sort());
});

test("no source maps, no paths of the machine that packed it", () => {
  for (const file of files.filter(f => /\.(js|json|md)$/.test(f))) {
    const text = read(file);
    assert.doesNotMatch(text, /sourceMappingURL|sourcesContent/, file);
    assert.ok(!text.includes(dirname(client)), file);
    assert.doesNotMatch(text, /\/(home|root|Users|work)\/[\w.-]+\/|[A-Z]:\\\\/, file);
  }
});

test("what is loaded without a report is small, and has no language client in it", () => {
  assert.ok(statSync(join(client, "dist/extension.js")).size < 50_000);
  assert.doesNotMatch(read("dist/extension.js"), /StreamMessageReader/);
  assert.match(read("dist/extension.js"), /require\("\.\/client"\)/);
  assert.match(read("dist/client.js"), /StreamMessageReader/);
});

test("the schemas leave unknown names to the server, which tells of them in the user's language", () => {
  for (const name of ["reportlsp", "format"]) assert.doesNotMatch(read(`schemas/${name}.schema.json`), /"additionalProperties":\s*false/);
});

test("each description of the schemas is Chinese and English", () => {
  const descriptions = value => (value && typeof value === "object"
    ? Object.entries(value).flatMap(([key, inner]) => (key === "description" && typeof inner === "string" ? [inner] : descriptions(inner)))
    : []);
  for (const name of ["reportlsp", "format"]) {
    const found = descriptions(JSON.parse(read(`schemas/${name}.schema.json`)));
    assert.ok(found.length > 20, name);
    for (const text of found) assert.match(text, /^[^\n]*[\u4e00-\u9fff][^\n]*\n[^\n]*[A-Za-z]/, text);
  }
});
