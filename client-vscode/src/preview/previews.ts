// The previews that are open, one a report.
import * as vscode from "vscode";
import type { ReportServer } from "../server/reportServer";
import { PreviewPanel, previewType } from "./previewPanel";

export class Previews implements vscode.Disposable {
  private readonly panels = new Map<string, PreviewPanel>();
  private readonly command = vscode.commands.registerCommand("reportlsp.openPreview", () => this.open());

  constructor(private readonly extension: vscode.Uri, private readonly server: ReportServer) {}

  dispose(): void {
    vscode.Disposable.from(this.command, ...this.panels.values()).dispose();
  }

  private open(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== "report") return;
    const key = document.uri.toString();
    const shown = this.panels.get(key);
    if (shown) {
      shown.panel.reveal(undefined, true);
      return;
    }
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel(previewType, "", place, { enableFindWidget: true });
    panel.iconPath = { light: vscode.Uri.joinPath(this.extension, "images", "report-light.svg"), dark: vscode.Uri.joinPath(this.extension, "images", "report-dark.svg") };
    this.panels.set(key, new PreviewPanel(this.extension, this.server, document.uri, panel));
    panel.onDidDispose(() => this.panels.delete(key));
  }
}
