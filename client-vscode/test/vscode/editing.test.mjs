// What a clerk does in the editor, in real VS Code with the packed extension and no .NET on the path.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe } from "node:test";
import { sample } from "../../../tests/e2e/samples.mjs";
import { Lab, missing } from "./lab.mjs";
import { uiTest } from "./uiTest.mjs";
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

  uiTest("findings are underlined and listed with links to their rules", async t => {
    const window = await openOn(t, "flawed-totals-2023.report");
    const opened = Date.now();
    const rows = await window.problems();
    await rows.filter({ hasText: "RPT3001" }).first().waitFor();
    t.diagnostic(`findings ${Date.now() - opened} ms after the editor was there`);
    await rows.filter({ hasText: "RPT3002" }).first().waitFor();
    await window.goto(74, 47);
    await window.squiggles().first().waitFor();
    await window.isChecked(/39\/42/);
    await window.picture("vscode-findings");
    await window.page.locator(".markers-panel a", { hasText: "RPT3001" }).first().click({ modifiers: ["ControlOrMeta"] });
    await window.page.locator(".tab.active", { hasText: "RPT3001" }).waitFor();
    const rule = window.page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");
    await rule.locator("body", { hasText: "RPT3001" }).waitFor();
    await window.picture("vscode-rule");
  });

  uiTest("the first fix mends the wrong figure, and the file on disk is exactly right", async t => {
    const name = "flawed-totals-2023.report";
    const window = await openOn(t, name);
    const before = window.read(name);
    const rows = await window.problems();
    await rows.filter({ hasText: "RPT3001" }).first().dblclick();
    await window.page.locator("#status\\.editor\\.selection", { hasText: "Ln 74" }).waitFor();
    const actions = await window.fixes();
    assert.match(await actions.first().innerText(), /to 3/);
    await window.picture("vscode-fix");
    await window.page.keyboard.press("Enter");
    await rows.filter({ hasText: "RPT3001" }).first().waitFor({ state: "detached" });
    await window.save();
    assert.equal(window.read(name), before.replace("| 2        | 1        | 0        | 0        | 4    |", "| 2        | 1        | 0        | 0        | 3    |"));
  });

  uiTest("hover shows the equations of a figure with their values", async t => {
    const window = await openOn(t, "flawed-totals-2023.report");
    await (await window.problems()).filter({ hasText: "RPT3001" }).first().waitFor();
    await window.page.keyboard.press("Control+Shift+KeyM");
    await window.goto(74, 47);
    await window.command("Show or Focus Hover");
    const hover = window.page.locator(".monaco-hover:visible");
    await hover.filter({ hasText: "2 + 1" }).first().waitFor();
    await hover.filter({ hasText: "✗" }).first().waitFor();
    await window.picture("vscode-hover");
  });

  uiTest("hints and lenses show the computed total and the score of a table", async t => {
    const window = await openOn(t, "flawed-totals-2023.report");
    await window.goto(74, 1);
    const hint = window.page.locator(".monaco-editor [class*=dyn-rule]", { hasText: "3" });
    await hint.first().waitFor();
    await window.goto(38, 1);
    const lens = window.page.locator(".monaco-editor .codelens-decoration", { hasText: "2 equations fail" });
    await lens.first().waitFor();
    await window.picture("vscode-hints");
    await lens.first().locator("a").first().click();
    await window.page.locator(".reference-zone-widget .preview .view-line").first().waitFor();
    await window.page.locator(".reference-zone-widget .monaco-list-row").first().waitFor();
    await window.picture("vscode-peek");
  });

  uiTest("a lens shows that all 39 equations of a table hold", async t => {
    const window = await openOn(t, "clean-2024-pipe.report");
    await window.gotoText("clean-2024-pipe.report", "三、收到和处理");
    await window.page.locator(".monaco-editor .codelens-decoration", { hasText: "39/39" }).first().waitFor();
  });

  uiTest("recalculated totals are taken back by one undo", async t => {
    const name = "flawed-totals-2023.report";
    const window = await openOn(t, name);
    const before = window.read(name);
    await window.isChecked(/39\/42/);
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

  uiTest("converted tables are taken back by one undo; a .txt with the title of a report is one", async t => {
    const name = "clean-2021-tab.txt";
    const window = await openOn(t, name);
    const before = window.read(name);
    await window.page.locator("#status\\.editor\\.mode", { hasText: "Statutory Report" }).waitFor();
    await window.isChecked();
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

  /** Answers what New Report asks; the report is in the editor then. */
  async function begin(window, year, agency = "云溪县水务局") {
    await window.page.locator(".explorer-folders-view .monaco-list-row").first().waitFor();
    await window.command("Report: New Report");
    await window.answer("year", year);
    await window.picture("vscode-new-report");
    await window.answer("agency", agency);
    await window.page.locator(".quick-input-widget", { hasText: "folder" }).waitFor();
    await window.page.keyboard.press("Enter");
    await window.page.locator(".tab.active", { hasText: `${agency}-${year}` }).waitFor();
    await window.page.locator(".monaco-editor .view-line", { hasText: agency }).first().waitFor();
  }

  /** A report without what differs with stops: each figure holds 0, and blanks that align the tables, blank lines for prose. */
  const bare = text => text.replace(/[ \t]+/g, " ").replace(/ 0(?= \|)/g, "").replace(/\n{2,}/g, "\n").trim();

  uiTest("a new report is complete for its year, with cursor stops", async t => {
    const window = await lab.open(lab.workspace({ "note.md": "" }));
    t.after(() => window.close(t.name));
    await begin(window, "2023");
    await until("the text", async () => (await window.text()).includes("六、"));
    assert.equal(bare(await window.text()), bare(lab.run(["new", "--agency", "云溪县水务局", "--year", "2023"]).stdout));
  });

  uiTest("a new report of 2020 has the tables of its time", async t => {
    const window = await lab.open(lab.workspace({ "note.md": "" }));
    t.after(() => window.close(t.name));
    await begin(window, "2020");
    const text = await window.text();
    assert.equal(bare(text), bare(lab.run(["new", "--agency", "云溪县水务局", "--year", "2020"]).stdout));
    assert.match(text, /政府集中采购/);
  });

  uiTest("a new report takes over the figures that last year's carried on", async t => {
    const window = await openOn(t, "2022.report", { "2022.report": sample("cross/lanxi-water-2022.report") });
    await window.isChecked();
    const figures = (text, label) => text.split("\n").find(l => l.startsWith(`| ${label}`)).split("|").map(c => c.trim()).filter(c => /^\d+$/.test(c));
    const carried = figures(window.read("2022.report"), "四、结转下年度");
    await begin(window, "2023", /^([^\n@]+?)2022年/m.exec(window.read("2022.report"))[1]);
    assert.deepEqual(figures(await window.text(), "二、上年结转"), carried);
    assert.deepEqual(carried, ["2", "0", "0", "0", "0", "0", "2"]);
  });

  uiTest("stops of a new report lead from figure to figure", async t => {
    const window = await lab.open(lab.workspace({ "note.md": "" }));
    t.after(() => window.close(t.name));
    await begin(window, "2023");
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

  uiTest("the report is exported as the page that the command line writes, unsaved text with it", async t => {
    const name = "flawed-totals-2023.report";
    const window = await openOn(t, name);
    await window.isChecked(/39\/42/);
    await window.gotoText(name, "本年度未收取信息处理费");
    await window.page.keyboard.insertText("另有说明：");
    await window.page.locator(".tab.dirty").waitFor();
    await window.command("Report: Export as HTML");
    const dialog = window.page.locator(".quick-input-widget", { hasText: "Export the report as HTML" });
    const path = dialog.locator("input[type=text]").first();
    await until("the name", async () => (await path.inputValue()).endsWith("flawed-totals-2023.html"));
    await window.page.keyboard.press("Enter");
    await window.notification("flawed-totals-2023.html is written. The report has errors (3)");
    const page = window.read("flawed-totals-2023.html");
    assert.match(page, /另有说明：/);
    await window.save();
    assert.equal(page, lab.run(["export", name, "--to", "html"], window.folder).stdout);
  });

  uiTest("Check All Reports lists findings of reports that are not open", async t => {
    const window = await openOn(t, "clean-2024-pipe.report", { "clean-2024-pipe.report": sample("clean-2024-pipe.report"), "other.report": sample("flawed-totals-2023.report") });
    await window.isChecked(/42\/42/);
    await window.command("Report: Check All Reports of the Workspace");
    await window.page.locator(".markers-panel .monaco-list-row", { hasText: "other.report" }).filter({ hasText: "RPT3001" }).first().waitFor();
    await window.page.locator(".statusbar", { hasText: "2 reports checked" }).waitFor();
  });

  uiTest("the walkthrough leads to a first report", async t => {
    const window = await lab.open(lab.workspace({ "note.md": "" }));
    t.after(() => window.close(t.name));
    await window.page.locator(".explorer-folders-view .monaco-list-row").first().waitFor();
    await window.command("Welcome: Open Walkthrough...");
    const input = window.page.locator(".quick-input-widget input[type=text]");
    await input.fill("Your First Report");
    await window.page.locator(".quick-input-list .monaco-list-row", { hasText: "Your First Report" }).first().waitFor();
    await window.page.keyboard.press("Enter");
    const steps = window.page.locator(".gettingStartedContainer .step-title");
    await steps.filter({ hasText: "Begin a new report" }).first().waitFor();
    assert.deepEqual((await steps.allInnerTexts()).filter(text => text.trim()).map(text => text.trim()),
      ["Begin a new report", "Or open the one you have", "Mend what is wrong", "See it as published"]);
    await window.page.locator(".gettingStartedContainer").getByRole("button", { name: "New Report", exact: true }).first().click();
    await window.page.locator(".quick-input-widget", { hasText: "New report (1/3)" }).waitFor();
  });

  uiTest("the item in the status bar can be left out", async t => {
    const name = "clean-2024-pipe.report";
    const window = await openOn(t, name, { [name]: sample(name), ".vscode/settings.json": "{}" });
    await window.isChecked();
    const item = window.page.locator("#reportlsp\\.reportlsp\\.reportlsp\\.status");
    const shows = value => writeFileSync(join(window.folder, ".vscode/settings.json"), JSON.stringify({ "reportlsp.statusBar": value }));
    shows(false);
    await item.waitFor({ state: "hidden" });
    shows(true);
    await item.waitFor();
  });

  uiTest("completion offers the statutory headings while typing", async t => {
    const name = "begun.report";
    const window = await openOn(t, name, { [name]: "云溪县水务局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n2023年，公开信息。\n\n" });
    // Without a table there are no equations, only findings.
    await window.isChecked(/\d/);
    await window.goto(7);
    await window.page.keyboard.type("二");
    const row = window.page.locator(".suggest-widget .monaco-list-row", { hasText: "主动公开政府信息情况" });
    await row.first().waitFor();
    await window.picture("vscode-completion");
    await row.first().click();
    await until("the heading", async () => (await window.text()).includes("\n二、主动公开政府信息情况"));
  });

  uiTest("a bar keeps the table aligned", async t => {
    const name = "clean-2024-pipe.report";
    const window = await openOn(t, name);
    await window.isChecked();
    const line = window.read(name).split("\n").findIndex(l => l.startsWith("| 行政规范性文件"));
    assert.ok(line > 0);
    await window.goto(line + 1, 1);
    await window.page.keyboard.press("End");
    await window.page.keyboard.press("Backspace");
    await window.page.keyboard.type("00000000000000 ");
    await window.page.keyboard.type("|");
    const bars = text => [...text.matchAll(/\|/g)].map(bar => displayWidth(text.slice(0, bar.index)));
    const rows = await until("the row that is typed to stand as the others", async () => {
      const shown = (await window.text()).split("\n").slice(line - 2, line + 1);
      return `${bars(shown[2])}` === `${bars(shown[1])}` && shown;
    });
    assert.match(rows[2], /0{14}/);
    assert.equal(bars(rows[2]).at(-1), bars(rows[0]).at(-1));
  });

  uiTest("an edit of one year's report clears and brings back what the other year carried over", async t => {
    const [earlier, later] = ["lanxi-water-2022.report", "lanxi-water-2023.report"];
    const window = await openOn(t, later, { [earlier]: sample(`cross/${earlier}`), [later]: sample(`cross/${later}`) });
    const carried = (await window.problems()).filter({ hasText: "RPT6001" });
    await window.isChecked();
    await carried.first().waitFor();
    const row = window.read(earlier).split("\n").find(l => l.startsWith("| 四、结转下年度继续办理"));
    await window.openFile(earlier);
    // The figure and the total of its row.
    for (const at of [row.indexOf("| 2 "), row.lastIndexOf("| 2 ")]) {
      await window.gotoText(earlier, row, at + 2);
      await window.page.keyboard.press("Shift+ArrowRight");
      await window.page.keyboard.type("1");
    }
    await carried.first().waitFor({ state: "detached" });
    await window.page.keyboard.press("Control+KeyZ");
    await window.page.keyboard.press("Control+KeyZ");
    await carried.first().waitFor();
  });
});
