// The preview beside the editor, in real VS Code.
import assert from "node:assert/strict";
import { after, before, describe } from "node:test";
import { join } from "node:path";
import { sample } from "../../../tests/e2e/samples.mjs";
import { Lab, missing } from "./lab.mjs";
import { uiTest } from "./uiTest.mjs";
import { until } from "./window.mjs";

const name = "flawed-totals-2023.report";

describe("the preview", { skip: missing() }, () => {
  let lab;
  let window;
  let page;
  before(async () => {
    lab = await Lab.start();
    window = await lab.open(lab.workspace({ [name]: sample(name), ".vscode/settings.json": "{}" }));
    await window.openFile(name);
    await window.isChecked();
    await window.command("Report: Open Preview to the Side");
    page = await window.preview();
  });
  after(async () => {
    await window?.close("preview");
    if (lab) assert.deepEqual(await lab.stop(), [], "processes left behind");
  });

  uiTest("shows the tables as published, with merged cells", async () => {
    const spans = await page.locator("main#report table").evaluateAll(tables => tables.map(table => ({
      columns: [...table.querySelectorAll("[colspan]")].filter(c => c.colSpan > 1).length,
      rows: [...table.querySelectorAll("[rowspan]")].filter(c => c.rowSpan > 1).length,
    })));
    assert.deepEqual(spans, [{ columns: 11, rows: 0 }, { columns: 9, rows: 8 }, { columns: 4, rows: 5 }]);
    await window.picture("vscode-preview");
  });

  uiTest("marks the findings", async () => {
    const marks = await page.locator("main#report mark").evaluateAll(all => all.map(m => `${m.className} ${m.dataset.rule} ${m.textContent}`));
    assert.ok(marks.includes("error RPT3001 4"), marks.join("\n"));
    assert.ok(marks.includes("error RPT3002 38"), marks.join("\n"));
    assert.ok(marks.includes("warning RPT3009 4"), marks.join("\n"));
  });

  uiTest("forbids everything but its own script and style", async () => {
    const policy = await page.locator("meta[http-equiv=Content-Security-Policy]").first().getAttribute("content");
    assert.match(policy, /^default-src 'none'; style-src 'nonce-[\w+/=-]{16,}'; script-src 'nonce-[\w+/=-]{16,}'; base-uri 'none'; form-action 'none'$/);
  });

  uiTest("a click selects the figure in the text", async () => {
    await page.locator("mark[data-rule=RPT3001]").first().click();
    await window.page.locator("#status\\.editor\\.selection", { hasText: "Ln 74, Col 48 (1 selected)" }).waitFor();
  });

  uiTest("follows the cursor", async () => {
    await window.focusEditor();
    await window.gotoText(name, "行政许可");
    await page.locator("tr.current, td.current, th.current", { hasText: "行政许可" }).first().waitFor();
    await window.gotoText(name, "六、其他需要报告的事项");
    await page.locator(".current", { hasText: "其他需要报告的事项" }).first().waitFor();
  });

  /** The line of the first row of the editor that is shown. */
  const firstLine = async () => Number((await window.page.locator(".monaco-editor .line-numbers").allInnerTexts()).map(Number).filter(Boolean).sort((a, b) => a - b)[0]);
  const offset = () => page.locator("main#report").evaluate(main => main.ownerDocument.defaultView.scrollY);

  uiTest("scrolls with the editor, and the editor with it", async () => {
    await window.focusEditor();
    await window.goto(1);
    await until("the top of both", async () => (await firstLine()) === 1 && (await offset()) === 0);
    const view = await window.page.locator(".monaco-editor .view-lines").first().boundingBox();
    await window.page.mouse.move(view.x + 200, view.y + 200);
    await until("the preview to scroll", async () => {
      await window.page.mouse.wheel(0, 200);
      return (await offset()) > 300;
    });
    const here = await firstLine();
    await until("the echo of it to be over", async () => (await firstLine()) === here);
    await page.locator("main#report").evaluate(main => {
      const { defaultView: view } = main.ownerDocument;
      view.scrollTo(0, main.scrollHeight);
    });
    await until("the editor to scroll", async () => (await firstLine()) > here + 10);
    const there = await offset();
    assert.ok(there > 100, "the preview stays where the user has put it");
  });

  uiTest("keeps still where reportlsp.preview.followCursor is off", async t => {
    const other = await lab.open(lab.workspace({ [name]: sample(name), ".vscode/settings.json": '{ "reportlsp.preview.followCursor": false }' }));
    t.after(() => other.close(t.name));
    await other.openFile(name);
    await other.isChecked();
    await other.command("Report: Open Preview to the Side");
    const still = await other.preview();
    await still.locator("table").first().waitFor();
    await other.focusEditor();
    await other.gotoText(name, "行政处罚");
    // The preview hears of the text after it would have heard of the cursor.
    await other.page.keyboard.type("九九");
    await still.locator("body", { hasText: "九九行政处罚" }).waitFor();
    assert.equal(await still.locator(".current").count(), 0);
  });

  uiTest("shows what is written without loading the page again", async () => {
    await page.locator("main#report").evaluate(main => {
      main.ownerDocument.defaultView.wasHere = true;
    });
    await window.focusEditor();
    await window.goto(74, 47);
    await window.page.keyboard.press("Shift+ArrowRight");
    await window.page.keyboard.type("3");
    await page.locator("mark[data-rule=RPT3001]").first().waitFor({ state: "detached" });
    assert.equal(await page.locator("main#report").evaluate(main => main.ownerDocument.defaultView.wasHere), true);
  });

  uiTest("is back after the window was loaded again, with what was written", async () => {
    await window.save();
    await window.page.reload();
    await window.page.locator(".monaco-workbench").waitFor();
    page = await window.preview();
    assert.equal(await page.locator("mark[data-rule=RPT3001]").count(), 0);
    await page.locator("mark[data-rule=RPT3002]").first().click();
    await window.page.locator("#status\\.editor\\.selection", { hasText: "Ln 66" }).waitFor();
  });

  uiTest("shows markup in a report as text", async () => {
    await window.focusEditor();
    await window.gotoText(name, "本年度未收取信息处理费");
    await window.page.keyboard.insertText("<script>window.broken=1</script><img src=x onerror=window.broken=2>&amp;");
    await page.locator("main#report p", { hasText: "<script>window.broken=1</script><img src=x onerror=window.broken=2>&amp;" }).first().waitFor();
    assert.equal(await page.locator("main#report").evaluate(main => main.ownerDocument.defaultView.broken), undefined);
    assert.equal(await page.locator("main#report :is(script, img)").count(), 0);
  });
});
