// Commands on the report in the editor and on the workspace.
import * as vscode from "vscode";
import { serverCommands, showLocationsCommand, type WireLocation, type WirePosition } from "../protocol";
import type { ReportServer } from "../server/reportServer";
import { exportPage } from "./exportPage";

export function registerReportCommands(server: ReportServer, log: vscode.LogOutputChannel): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand("reportlsp.check", () => check(server)),
    vscode.commands.registerCommand("reportlsp.recalculate", () =>
      change(server, serverCommands.recalculateTotals, vscode.l10n.t("Every total that can be worked out is right already."))),
    vscode.commands.registerCommand("reportlsp.convert", () =>
      change(server, serverCommands.convertTables, vscode.l10n.t("There is no table to convert: all are pipe tables, or cannot be read for certain."))),
    vscode.commands.registerCommand("reportlsp.exportHtml", () => exportPage(server)),
    vscode.commands.registerCommand("reportlsp.markAsReport", markAsReport),
    vscode.commands.registerCommand("reportlsp.restartServer", () => server.restart()),
    vscode.commands.registerCommand("reportlsp.showLog", () => log.show()),
    vscode.commands.registerCommand(showLocationsCommand, showLocations),
  ];
}

async function execute<T>(server: ReportServer, command: string, args: unknown[]): Promise<T | undefined> {
  return (await server.ask("workspace/executeCommand", { command, arguments: args })) as T | undefined;
}

/** Checks all reports of the workspace and shows what was found. */
async function check(server: ReportServer): Promise<void> {
  if (!vscode.workspace.workspaceFolders?.length) {
    void vscode.window.showInformationMessage(vscode.l10n.t("Open the folder with your reports first; the reports in it are then checked together."));
    return;
  }
  const done = await execute<{ reports: number }>(server, serverCommands.checkWorkspace, []);
  if (!done) return;
  await vscode.commands.executeCommand("workbench.actions.view.problems");
  vscode.window.setStatusBarMessage(done.reports === 1 ? vscode.l10n.t("1 report checked") : vscode.l10n.t("{0} reports checked", done.reports), 5000);
}

/** Lets the server change the report in the editor, in one step that one undo takes back. */
async function change(server: ReportServer, command: string, nothing: string): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== "report") return;
  const done = await execute<{ changes: number; applied: boolean }>(server, command, [document.uri.toString()]);
  if (done?.changes === 0) void vscode.window.showInformationMessage(nothing);
}

async function markAsReport(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document) await vscode.languages.setTextDocumentLanguage(document, "report");
}

/** Shows places in a peek window, as a score lens asks. */
async function showLocations(uri: string, at: WirePosition, places: WireLocation[]): Promise<void> {
  const locations = places.map(p => new vscode.Location(
    vscode.Uri.parse(p.uri), new vscode.Range(p.range.start.line, p.range.start.character, p.range.end.line, p.range.end.character)));
  await vscode.commands.executeCommand("editor.action.goToLocations", vscode.Uri.parse(uri), new vscode.Position(at.line, at.character), locations, "peek");
}
