// Which text files are reports.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { client, load } from "./bundle.mjs";

const { startsWithTitle, firstLine } = await load("reports/title.ts");
const samples = join(dirname(client), "samples");

test("the samples that begin with a title are recognised", () => {
  const names = readdirSync(samples).filter(name => /^(clean|flawed)-.*\.txt$/.test(name));
  const others = names.filter(name => !startsWithTitle(readFileSync(join(samples, name), "utf8")));
  assert.ok(names.length >= 10);
  // The first has another first line, the second no title: `expected.tsv` says so.
  assert.deepEqual(others, ["flawed-markup-2024.txt", "flawed-structure-2022.txt"]);
});

for (const [title, expected] of [
  ["云溪县水务局2024年政府信息公开工作年度报告", true],
  ["\ufeff\r\n\r\n　　云溪县水务局２０２４年政府信息公开工作年度报告　\r\n正文", true],
  ["# 云溪县水务局 2024 年政府信息公开工作年度报告\n", true],
  ["2024年云溪县水务局政府信息公开工作年度报告", true],
  ["云溪县水务局2024年度政府信息公开年度报告", true],
  ["关于报送云溪县水务局2024年政府信息公开工作年度报告的通知", false],
  ["我今天读了云溪县水务局2024年政府信息公开工作年度报告，写得不错。", false],
  ["2024年工作总结", false],
  ["", false],
  ["\n\n\n", false],
  ["x".repeat(100_000), false],
  [`${"县".repeat(61)}2024年政府信息公开工作年度报告`, false],
]) {
  test(`${expected ? "a report" : "no report"}: ${JSON.stringify(title.slice(0, 40))}`, () => assert.equal(startsWithTitle(title), expected));
}

test("the first line is the first that is not blank", () => {
  assert.equal(firstLine("\n　\n Ａ b \nc"), "ab");
  assert.equal(firstLine(" \n"), undefined);
});
