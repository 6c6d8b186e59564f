// VS Code in Chinese, and files in GB18030.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { after, before, describe } from "node:test";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sample } from "../../../tests/e2e/samples.mjs";
import { Lab, missing } from "./lab.mjs";
import { chineseLanguagePack } from "./languagePack.mjs";
import { uiTest } from "./uiTest.mjs";
import { until } from "./window.mjs";


describe("VS Code in Chinese", { skip: missing() }, () => {
  let lab;
  let folder;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "reportlsp-pack-"));
    lab = await Lab.start({ locale: "zh-cn", extensions: [chineseLanguagePack(folder)] });
  });
  after(async () => {
    rmSync(folder, { recursive: true, force: true });
    if (lab) assert.deepEqual(await lab.stop(), [], "processes left behind");
  });

  uiTest("commands, findings, hints and messages are Chinese", async t => {
    const name = "flawed-totals-2023.report";
    const window = await lab.open(lab.workspace({ [name]: sample(name) }));
    t.after(() => window.close(t.name));
    await window.openFile(name);
    const rows = await window.problems();
    await rows.filter({ hasText: "各项之和" }).first().waitFor();
    await window.page.locator("#status\\.editor\\.mode", { hasText: "年度报告" }).waitFor();
    await window.gotoText(name, "四、政府信息公开行政复议");
    await window.page.locator(".monaco-editor .codelens-decoration", { hasText: "1 项不平" }).first().waitFor();
    await window.page.locator(".monaco-editor .codelens-decoration", { hasText: "重新计算合计" }).first().waitFor();
    await window.command("年度报告: 在侧边打开预览");
    const page = await window.preview();
    await page.locator("mark[data-rule=RPT3001]").first().waitFor();
    assert.match(await page.locator("mark[data-rule=RPT3001]").first().getAttribute("title"), /相差 1/);
    await window.gotoText(name, "| 4    |", 2);
    await window.picture("vscode-zh");
    await window.command("Show or Focus Hover");
    await window.page.locator(".monaco-hover:visible", { hasText: "✗ 总计 4 ≠ 结果维持 2 + 结果纠正 1" }).first().waitFor();
    await window.page.keyboard.press("Escape");
    await window.focusEditor();
    await window.command("年度报告: 导出为 HTML");
    await window.page.locator(".quick-input-widget", { hasText: "将报告导出为 HTML" }).waitFor();
    await window.page.keyboard.press("Escape");
    await window.command("年度报告: 新建报告");
    const asked = window.page.locator(".quick-input-widget", { hasText: "新建报告（1/3）：年度" });
    await asked.waitFor();
    await asked.locator("input[type=text]").fill("202");
    await asked.filter({ hasText: "请填写四位数的年份" }).waitFor();
    await window.page.keyboard.press("Escape");
    process.kill(lab.servers()[0], "SIGKILL");
    await window.notification("检查服务意外中断");
  });

  uiTest("a GB18030 .txt is recognised, and saved in GB18030", async t => {
    const name = "gb18030-2022.txt";
    const window = await lab.open(lab.workspace({ [name]: sample(`encodings/${name}`) }));
    t.after(() => window.close(t.name));
    const before = readFileSync(join(window.folder, name));
    await window.openFile(name);
    await window.page.locator("#status\\.editor\\.mode", { hasText: "年度报告" }).waitFor();
    await window.page.locator("#status\\.editor\\.encoding", { hasText: "GB18030" }).waitFor();
    await window.page.locator(".monaco-editor .view-line", { hasText: "政府信息公开工作年度报告" }).first().waitFor();
    await until("the status bar", () => window.status());
    await window.page.keyboard.press("Control+End");
    await window.page.keyboard.insertText("另有龘字。");
    await window.picture("vscode-gb18030");
    await window.save();
    const decoder = new TextDecoder("gb18030", { fatal: true });
    const after = decoder.decode(readFileSync(join(window.folder, name)));
    assert.equal(after, `${decoder.decode(before)}另有龘字。`);
    assert.deepEqual(readFileSync(join(window.folder, name)).subarray(0, before.length), before);
  });

  uiTest("a GB18030 .report is read as such", async t => {
    const name = "2022.report";
    const window = await lab.open(lab.workspace({ [name]: sample("encodings/gb18030-2022.txt") }));
    t.after(() => window.close(t.name));
    await window.openFile(name);
    await window.page.locator(".monaco-editor .view-line", { hasText: "政府信息公开工作年度报告" }).first().waitFor();
    await window.page.locator("#status\\.editor\\.encoding", { hasText: "GB18030" }).waitFor();
  });
});
