// Editors that are not ours, set up as docs/editors.md says: they show the findings of the built executable, apply its fixes with their own code
// and save; the file is then exactly right.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { commandAfter, edit, prepare } from "./editors/editor.mjs";
import { root } from "./executable.mjs";

const sample = name => readFileSync(join(root, "samples", name));
const flawed = sample("flawed-totals-2023.report");
const clean = sample("clean-2024-pipe.report");

/** Errors and warnings due on a sample, as "rule line". */
function expected(name) {
  return readFileSync(join(root, "samples/expected.tsv"), "utf8").split("\n").map(line => line.split("\t"))
    .filter(([file]) => file === name).map(([, rule, line]) => `${rule} ${line}`).sort();
}

const grave = findings => findings.filter(f => f.severity <= 2).map(f => `${f.rule} ${f.line}`).sort();

const reviews = "| 2        | 1        | 0        | 0        | 4 ";
const mendedReviews = "| 2        | 1        | 0        | 0        | 3 ";

/** Holds a saved file against what it must be; a difference is shown by line, not as two whole files. */
function assertIs(saved, wanted) {
  if (saved.equals(Buffer.from(wanted))) return;
  const [is, due] = [saved.toString().split("\n"), wanted.toString().split("\n")];
  const differing = [...Array(Math.max(is.length, due.length)).keys()].filter(i => is[i] !== due[i]).slice(0, 5);
  assert.fail(differing.map(i => `line ${i + 1}: is ${JSON.stringify(is[i])}, should be ${JSON.stringify(due[i])}`).join("\n"));
}

function editAt(text, row, old, by) {
  const lines = text.split(/\r?\n/);
  const line = lines.findIndex(l => l.includes(row));
  assert.ok(line >= 0 && lines[line].split(old).length === 2);
  return { line: line + 1, old, new: by };
}

for (const [name, shown] of [["neovim", "Neovim"], ["emacs", "Emacs with eglot"]]) {
  describe(shown, () => {
    const reason = prepare(name);
    const options = { skip: reason || false, timeout: 180_000 };

    test("shows the findings of a flawed sample; the preferred fix of a wrong total, applied and saved", options, async () => {
      const { saved, seen, left } = await edit(name, flawed, { rule: "RPT3001" });
      assert.deepEqual(grave(seen.findings), expected("flawed-totals-2023.report"));
      assert.equal(seen.actions.filter(a => a.isPreferred && a.kind === "quickfix").length, 1);
      assert.deepEqual(grave(seen.later), expected("flawed-totals-2023.report").filter(f => f !== "RPT3001 74"));
      assertIs(saved, flawed.toString().replace(reviews, mendedReviews));
      assert.equal(left, 0);
    });

    test("a wrong figure is typed, named and mended; the file is as before", options, async () => {
      const task = { rule: "RPT3005", edit: editAt(clean.toString(), "（一）予以公开", "| 11 ", "| 71 ") };
      const { saved, seen, left } = await edit(name, clean, task);
      assert.deepEqual(grave(seen.findings), [`RPT3005 ${task.edit.line}`]);
      assert.deepEqual(grave(seen.later), []);
      assertIs(saved, clean);
      assert.equal(left, 0);
    });

    test("byte order mark and CRLF survive", options, async () => {
      const windows = Buffer.from("\ufeff" + clean.toString().replaceAll("\n", "\r\n"));
      const task = { rule: "RPT3005", edit: editAt(clean.toString(), "（一）予以公开", "| 11 ", "| 71 ") };
      const { saved, seen } = await edit(name, windows, task);
      assert.deepEqual(grave(seen.later), []);
      assertIs(saved, windows);
    });

    test("the command of the page recalculates the totals that can be", options, async () => {
      const line = name === "neovim" ? "In Neovim:" : "In Emacs:";
      const command = commandAfter(line).replace(/^(:lua|M-:) /, "");
      const { saved, seen } = await edit(name, flawed, { rule: "RPT3001", command });
      assertIs(saved, flawed.toString().replace(reviews, mendedReviews));
      assert.deepEqual(grave(seen.later), expected("flawed-totals-2023.report").filter(f => f !== "RPT3001 74"));
    });
  });
}
