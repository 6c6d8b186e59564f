// The preview of one report beside its editor.
import { randomBytes } from "node:crypto";
import * as vscode from "vscode";
import type { ReportServer } from "../server/reportServer";
import type { FromPage, ToPage } from "./messages";

export const previewType = "reportlsp.preview";

/** Milliseconds after a move of the editor that the page has caused in which its scrolling is that move's doing, and not told back to the page. */
const echo = 300;

export class PreviewPanel implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[] = [];
  private readonly address: string;
  private isDisposed = false;
  /** The page has been loaded with a report; it is not while the server has had no answer yet. */
  private hasPage = false;
  private isLoading = false;
  private isReady = false;
  /** What the panel's page was loaded with is no longer what is due: its next start needs the body. */
  private isStale = false;
  private shownVersion = -1;
  private movedByPage = 0;

  constructor(
    private readonly extension: vscode.Uri,
    private readonly server: ReportServer,
    private readonly uri: vscode.Uri,
    readonly panel: vscode.WebviewPanel,
  ) {
    this.address = uri.toString();
    const name = uri.path.slice(uri.path.lastIndexOf("/") + 1);
    panel.title = vscode.l10n.t("Preview of {0}", name);
    panel.iconPath = { light: vscode.Uri.joinPath(extension, "images", "report-light.svg"), dark: vscode.Uri.joinPath(extension, "images", "report-dark.svg") };
    panel.webview.options = { enableScripts: true, enableCommandUris: false, enableForms: false, localResourceRoots: [vscode.Uri.joinPath(extension, "dist")] };
    this.subscriptions.push(
      panel.webview.onDidReceiveMessage(message => this.received(message as FromPage)),
      panel.onDidDispose(() => this.dispose()),
      server.onStatus(status => {
        if (vscode.Uri.parse(status.uri).toString() === this.address) void this.update();
      }),
      // Opened again it counts its versions anew.
      vscode.workspace.onDidCloseTextDocument(document => {
        if (document.uri.toString() === this.address) this.shownVersion = -1;
      }),
      vscode.window.onDidChangeTextEditorSelection(change => this.follow(change.textEditor)),
      vscode.window.onDidChangeTextEditorVisibleRanges(change => this.scroll(change.textEditor)),
    );
    void this.load();
  }

  dispose(): void {
    if (this.isDisposed) return;
    this.isDisposed = true;
    vscode.Disposable.from(...this.subscriptions).dispose();
    this.panel.dispose();
  }

  /** The document has been looked at anew: its text or its findings may be others. */
  private async update(): Promise<void> {
    if (!this.hasPage) await this.load();
    else if (this.isReady && this.panel.visible) await this.refresh();
    else this.isStale = true;
  }

  /** The whole page. Where there is no answer yet, the next status of the document has it tried again. */
  private async load(): Promise<void> {
    if (this.isLoading) {
      this.isStale = true;
      return;
    }
    this.isLoading = true;
    this.isStale = false;
    const nonce = randomBytes(24).toString("base64");
    const script = this.panel.webview.asWebviewUri(vscode.Uri.joinPath(this.extension, "dist", "preview.js")).toString();
    const page = await this.ask({ nonce, script });
    this.isLoading = false;
    if (this.isDisposed) return;
    if (!page && this.isStale) {
      await this.load();
      return;
    }
    this.hasPage = page !== undefined;
    this.shownVersion = page?.version ?? -1;
    this.panel.webview.html = page?.html ?? `<p>${vscode.l10n.t("There is nothing to show.")}</p>`;
  }

  /** What is new on it; the place it was scrolled to stays. */
  private async refresh(): Promise<void> {
    const page = await this.ask({});
    if (!page || this.isDisposed || page.version < this.shownVersion) return;
    this.shownVersion = page.version;
    this.isStale = true;
    this.post({ type: "body", version: page.version, document: this.address, html: page.html });
  }

  private async ask(more: { nonce?: string; script?: string }): Promise<{ version: number; html: string } | undefined> {
    try {
      return (await this.server.ask("reportlsp/preview", { textDocument: { uri: this.address }, ...more })) ?? undefined;
    } catch {
      return undefined;
    }
  }

  private async received(message: FromPage): Promise<void> {
    if (message.type === "ready") await this.started();
    // Places of an older version may be elsewhere by now; the page gets the newer one in a moment.
    else if (message.version !== (this.document?.version ?? message.version)) return;
    else if (message.type === "select") await this.select(new vscode.Range(message.line, message.column, message.endLine, message.endColumn));
    else this.scrollEditor(message.line);
  }

  /** The page runs: for the first time, or again after it was hidden. */
  private async started(): Promise<void> {
    this.isReady = true;
    if (this.isStale) await this.refresh();
    else this.post({ type: "loaded", version: this.shownVersion, document: this.address });
    const editor = this.editor;
    if (!editor) return;
    this.scroll(editor);
    this.follow(editor);
  }

  private async select(range: vscode.Range): Promise<void> {
    const column = this.editor?.viewColumn ?? vscode.ViewColumn.One;
    this.movedByPage = Date.now();
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(this.uri), { viewColumn: column, preserveFocus: false });
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    this.movedByPage = Date.now();
  }

  private scrollEditor(line: number): void {
    const editor = this.editor;
    if (!editor || !this.followsCursor) return;
    this.movedByPage = Date.now();
    editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
  }

  private follow(editor: vscode.TextEditor): void {
    if (!this.isOurs(editor) || !this.followsCursor) return;
    this.post({ type: "cursor", line: editor.selection.start.line, character: editor.selection.start.character });
  }

  private scroll(editor: vscode.TextEditor): void {
    if (Date.now() - this.movedByPage < echo) return;
    const top = editor.visibleRanges[0]?.start.line;
    if (this.isOurs(editor) && this.followsCursor && top !== undefined) this.post({ type: "top", line: top });
  }

  private get followsCursor(): boolean {
    return vscode.workspace.getConfiguration("reportlsp").get("preview.followCursor", true);
  }

  private get document(): vscode.TextDocument | undefined {
    return vscode.workspace.textDocuments.find(d => d.uri.toString() === this.address);
  }

  private get editor(): vscode.TextEditor | undefined {
    return vscode.window.visibleTextEditors.find(e => this.isOurs(e));
  }

  private isOurs(editor: vscode.TextEditor): boolean {
    return editor.document.uri.toString() === this.address;
  }

  private post(message: ToPage): void {
    if (this.isReady && !this.isDisposed) void this.panel.webview.postMessage(message);
  }
}
