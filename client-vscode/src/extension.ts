// Entry of the extension: puts its parts together.
import * as vscode from "vscode";
import { Previews } from "./preview/previews";
import { registerReportCommands } from "./reports/commands";
import { newReport } from "./reports/newReport";
import { recogniseReports } from "./reports/recognise";
import { provideRulePages } from "./reports/rulePages";
import { ReportServer } from "./server/reportServer";
import { StatusItem } from "./status";

let server: ReportServer | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel("ReportLsp", { log: true });
  const running = new ReportServer(context, log);
  server = running;
  context.subscriptions.push(
    log,
    running,
    recogniseReports(log),
    provideRulePages(running),
    new StatusItem(running),
    new Previews(context.extensionUri, running),
    vscode.commands.registerCommand("reportlsp.newReport", () => newReport(running, context.globalState)),
    ...registerReportCommands(running, log),
    vscode.workspace.onDidOpenTextDocument(startFor),
    vscode.workspace.onDidGrantWorkspaceTrust(() => void restartIfChosen(running)),
    vscode.workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration("reportlsp.server.path")) void running.restart();
    }),
  );
  vscode.workspace.textDocuments.forEach(startFor);
}

export async function deactivate(): Promise<void> {
  await server?.stop();
  server = undefined;
}

/** The server starts with the first document it is for, not with the window. */
function startFor(document: vscode.TextDocument): void {
  const path = document.uri.path;
  const isOurs = document.languageId === "report" || path.endsWith("/reportlsp.json") || /\/\.reportlsp\/formats\/[^/]+\.json$/.test(path);
  if (!isOurs || (document.uri.scheme !== "file" && document.uri.scheme !== "untitled")) return;
  if (document.languageId === "report") void vscode.commands.executeCommand("setContext", "reportlsp.hasReport", true);
  void server?.get();
}

/** In a window that is trusted now, the user's own server may be run. */
async function restartIfChosen(running: ReportServer): Promise<void> {
  if (vscode.workspace.getConfiguration("reportlsp").get("server.path", "")) await running.restart();
}
