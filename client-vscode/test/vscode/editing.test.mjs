// What a clerk does in the editor, in real VS Code with the packed extension and no .NET on the path.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { join } from "node:path";
import { sample } from "../../../tests/e2e/samples.mjs";
import { Lab, missing } from "./lab.mjs";
import { displayWidth, until } from "./window.mjs";

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
    t.after(() => window.close(t.name));
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
    await window.picture("vscode-findings");
    await window.page.locator(".markers-panel a", { hasText: "RPT3001" }).first().click({ modifiers: ["ControlOrMeta"] });
    await window.page.locator(".tab.active", { hasText: "RPT3001" }).waitFor();
    const rule = window.page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");
    await rule.locator("body", { hasText: "RPT3001" }).waitFor();
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
    const lens = window.page.locator(".monaco-editor .codelens-decoration", { hasText: "2 equations fail" });
    await lens.first().waitFor();
    await window.picture("vscode-hints");
    await lens.first().locator("a").first().click();
    await window.page.locator(".peekview-widget, .reference-zone-widget").first().waitFor();
    await window.page.waitForTimeout(500);
    await window.picture("vscode-peek");
  });

  test("a lens shows that all 39 equations of a table hold", async t => {
    const window = await openOn(t, "clean-2024-pipe.report");
    await window.gotoText("clean-2024-pipe.report", "三、收到和处理");
    await window.page.locator(".monaco-editor .codelens-decoration", { hasText: "39/39" }).first().waitFor();
  });

  test("recalculated totals are taken back by one undo", async t => {
    const name = "flawed-totals-2023.report";
    const window = await openOn(t, name);
    const before = window.read(name);
    await until("the status bar", async () => /3/.test(await window.status()));
    await window.command("Report: Recalculate All Totals");
    await window.page.locator(".tab.dirty").waitFor();
    await window.save();
    const after = window.read(name);
    assert.equal(after.split("\n")[73].split("|")[5].trim(), "3");
    assert.equal(after.split("\n").length, before.split("\n").length);
    await window.focusEditor();
    await window.page.keyboard.press("Control+KeyZ");
    await window.page.locator(".tab.dirty").waitFor();
    await window.save();
    assert.equal(window.read(name), before);
  });

  test("converted tables are taken back by one undo; a .txt with the title of a report is one", async t => {
    const name = "clean-2021-tab.txt";
    const window = await openOn(t, name);
    const before = window.read(name);
    await window.page.locator("#status\\.editor\\.mode", { hasText: "Statutory Report" }).waitFor();
    await until("the status bar", () => window.status());
    await window.command("Report: Convert Tables to Pipe Tables");
    await window.page.locator(".tab.dirty").waitFor();
    await window.save();
    const after = window.read(name);
    assert.ok(!after.includes("\t"), "no tab is left");
    assert.equal(lab.run(["format", "--check", name], window.folder).status, 0, "the tables are as reportlsp format writes them");
    assert.equal(lab.run(["check", name], window.folder).status, 0);
    await window.focusEditor();
    await window.page.keyboard.press("Control+KeyZ");
    await window.page.locator(".tab.dirty").waitFor();
    await window.save();
    assert.equal(window.read(name), before);
  });

  test("a new report is complete for its year, with cursor stops", async t => {
    const window = await lab.open(lab.workspace({ "note.md": "" }));
    t.after(() => window.close(t.name));
    await window.page.locator(".explorer-folders-view .monaco-list-row").first().waitFor();
    await window.command("Report: New Report");
    await window.answer("year", "2023");
    await window.picture("vscode-new-report");
    await window.answer("agency", "云溪县水务局");
    await window.page.locator(".quick-input-widget", { hasText: "folder" }).waitFor();
    await window.page.keyboard.press("Enter");
    await window.page.locator(".monaco-editor .view-line", { hasText: "云溪县水务局" }).first().waitFor();
    await until("the text", async () => (await window.text()).includes("六、"));
    const blank = lab.run(["new", "--agency", "云溪县水务局", "--year", "2023"]).stdout.replace(/\|/g, "").replace(/\s+/g, "");
    const shown = (await window.text()).replace(/\|/g, "").replace(/\s+/g, "");
    assert.equal(shown.replace(/[0-9]/g, "").length > 0.95 * blank.replace(/[0-9]/g, "").length, true);
    for (const heading of ["一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、", "六、"]) {
      assert.ok(shown.includes(heading), heading);
    }
  });

  test("stops of a new report lead from figure to figure", async t => {
    const window = await lab.open(lab.workspace({ "note.md": "" }));
    t.after(() => window.close(t.name));
    await window.page.locator(".explorer-folders-view .monaco-list-row").first().waitFor();
    await window.command("Report: New Report");
    await window.answer("year", "2023");
    await window.answer("agency", "云溪县水务局");
    await window.page.locator(".quick-input-widget", { hasText: "folder" }).waitFor();
    await window.page.keyboard.press("Enter");
    await window.page.locator(".monaco-editor .view-line", { hasText: "云溪县水务局" }).first().waitFor();
    await window.page.waitForTimeout(500);
    await window.page.keyboard.type("总体情况写在这里。");
    await window.page.keyboard.press("Tab");
    for (const figure of ["11", "12", "13", "14"]) {
      await window.page.keyboard.type(figure);
      await window.page.keyboard.press("Tab");
    }
    await window.picture("vscode-stops");
    const lines = (await window.text()).split("\n");
    const cells = lines.filter(l => l.startsWith("| 规章") || l.startsWith("| 行政规范性文件")).map(l => l.split("|").map(c => c.trim()));
    assert.deepEqual(cells.map(c => c.slice(2, 5)), [["11", "12", "13"], ["14", "0", "0"]]);
    assert.ok(lines.includes("总体情况写在这里。"));
  });

  test("completion offers the statutory headings while typing", async t => {
    const name = "begun.report";
    const window = await openOn(t, name, { [name]: "云溪县水务局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n2023年，公开信息。\n\n" });
    await until("the status bar", () => window.status());
    await window.goto(7);
    await window.page.keyboard.type("二");
    const row = window.page.locator(".suggest-widget .monaco-list-row", { hasText: "主动公开政府信息情况" });
    await row.first().waitFor();
    await window.picture("vscode-completion");
    await row.first().click();
    await until("the heading", async () => (await window.text()).includes("\n二、主动公开政府信息情况"));
  });

  test("a bar keeps the table aligned", async t => {
    const name = "clean-2024-pipe.report";
    const window = await openOn(t, name);
    await until("the status bar", () => window.status());
    const line = window.read(name).split("\n").findIndex(l => l.startsWith("| 行政规范性文件"));
    assert.ok(line > 0);
    await window.goto(line + 1, 1);
    await window.page.keyboard.press("End");
    await window.page.keyboard.press("Backspace");
    await window.page.keyboard.type("00000000000000 ");
    await window.page.keyboard.type("|");
    await window.page.waitForTimeout(800);
    await window.save();
    const rows = window.read(name).split("\n").slice(line - 2, line + 1);
    const bars = text => [...text.matchAll(/\|/g)].map(bar => displayWidth(text.slice(0, bar.index)));
    assert.match(rows[2], /0{14}/);
    assert.deepEqual(bars(rows[2]), bars(rows[1]), rows.join("\n"));
    assert.equal(bars(rows[2]).at(-1), bars(rows[0]).at(-1));
  });

  test("an edit of one year's report clears and brings back a finding of the other year's", async t => {
    const files = Object.fromEntries(["lanxi-water-2022.report", "lanxi-water-2023.report"].map(n => [n, sample(`cross/${n}`)]));
    const window = await openOn(t, "lanxi-water-2023.report", files);
    const rows = await window.problems();
    const carried = rows.filter({ hasText: "RPT6002" });
    await carried.first().waitFor();
    await window.openFile("lanxi-water-2022.report");
    await window.gotoText("lanxi-water-2022.report", "| 12 ", 2);
    await window.page.keyboard.press("Shift+ArrowRight");
    await window.page.keyboard.press("Shift+ArrowRight");
    await window.page.keyboard.type("14");
    await carried.first().waitFor({ state: "detached" });
    await window.page.keyboard.press("Control+KeyZ");
    await window.page.keyboard.press("Control+KeyZ");
    await carried.first().waitFor();
  });
});
