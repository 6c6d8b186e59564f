// The manifest, its texts in both languages, and what it points to.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { buildClient } from "../../scripts/build.mjs";
import { client } from "./bundle.mjs";

const read = name => readFileSync(join(client, name), "utf8");
const json = name => JSON.parse(read(name));
const manifest = json("package.json");
const [english, chinese] = [json("package.nls.json"), json("package.nls.zh-cn.json")];

function texts(value) {
  if (typeof value === "string") return [value];
  return value && typeof value === "object" ? Object.values(value).flatMap(texts) : [];
}

function sources(folder = join(client, "src")) {
  return readdirSync(folder, { withFileTypes: true }).flatMap(e => (e.isDirectory() ? sources(join(folder, e.name)) : [readFileSync(join(folder, e.name), "utf8")]));
}

before(() => buildClient());

test("each text of the manifest is there in both languages, and none is left over", () => {
  const used = [...new Set(texts(manifest).map(text => /^%(.+)%$/.exec(text)?.[1]).filter(Boolean))].sort();
  assert.deepEqual(Object.keys(english).sort(), used);
  assert.deepEqual(Object.keys(chinese).sort(), used);
  for (const key of used) {
    if (!key.endsWith(".media")) assert.match(chinese[key], /[\u4e00-\u9fff]/, key);
    assert.doesNotMatch(english[key].replace("政府信息公开工作年度报告", ""), /[\u4e00-\u9fff]/, key);
  }
});

test("each text of the program has a translation, and none is left over", () => {
  const bundle = json("l10n/bundle.l10n.zh-cn.json");
  const used = new Set(sources().flatMap(text => [...text.matchAll(/l10n\.t\(\s*("(?:[^"\\]|\\.)*")/g)].map(m => JSON.parse(m[1]))));
  assert.deepEqual(Object.keys(bundle).sort(), [...used].sort());
  for (const [text, translation] of Object.entries(bundle)) {
    assert.match(translation, /[\u4e00-\u9fff]/, text);
    assert.deepEqual((translation.match(/\{\d\}/g) ?? []).sort(), (text.match(/\{\d\}/g) ?? []).sort(), text);
  }
});

test("each file that the manifest names is there", () => {
  const files = [...texts(manifest), ...Object.values(english), ...Object.values(chinese)].filter(t => /^(\.\/)?(dist|images|schemas|snippets|syntaxes|walkthrough|l10n|language-configuration)[^\s]*\.\w+$/.test(t));
  assert.ok(files.length > 10);
  assert.deepEqual(files.filter(f => !existsSync(join(client, f))), []);
});

test("each command of the manifest is carried out by the program", () => {
  const text = sources().join("\n");
  assert.deepEqual(manifest.contributes.commands.map(c => c.command).filter(c => !text.includes(`"${c}"`)), []);
});

test("no workspace can name the program that is run", () => {
  assert.equal(manifest.contributes.configuration.properties["reportlsp.server.path"].scope, "machine");
  assert.deepEqual(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations, ["reportlsp.server.path"]);
});

test("the problem matcher reads the text output of the command line", () => {
  const [pattern] = manifest.contributes.problemPatterns;
  const regexp = new RegExp(pattern.regexp);
  const lines = read("../tests/ReportLsp.Cli.Tests/Output/Baselines/flawed.zh.verified.txt").split("\n");
  const found = lines.filter(line => / RPT\d{4} /.test(line) && !/^\s/.test(line));
  assert.ok(found.length > 0);
  for (const line of found) {
    const match = regexp.exec(line);
    assert.ok(match, line);
    assert.match(match[pattern.line], /^\d+$/);
    assert.match(match[pattern.severity], /^(error|warning|info|hint)$/);
    assert.match(match[pattern.code], /^RPT\d{4}$/);
  }
});
