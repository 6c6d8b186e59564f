// The server's life in real VS Code: one for a window, back after a crash, gone with the window; large reports; untrusted folders.
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { join } from "node:path";
import { root } from "./extensionPackage.mjs";
import { Lab, missing } from "./lab.mjs";
import { until } from "./window.mjs";

const name = "flawed-totals-2023.report";
const sample = file => ({ from: join(root, "samples", file) });
const reason = missing();

describe("the life of the server", { skip: reason }, () => {
  let lab;
  before(async () => {
    lab = await Lab.start();
  });
  after(async () => {
    if (lab) assert.deepEqual(await lab.stop(), [], "processes left behind");
  });

  test("one server a window, none left after closing", async () => {
    assert.deepEqual(lab.servers(), []);
    const window = await lab.open(lab.workspace({ [name]: sample(name), "clean-2024-pipe.report": sample("clean-2024-pipe.report") }));
    await window.openFile(name);
    await window.openFile("clean-2024-pipe.report");
    await until("the status bar", async () => /42\/42/.test(await window.status()));
    assert.equal(lab.servers().length, 1);
    const other = await lab.open(lab.workspace({ [name]: sample(name) }));
    await other.openFile(name);
    await until("the status bar", async () => /39\/42/.test(await other.status()));
    assert.equal(lab.servers().length, 2);
    await other.close();
    await until("one server to go", () => lab.servers().length === 1);
    await window.close();
    await until("the last server to go", () => lab.servers().length === 0);
  });

  test("no report, no server", async () => {
    const window = await lab.open(lab.workspace({ "note.txt": "买菜：白菜、豆腐\n" }));
    await window.openFile("note.txt");
    await window.page.locator("#status\\.editor\\.mode", { hasText: "Plain Text" }).waitFor();
    await window.page.waitForTimeout(1000);
    assert.deepEqual(lab.servers(), []);
    await window.command("Report: Check This File as a Report");
    await window.page.locator("#status\\.editor\\.mode", { hasText: "Statutory Report" }).waitFor();
    await until("a server", () => lab.servers().length === 1);
    await window.close();
    await until("the server to go", () => lab.servers().length === 0);
  });

  test("a server that is killed comes back, and the user is told once", async t => {
    const window = await lab.open(lab.workspace({ [name]: sample(name) }));
    t.after(() => window.close(t.name));
    await window.openFile(name);
    await until("the status bar", async () => /39\/42/.test(await window.status()));
    const [first] = lab.servers();
    process.kill(first, "SIGKILL");
    const told = await window.notification("stopped unexpectedly");
    await until("another server", () => lab.servers().some(id => id !== first));
    await window.page.waitForTimeout(500);
    const [second] = lab.servers();
    process.kill(second, "SIGKILL");
    await until("a third server", () => lab.servers().some(id => id !== first && id !== second));
    await window.page.waitForTimeout(1000);
    assert.equal(await told.count(), 1);
    await window.picture("vscode-killed");
    await window.goto(74, 47);
    await window.page.keyboard.press("Shift+ArrowRight");
    await window.page.keyboard.type("3");
    await until("a finding less", async () => /40\/42/.test(await window.status()));
    assert.equal(lab.servers().length, 1);
  });

  test("a report of one megabyte stays responsive", async t => {
    const text = readFileSync(join(root, "samples", name), "utf8");
    const paragraph = "2023年，县住房和城乡建设局以保交房、老旧小区改造、燃气安全整治为重点，公开项目清单、资金安排和验收结果，接受群众监督。\n\n";
    const large = text.replace("二、主动公开政府信息情况", `${paragraph.repeat(Math.ceil(1_000_000 / Buffer.byteLength(paragraph)))}二、主动公开政府信息情况`);
    assert.ok(Buffer.byteLength(large) > 1_000_000);
    const window = await lab.open(lab.workspace({ "large.report": large }));
    t.after(() => window.close(t.name));
    await window.openFile("large.report");
    await until("the status bar", async () => /39\/42/.test(await window.status()));
    await window.gotoText("large.report", "行政处罚       | 44", "行政处罚       | ".length);
    await window.page.keyboard.press("ArrowRight");
    const started = Date.now();
    for (const digit of "1234567") await window.page.keyboard.type(digit);
    await window.page.locator(".monaco-editor .view-line", { hasText: "412345674" }).first().waitFor();
    t.diagnostic(`seven keys shown ${Date.now() - started} ms after the first`);
    await window.gotoText("large.report", "| 4    |", 2);
    await window.page.keyboard.press("Shift+ArrowRight");
    const typed = Date.now();
    await window.page.keyboard.type("3");
    await until("a finding less", async () => /40\/42/.test(await window.status()));
    t.diagnostic(`findings ${Date.now() - typed} ms after a key`);
  });
});

describe("a folder that is not trusted", { skip: reason }, () => {
  test("reports are checked, and nothing of the folder or of settings is run", async t => {
    const lab = await Lab.start({ asksTrust: true });
    t.after(() => lab.stop());
    const folder = lab.workspace({ [name]: sample(name), ".vscode/settings.json": "{}" });
    const [program, trace] = [join(folder, "server.sh"), join(folder, "was-run")];
    writeFileSync(program, `#!/bin/sh\ntouch '${trace}'\n`, { mode: 0o755 });
    writeFileSync(join(folder, ".vscode/settings.json"), JSON.stringify({ "reportlsp.server.path": program }));
    writeFileSync(lab.settingsFile, JSON.stringify({ ...JSON.parse(readFileSync(lab.settingsFile, "utf8")), "reportlsp.server.path": program }));
    writeFileSync(lab.machineSettingsFile, JSON.stringify({ "reportlsp.server.path": program }));
    const window = await lab.open(folder);
    t.after(() => window.close(t.name));
    await window.page.locator(".statusbar", { hasText: "Restricted Mode" }).waitFor();
    await window.openFile(name);
    await until("the status bar", async () => /39\/42/.test(await window.status()));
    assert.ok(!existsSync(trace), "a program of the folder was run");
    await window.picture("vscode-untrusted");
  });
});
