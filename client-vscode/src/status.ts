// The item in the status bar: findings of the report in the editor, and how many of its equations hold.
import * as vscode from "vscode";
import type { DocumentStatus } from "./protocol";
import type { ReportServer } from "./server/reportServer";

export class StatusItem implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem("reportlsp.status", vscode.StatusBarAlignment.Left, -10);
  private readonly statuses = new Map<string, DocumentStatus>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(server: ReportServer) {
    this.item.name = "ReportLsp";
    this.item.command = "workbench.actions.view.problems";
    this.subscriptions = [
      server.onStatus(status => {
        this.statuses.set(vscode.Uri.parse(status.uri).toString(), status);
        this.show();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.show()),
      vscode.languages.onDidChangeDiagnostics(() => this.show()),
      vscode.workspace.onDidCloseTextDocument(document => this.statuses.delete(document.uri.toString())),
      vscode.workspace.onDidChangeConfiguration(() => this.show()),
    ];
    this.show();
  }

  dispose(): void {
    vscode.Disposable.from(this.item, ...this.subscriptions).dispose();
  }

  private show(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== "report" || !vscode.workspace.getConfiguration("reportlsp").get("statusBar", true)) {
      this.item.hide();
      return;
    }
    const found = vscode.languages.getDiagnostics(document.uri);
    const errors = found.filter(d => d.severity === vscode.DiagnosticSeverity.Error).length;
    const warnings = found.filter(d => d.severity === vscode.DiagnosticSeverity.Warning).length;
    const status = this.statuses.get(document.uri.toString());
    const score = status && status.equations > 0 ? ` $(symbol-operator) ${status.held}/${status.equations}` : "";
    this.item.text = `${errors > 0 ? `$(error) ${errors}` : warnings > 0 ? `$(warning) ${warnings}` : "$(pass)"}${score}`;
    this.item.tooltip = tooltip(errors, warnings, status);
    this.item.accessibilityInformation = { label: this.item.tooltip.replace(/\n/g, ", ") };
    this.item.show();
  }
}

function tooltip(errors: number, warnings: number, status: DocumentStatus | undefined): string {
  const lines = [
    status?.agency && status.year ? vscode.l10n.t("{0}, report of {1}", status.agency, status.year) : undefined,
    status?.formatName,
    vscode.l10n.t("Errors: {0}, warnings: {1}", errors, warnings),
    status && status.equations > 0
      ? vscode.l10n.t("Equations: {0} of {1} hold, {2} do not, {3} lack figures", status.held, status.equations, status.failed, status.unknown)
      : undefined,
  ];
  return lines.filter(line => line).join("\n");
}
