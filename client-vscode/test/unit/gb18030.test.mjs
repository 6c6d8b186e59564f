// Which bytes are Chinese text in GB18030.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { client, load } from "./bundle.mjs";

const { decodeGb18030 } = await load("reports/gb18030.ts");
const samples = join(dirname(client), "samples");

test("a report in GB18030 is", () => {
  const bytes = readFileSync(join(samples, "encodings/gb18030-2022.txt"));
  assert.match(decodeGb18030(bytes), /政府信息公开工作年度报告/);
});

for (const [what, bytes] of [
  ["UTF-8", readFileSync(join(samples, "clean-2021-tab.txt"))],
  ["UTF-8 with a mark", readFileSync(join(samples, "encodings/crlf-bom-2023.txt"))],
  ["UTF-16", Buffer.from("\ufeff报告", "utf16le")],
  ["ASCII", Buffer.from("report")],
  ["nothing", Buffer.alloc(0)],
  ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xff, 0x00, 0x80, 0x30])],
  ["Latin-1", Buffer.from("caf\u00e9 ", "latin1")],
]) {
  test(`${what} is not`, () => assert.equal(decodeGb18030(bytes), undefined));
}

test("a character cut off at the end does not matter", () => {
  const bytes = readFileSync(join(samples, "encodings/gb18030-2022.txt"));
  const whole = decodeGb18030(bytes.subarray(0, 40));
  const cut = decodeGb18030(bytes.subarray(0, 41));
  assert.ok(whole && cut);
  assert.ok(decodeGb18030(bytes).startsWith(cut) && cut.startsWith(whole));
});
