// One window of VS Code, driven as a user drives it.
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../../tests/e2e/executable.mjs";

/** Pictures go to docs/images where $UPDATE_SCREENSHOTS is set, else to artifacts/. */
const pictures = process.env.UPDATE_SCREENSHOTS ? join(root, "docs/images") : join(root, "artifacts/images");

export async function until(what, check, milliseconds = 60_000) {
  const end = Date.now() + milliseconds;
  let last;
  for (;;) {
    try {
      const value = await check();
      if (value) return value;
    } catch (fault) {
      last = fault;
    }
    if (Date.now() > end) throw new Error(`waited ${milliseconds} ms for ${what}`, { cause: last });
    await new Promise(done => setTimeout(done, 50));
  }
}

/** Columns that a text takes: Chinese characters and full-width signs take two. */
export function displayWidth(text) {
  return [...text].reduce((sum, c) => sum + (c.codePointAt(0) > 0x2e7f ? 2 : 1), 0);
}

export class Window {
  constructor(page, folder, lab) {
    this.page = page;
    this.folder = folder;
    this.lab = lab;
  }

  /** Closes the window; where $REPORTLSP_KEEP is set, a last picture of it is kept under a name. */
  async close(name) {
    if (this.page.isClosed()) return;
    if (process.env.REPORTLSP_KEEP) await this.picture(`last ${name}`).catch(() => {});
    // A page that is left says goodbye to VS Code; one that is only cut off may not, and its extensions are then kept for hours.
    await this.page.goto("about:blank", { timeout: 10_000 }).catch(() => {});
    await this.page.context().close();
  }

  /** Opens a file of the folder by its name. */
  async openFile(name) {
    const row = this.page.locator(".explorer-folders-view .monaco-list-row", { hasText: name });
    await row.first().waitFor();
    await row.first().dblclick();
    await this.page.locator(".tab.active", { hasText: name }).first().waitFor();
    await this.page.locator(".monaco-editor .view-line").first().waitFor();
    // A double click opens the file and then gives it the keyboard.
    await this.page.locator(".editor-group-container.active .monaco-editor.focused").first().waitFor();
  }

  /**
   * Carries out a command of the palette by its title. The palette lists the commands known when it was opened, and closes when something
   * else takes the keyboard, so it is opened again until the command is chosen.
   */
  async command(title) {
    const input = this.page.locator(".quick-input-widget input[type=text]");
    const row = this.page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first();
    const giveUp = Date.now() + 60_000;
    for (;;) {
      try {
        await this.page.keyboard.press("F1");
        await input.waitFor({ state: "visible", timeout: 5_000 });
        await input.fill(`>${title}`, { timeout: 5_000 });
        await row.click({ timeout: 5_000 });
        return;
      } catch (error) {
        if (Date.now() > giveUp) throw error;
        await this.page.keyboard.press("Escape");
        await input.waitFor({ state: "hidden", timeout: 5_000 }).catch(() => {});
      }
    }
  }

  /**
   * Shows our log. This VS Code has no module that writes logs, so the channel is empty, and one that was just made is at times not shown
   * the first time; it is ours that is shown in the end.
   */
  async showLog() {
    const channel = this.page.locator(".panel .monaco-select-box, .panel select", { hasText: "ReportLsp" }).first();
    await until("our log", async () => {
      await this.command("Report: Show Log");
      return channel.waitFor({ timeout: 5_000 }).then(() => true, () => false);
    }, 60_000);
  }

  /** Puts the cursor at a place: line and visible column from 1, as "Go to Line" counts them. */
  async goto(line, column = 1) {
    await this.page.keyboard.press("Control+KeyG");
    const input = this.page.locator(".quick-input-widget input[type=text]");
    await input.waitFor({ state: "visible" });
    await input.fill(`:${line}:${column}`);
    await this.page.keyboard.press("Enter");
    await input.waitFor({ state: "hidden" });
  }

  /** Puts the cursor just before a text of the active file as it is on disk. */
  async gotoText(name, text, offset = 0) {
    const content = this.read(name);
    const at = content.indexOf(text);
    if (at < 0) throw new Error(`${name} has no ${text}`);
    const before = content.slice(0, at + offset).split("\n");
    await this.goto(before.length, displayWidth(before.at(-1)) + 1);
  }

  /** The content of a file on disk. */
  read(name, encoding = "utf8") {
    return readFileSync(join(this.folder, name), encoding);
  }

  async save() {
    await this.page.keyboard.press("Control+KeyS");
    await this.page.locator(".tab.active.dirty").waitFor({ state: "detached" });
  }

  /** The text of the editor, as a copy of all of it says; the selection is lost. It must not be empty. */
  async text() {
    await this.page.evaluate(() => navigator.clipboard.writeText(""));
    await this.page.keyboard.press("Control+KeyA");
    await this.page.keyboard.press("Control+KeyC");
    const copied = await until("a copy of the text", () => this.page.evaluate(() => navigator.clipboard.readText()));
    return copied.replace(/\r\n/g, "\n");
  }

  /** Opens the panel of problems; gives its rows. */
  async problems() {
    if (!(await this.page.locator(".markers-panel").isVisible())) await this.page.keyboard.press("Control+Shift+KeyM");
    await this.page.locator(".markers-panel").waitFor();
    return this.page.locator(".markers-panel .monaco-list-row");
  }

  /** The text of our item in the status bar. */
  async status() {
    return (await this.page.locator("#reportlsp\\.reportlsp\\.reportlsp\\.status").innerText()).trim();
  }

  /** Answers an input box whose title or prompt holds a text. */
  async answer(about, text) {
    const widget = this.page.locator(".quick-input-widget", { hasText: about });
    await widget.waitFor();
    await widget.locator("input[type=text]").fill(text);
    await this.page.keyboard.press("Enter");
    await widget.waitFor({ state: "hidden" });
  }

  /**
   * Asks for the fixes where the cursor is; gives their rows. A question asked while findings are coming in is dropped by VS Code without a
   * word, so it is asked again, as a user would.
   */
  async fixes() {
    const rows = this.page.locator(".action-widget .monaco-list-row.action");
    await until("the fixes", async () => {
      await this.focusEditor();
      await this.page.keyboard.press("Control+Period");
      return rows.first().waitFor({ timeout: 5_000 }).then(() => true, () => false);
    }, 60_000);
    return rows;
  }

  /** Puts the keyboard into the editor, where the cursor is. */
  async focusEditor() {
    const focused = this.page.locator(".editor-group-container.active .monaco-editor.focused").first();
    await until("the editor to have the keyboard", async () => {
      await this.page.keyboard.press("Control+Digit1");
      return focused.waitFor({ timeout: 5_000 }).then(() => true, () => false);
    });
  }

  squiggles(kind = "error") {
    return this.page.locator(`.monaco-editor .squiggly-${kind}`);
  }

  /** Waits until VS Code takes a file for a language. */
  async isLanguage(shown) {
    await this.page.locator("#status\\.editor\\.mode", { hasText: shown }).waitFor();
  }

  /** Waits until the status bar shows how many equations hold: the server has looked at the report. */
  async isChecked(score = /\d+\/\d+/) {
    await until("the status bar", async () => score.test(await this.status()));
  }

  /** Closes all notifications. */
  async dismissNotifications() {
    await this.command("Notifications: Clear All Notifications");
    await this.page.locator(".notification-toast").first().waitFor({ state: "hidden" });
  }

  /** Waits until notifications hold a text. */
  async notification(text) {
    const toast = this.page.locator(".notification-toast", { hasText: text });
    await toast.first().waitFor();
    return toast;
  }

  /** The page inside the webview. */
  async preview() {
    const outer = this.page.frameLocator("iframe.webview.ready");
    const inner = outer.frameLocator("iframe#active-frame");
    await inner.locator("main#report h1").waitFor();
    return inner;
  }

  /** Keeps a picture of the window. */
  async picture(name, clip) {
    mkdirSync(pictures, { recursive: true });
    await this.page.waitForTimeout(300);
    await this.page.screenshot({ path: join(pictures, `${name}.png`), ...(clip && { clip }) });
  }
}
