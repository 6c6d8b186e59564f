// The previews that are open, one a report; those of a window that is loaded again are brought back.
import * as vscode from "vscode";
import type { ReportServer } from "../server/reportServer";
import type { PageState } from "./messages";
import { PreviewPanel, previewType } from "./previewPanel";

export class Previews implements vscode.Disposable, vscode.WebviewPanelSerializer<Partial<PageState> | undefined> {
  private readonly panels = new Map<string, PreviewPanel>();
  private readonly registrations = [
    vscode.commands.registerCommand("reportlsp.openPreview", () => this.open()),
    vscode.window.registerWebviewPanelSerializer(previewType, this),
  ];

  constructor(private readonly extension: vscode.Uri, private readonly server: ReportServer) {}

  dispose(): void {
    vscode.Disposable.from(...this.registrations, ...this.panels.values()).dispose();
  }

  /** A panel of the window as it was; one whose report is gone is closed. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: Partial<PageState> | undefined): Promise<void> {
    try {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(state?.document ?? "", true));
      this.add(document.languageId === "report" ? document : await vscode.languages.setTextDocumentLanguage(document, "report"), panel);
    } catch {
      panel.dispose();
    }
  }

  private open(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== "report") return;
    const shown = this.panels.get(document.uri.toString());
    if (shown) {
      shown.panel.reveal(undefined, true);
      return;
    }
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    this.add(document, vscode.window.createWebviewPanel(previewType, "", place, { enableFindWidget: true }));
  }

  private add(document: vscode.TextDocument, panel: vscode.WebviewPanel): void {
    const key = document.uri.toString();
    this.panels.get(key)?.dispose();
    this.panels.set(key, new PreviewPanel(this.extension, this.server, document.uri, panel));
    panel.onDidDispose(() => {
      if (this.panels.get(key)?.panel === panel) this.panels.delete(key);
    });
  }
}
