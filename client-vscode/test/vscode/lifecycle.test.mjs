// The server's life in real VS Code: one for a window, back after a crash, gone with the window; large reports; untrusted folders.
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { after, before, describe } from "node:test";
import { join } from "node:path";
import { sample, samplesFolder } from "../../../tests/e2e/samples.mjs";
import { Lab, missing } from "./lab.mjs";
import { uiTest } from "./uiTest.mjs";
import { until } from "./window.mjs";

const name = "flawed-totals-2023.report";
const reason = missing();

describe("the life of the server", { skip: reason }, () => {
  let lab;
  before(async () => {
    lab = await Lab.start();
  });
  after(async () => {
    if (lab) assert.deepEqual(await lab.stop(), [], "processes left behind");
  });

  uiTest("one server a window, none left after closing", async t => {
    assert.deepEqual(lab.servers(), []);
    const window = await lab.open(lab.workspace({ [name]: sample(name), "clean-2024-pipe.report": sample("clean-2024-pipe.report") }));
    t.after(() => window.close(t.name));
    await window.openFile(name);
    await window.openFile("clean-2024-pipe.report");
    await window.isChecked(/42\/42/);
    assert.equal(lab.servers().length, 1);
    const other = await lab.open(lab.workspace({ [name]: sample(name) }));
    t.after(() => other.close(t.name));
    await other.openFile(name);
    await other.isChecked(/39\/42/);
    assert.equal(lab.servers().length, 2);
    await other.close();
    await until("one server to go", () => lab.servers().length === 1);
    await window.close();
    await until("the last server to go", () => lab.servers().length === 0);
  });

  uiTest("no report, no server", async t => {
    const window = await lab.open(lab.workspace({ "note.txt": "买菜：白菜、豆腐\n" }));
    t.after(() => window.close(t.name));
    await window.openFile("note.txt");
    await window.isLanguage("Plain Text");
    // Time in which the extension has started and looked at the note, and a server would be there.
    await window.page.waitForTimeout(5_000);
    assert.deepEqual(lab.servers(), []);
    await window.command("Report: Check This File as a Report");
    await window.isLanguage("Statutory Report");
    await until("a server", () => lab.servers().length === 1);
    await window.close();
    await until("the server to go", () => lab.servers().length === 0);
  });

  uiTest("a server that is killed comes back, and the user is told once", async t => {
    const window = await lab.open(lab.workspace({ [name]: sample(name) }));
    t.after(() => window.close(t.name));
    await window.openFile(name);
    await window.isChecked(/39\/42/);
    const killed = new Set();
    const killServer = async () => {
      const [id] = lab.servers();
      killed.add(id);
      process.kill(id, "SIGKILL");
      await until("another server", () => lab.servers().some(other => !killed.has(other)));
      await window.isChecked(/39\/42/);
    };
    await killServer();
    const told = await window.notification("stopped unexpectedly");
    await window.picture("vscode-killed");
    await window.dismissNotifications();
    assert.equal(await told.count(), 0);
    // A word on it would be said before the next server is started.
    await killServer();
    assert.equal(await told.count(), 0);
    await window.focusEditor();
    await window.goto(74, 47);
    await window.page.keyboard.press("Shift+ArrowRight");
    await window.page.keyboard.type("3");
    await window.isChecked(/40\/42/);
    assert.equal(lab.servers().length, 1);
  });

  uiTest("a server that cannot live is given up after nine deaths, and the user can start it again", { timeout: 240_000 }, async t => {
    const window = await lab.open(lab.workspace({ [name]: sample(name) }));
    t.after(() => window.close(t.name));
    await window.openFile(name);
    await window.isChecked();
    // 0.25 s, doubled seven times to 32 s, of which 30 s is the longest wait: a minute in all.
    const gone = window.page.locator(".notification-toast", { hasText: "keeps stopping" });
    const end = Date.now() + 150_000;
    const killed = new Set();
    while (!(await gone.isVisible()) && Date.now() < end) {
      for (const id of lab.servers().filter(other => !killed.has(other))) {
        killed.add(id);
        process.kill(id, "SIGKILL");
      }
      await new Promise(done => setTimeout(done, 50));
    }
    await gone.waitFor();
    assert.ok(killed.size <= 9, `${killed.size} servers`);
    assert.deepEqual(lab.servers(), []);
    await gone.locator("a, button", { hasText: "Start Again" }).first().click();
    await until("a server", () => lab.servers().length === 1);
    await window.isChecked(/39\/42/);
  });

  uiTest("Restart Server replaces the process, and findings are there again", async t => {
    const window = await lab.open(lab.workspace({ [name]: sample(name) }));
    t.after(() => window.close(t.name));
    await window.openFile(name);
    await window.isChecked(/39\/42/);
    const [first] = lab.servers();
    await window.command("Report: Restart Server");
    await until("another server alone", () => lab.servers().length === 1 && lab.servers()[0] !== first);
    await window.isChecked(/39\/42/);
    await (await window.problems()).filter({ hasText: "RPT3001" }).first().waitFor();
    assert.equal(await window.page.locator(".notification-toast", { hasText: "stopped" }).count(), 0, "a restart is no crash");
    await window.showLog();
  });

  uiTest("a report of one megabyte stays responsive", async t => {
    const text = readFileSync(join(samplesFolder, name), "utf8");
    const paragraph = "2023年，县住房和城乡建设局以保交房、老旧小区改造、燃气安全整治为重点，公开项目清单、资金安排和验收结果，接受群众监督。\n\n";
    const large = text.replace("二、主动公开政府信息情况", `${paragraph.repeat(Math.ceil(1_000_000 / Buffer.byteLength(paragraph)))}二、主动公开政府信息情况`);
    assert.ok(Buffer.byteLength(large) > 1_000_000);
    // The same keys in a small report and in a text of that size without us say what VS Code and this machine take.
    const window = await lab.open(lab.workspace({ "large.report": large, "large.log": large, "small.report": text }));
    t.after(() => window.close(t.name));
    const typing = async file => {
      await window.gotoText(file, "行政处罚       | 44", "行政处罚       | ".length);
      await window.page.keyboard.press("ArrowRight");
      const started = Date.now();
      for (const digit of "1234567") await window.page.keyboard.type(digit);
      await window.page.locator(".monaco-editor .view-line", { hasText: "412345674" }).first().waitFor();
      return Date.now() - started;
    };
    const checking = async file => {
      await window.openFile(file);
      await window.isChecked(/39\/42/);
      await window.gotoText(file, "| 4    |", 2);
      await window.page.keyboard.press("Shift+ArrowRight");
      const started = Date.now();
      await window.page.keyboard.type("3");
      await window.isChecked(/40\/42/);
      return Date.now() - started;
    };
    const small = await checking("small.report");
    const findings = await checking("large.report");
    const keys = await typing("large.report");
    await window.openFile("large.log");
    const bare = await typing("large.log");
    t.diagnostic(`findings after a key: ${findings} ms, ${small} ms in a small report; seven keys: ${keys} ms, ${bare} ms in a text without findings`);
    assert.ok(keys <= 3 * bare + 200, "typing waits for the extension");
    assert.ok(findings <= 3 * small + 500, "findings take too long");
  });
});

describe("a folder that is not trusted", { skip: reason }, () => {
  uiTest("nothing of it is run until it is trusted; then the user's own server is", async t => {
    const lab = await Lab.start({ asksTrust: true });
    const folder = lab.workspace({ [name]: sample(name), ".vscode/settings.json": "{}" });
    const programs = Object.fromEntries(["folder", "user"].map(whose => {
      const [program, trace] = [join(folder, `${whose}.sh`), join(folder, `${whose}-was-run`)];
      writeFileSync(program, `#!/bin/sh\ntouch '${trace}'\nexec '${lab.executable}' "$@"\n`, { mode: 0o755 });
      return [whose, { program, trace }];
    }));
    writeFileSync(join(folder, ".vscode/settings.json"), JSON.stringify({ "reportlsp.server.path": programs.folder.program }));
    writeFileSync(lab.machineSettingsFile, JSON.stringify({ "reportlsp.server.path": programs.user.program }));
    const window = await lab.open(folder);
    t.after(async () => {
      await window.close(t.name);
      await lab.stop();
    });
    const restricted = window.page.locator(".statusbar", { hasText: "Restricted Mode" });
    await restricted.waitFor();
    await window.openFile(name);
    await window.isChecked(/39\/42/);
    await (await window.problems()).filter({ hasText: "RPT3001" }).first().waitFor();
    assert.ok(!existsSync(programs.folder.trace) && !existsSync(programs.user.trace), "a program named in settings was run");
    await window.picture("vscode-untrusted");

    await window.command("Workspaces: Manage Workspace Trust");
    await window.page.locator(".workspace-trust-editor").getByRole("button", { name: "Trust", exact: true }).first().click();
    await restricted.waitFor({ state: "hidden" });
    await until("the user's own server", () => existsSync(programs.user.trace));
    await until("one server", () => lab.servers().length === 1);
    await window.page.locator(".markers-panel .monaco-list-row", { hasText: "RPT3001" }).first().waitFor();
    assert.ok(!existsSync(programs.folder.trace), "a folder cannot name the program, trusted or not");
  });
});
