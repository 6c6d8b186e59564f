// The TextMate grammar over the samples, by the library that VS Code colours with.
import assert from "node:assert/strict";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { test } from "node:test";
import oniguruma from "vscode-oniguruma";
import textmate from "vscode-textmate";
import { client } from "./bundle.mjs";

const root = dirname(client);
const wasm = readFileSync(createRequire(import.meta.url).resolve("vscode-oniguruma/release/onig.wasm"));
await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
const registry = new textmate.Registry({
  onigLib: Promise.resolve({ createOnigScanner: s => new oniguruma.OnigScanner(s), createOnigString: s => new oniguruma.OnigString(s) }),
  loadGrammar: async () => textmate.parseRawGrammar(readFileSync(join(root, "grammar/report.tmLanguage.json"), "utf8"), "report.json"),
});
const grammar = await registry.loadGrammar("source.report");

function tokens(text) {
  let state = textmate.INITIAL;
  return text.split(/\r\n|\r|\n/).map(line => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens.map(t => ({ text: line.slice(t.startIndex, t.endIndex), scope: t.scopes.at(-1) }));
  });
}

function scopeOf(line, text) {
  return tokens(line)[0].find(t => t.text.includes(text))?.scope;
}

function samples(folder = join(root, "samples")) {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? samples(path) : /\.(txt|report)$/.test(name) ? [path] : [];
  });
}

test("headings, figures, bars and directives have their scopes", () => {
  assert.equal(scopeOf("# 总体情况", "总体情况"), "markup.heading.report");
  assert.equal(scopeOf("@year 2024", "@year"), "keyword.control.directive.report");
  assert.equal(scopeOf("| 规章 | 12 | 0 |", "|"), "punctuation.separator.table.report");
  assert.match(scopeOf("| 规章 | 12 | 0 |", "12"), /numeric/);
  assert.equal(scopeOf("| ^^ | 1 |", "^^"), "keyword.other.continued.report");
  assert.equal(scopeOf("@suppress RPT2006 -- 理由", "RPT2006"), "constant.other.rule.report");
});

for (const path of samples()) {
  const name = path.slice(join(root, "samples").length + 1);
  test(`${name}: all of each line is tokenised, figures in rows are numbers`, () => {
    const text = readFileSync(path, "utf8");
    const lines = text.split(/\r\n|\r|\n/);
    const result = tokens(text);
    assert.equal(result.length, lines.length);
    lines.forEach((line, i) => assert.equal(result[i].map(t => t.text).join("").replace(/\n$/, ""), line));
    lines.forEach((line, i) => {
      if (!/^\|.*\| *\d+ *\|/.test(line)) return;
      assert.ok(result[i].some(t => /numeric/.test(t.scope)), line);
    });
  });
}
