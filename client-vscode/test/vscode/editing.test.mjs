// What a clerk does in the editor, in real VS Code with the packed extension and no .NET on the path.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { join } from "node:path";
import { root } from "./extensionPackage.mjs";
import { Lab, missing } from "./lab.mjs";
import { until } from "./window.mjs";

const sample = name => ({ from: join(root, "samples", name) });
const reason = missing();

describe("editing a report", { skip: reason }, () => {
  let lab;
  before(async () => {
    lab = await Lab.start();
  });
  after(async () => {
    if (lab) assert.deepEqual(await lab.stop(), [], "processes left behind");
  });

  /** Opens a window on one file and the file in it. */
  async function openOn(t, name, files = { [name]: sample(name) }) {
    const window = await lab.open(lab.workspace(files));
    t.after(async () => {
      if (!t.passed && process.env.REPORTLSP_KEEP) await window.picture(`failed-${name}`).catch(() => {});
      await window.close();
    });
    await window.openFile(name);
    return window;
  }

  test("findings are underlined and listed with links to their rules", async t => {
    const window = await openOn(t, "flawed-totals-2023.report");
    const opened = Date.now();
    const rows = await window.problems();
    await rows.filter({ hasText: "RPT3001" }).first().waitFor();
    t.diagnostic(`findings ${Date.now() - opened} ms after the editor was there`);
    await rows.filter({ hasText: "RPT3002" }).first().waitFor();
    await window.goto(74, 47);
    await window.squiggles().first().waitFor();
    await until("the status bar", async () => /3/.test(await window.status()));
    const link = window.page.locator(".markers-panel a", { hasText: "RPT3001" });
    assert.match(await link.first().getAttribute("href") ?? await link.first().getAttribute("data-href") ?? "", /reportlsp-rule:/);
    await window.picture("vscode-findings");
    await link.first().click({ modifiers: ["ControlOrMeta"] });
    await window.page.locator(".tab.active", { hasText: "RPT3001" }).waitFor();
    await window.page.waitForTimeout(1500);
    await window.picture("vscode-rule");
  });

  test("the first fix mends the wrong figure, and the file on disk is exactly right", async t => {
    const name = "flawed-totals-2023.report";
    const window = await openOn(t, name);
    const before = window.read(name);
    const rows = await window.problems();
    await rows.filter({ hasText: "RPT3001" }).first().dblclick();
    await window.page.waitForTimeout(500);
    await window.page.keyboard.press("Control+Period");
    const actions = window.page.locator(".action-widget .monaco-list-row.action");
    await actions.first().waitFor();
    assert.match(await actions.first().innerText(), /to 3/);
    await window.picture("vscode-fix");
    await window.page.keyboard.press("Enter");
    await rows.filter({ hasText: "RPT3001" }).first().waitFor({ state: "detached" });
    await window.save();
    assert.equal(window.read(name), before.replace("| 2        | 1        | 0        | 0        | 4    |", "| 2        | 1        | 0        | 0        | 3    |"));
  });

  test("hover shows the equations of a figure with their values", async t => {
    const window = await openOn(t, "flawed-totals-2023.report");
    await (await window.problems()).filter({ hasText: "RPT3001" }).first().waitFor();
    await window.page.keyboard.press("Control+Shift+KeyM");
    await window.goto(74, 47);
    await window.page.waitForTimeout(300);
    await window.command("Show or Focus Hover");
    const hover = window.page.locator(".monaco-hover:visible");
    await hover.filter({ hasText: "2 + 1" }).first().waitFor();
    await hover.filter({ hasText: "✗" }).first().waitFor();
    await window.picture("vscode-hover");
  });

  test("hints and lenses show the computed total and the score of a table", async t => {
    const window = await openOn(t, "flawed-totals-2023.report");
    await window.goto(74, 1);
    const hint = window.page.locator(".monaco-editor [class*=dyn-rule]", { hasText: "3" });
    await hint.first().waitFor();
    await window.goto(38, 1);
    const lens = window.page.locator(".monaco-editor .codelens-decoration", { hasText: /39/ });
    await lens.first().waitFor();
    await window.page.locator(".monaco-editor .codelens-decoration", { hasText: "Recalculate totals" }).first().waitFor();
    await window.picture("vscode-hints");
    await lens.first().locator("a").first().click();
    await window.page.locator(".peekview-widget, .reference-zone-widget").first().waitFor();
    await window.page.keyboard.press("Escape");
  });
});
