// The preview of one report beside its editor.
import { randomBytes } from "node:crypto";
import * as vscode from "vscode";
import * as protocol from "../protocol";
import type { ReportServer } from "../server/reportServer";
import type { FromPage, ToPage } from "./messages";

export const previewType = "reportlsp.preview";

export class PreviewPanel implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[] = [];
  private isReady = false;
  private isDisposed = false;
  private shownVersion = -1;
  private selectedByClick = false;

  constructor(
    private readonly extension: vscode.Uri,
    private readonly server: ReportServer,
    readonly document: vscode.Uri,
    readonly panel: vscode.WebviewPanel,
  ) {
    const name = document.path.slice(document.path.lastIndexOf("/") + 1);
    panel.title = vscode.l10n.t("Preview of {0}", name);
    panel.webview.options = { enableScripts: true, enableCommandUris: false, enableForms: false, localResourceRoots: [vscode.Uri.joinPath(extension, "dist")] };
    this.subscriptions.push(
      panel.webview.onDidReceiveMessage(message => this.received(message as FromPage | { type: "ready" })),
      panel.onDidDispose(() => this.dispose()),
      server.onStatus(status => {
        if (vscode.Uri.parse(status.uri).toString() === document.toString()) void this.refresh();
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

  /** The whole page, once. */
  private async load(): Promise<void> {
    const document = await vscode.workspace.openTextDocument(this.document);
    if (document.languageId !== "report") await vscode.languages.setTextDocumentLanguage(document, "report");
    const nonce = randomBytes(24).toString("base64");
    const script = this.panel.webview.asWebviewUri(vscode.Uri.joinPath(this.extension, "dist", "preview.js")).toString();
    const page = await this.ask({ nonce, script });
    if (this.isDisposed) return;
    if (page) this.shownVersion = page.version;
    this.panel.webview.html = page?.html ?? `<p>${vscode.l10n.t("There is nothing to show.")}</p>`;
  }

  /** What is new on it; the place it was scrolled to stays. */
  private async refresh(): Promise<void> {
    if (!this.isReady) return;
    const page = await this.ask({});
    if (!page || this.isDisposed || page.version < this.shownVersion) return;
    this.shownVersion = page.version;
    this.post({ type: "body", version: page.version, html: page.html });
  }

  private async ask(more: { nonce?: string; script?: string }): Promise<{ version: number; html: string } | null> {
    try {
      return (await (await this.server.get())?.sendRequest(protocol.preview, { textDocument: { uri: this.document.toString() }, ...more })) ?? null;
    } catch {
      return null;
    }
  }

  private async received(message: FromPage | { type: "ready" }): Promise<void> {
    if (message.type === "ready") {
      this.isReady = true;
      await this.refresh();
      const editor = vscode.window.visibleTextEditors.find(e => this.isOurs(e));
      if (editor) this.follow(editor);
      return;
    }
    const shown = vscode.window.visibleTextEditors.find(e => this.isOurs(e));
    const range = new vscode.Range(message.line, message.column, message.endLine, message.endColumn);
    this.selectedByClick = true;
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(this.document), {
      viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One,
      preserveFocus: false,
    });
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  private follow(editor: vscode.TextEditor): void {
    if (!this.isOurs(editor) || !this.followsCursor) return;
    this.post({ type: "cursor", line: editor.selection.start.line, character: editor.selection.start.character });
  }

  private scroll(editor: vscode.TextEditor): void {
    if (this.selectedByClick) {
      this.selectedByClick = false;
      return;
    }
    const top = editor.visibleRanges[0]?.start.line;
    if (this.isOurs(editor) && this.followsCursor && top !== undefined) this.post({ type: "top", line: top });
  }

  private get followsCursor(): boolean {
    return vscode.workspace.getConfiguration("reportlsp").get("preview.followCursor", true);
  }

  private isOurs(editor: vscode.TextEditor): boolean {
    return editor.document.uri.toString() === this.document.toString();
  }

  private post(message: ToPage): void {
    if (this.isReady && !this.isDisposed) void this.panel.webview.postMessage(message);
  }
}
