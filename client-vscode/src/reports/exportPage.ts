// The command "Export as HTML": the report in the editor as it is published, as one page with everything in it.
import * as vscode from "vscode";
import type { ReportServer } from "../server/reportServer";

/** Asks where to, and writes what is in the editor, saved or not; nothing where the user gives up. */
export async function exportPage(server: ReportServer): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== "report") return;
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t("Export the report as HTML"),
    saveLabel: vscode.l10n.t("Export"),
    filters: { HTML: ["html"] },
    defaultUri: pageBeside(document),
  });
  if (!target) return;
  const page = await server.ask("reportlsp/export", { textDocument: { uri: document.uri.toString() } });
  if (!page) {
    void vscode.window.showErrorMessage(vscode.l10n.t("The report could not be exported: the report server has no answer."));
    return;
  }
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(page.html));
  } catch (fault) {
    void vscode.window.showErrorMessage(vscode.l10n.t("{0} cannot be written: {1}", nameOf(target), String((fault as Error).message)));
    return;
  }
  await tell(document, target);
}

/** The same name with `.html`, where the report is, or in the first folder for a report without a file. */
function pageBeside(document: vscode.TextDocument): vscode.Uri {
  const name = `${nameOf(document.uri).replace(/\.[^.]*$/, "") || "report"}.html`;
  const folder = document.uri.scheme === "file" ? vscode.Uri.joinPath(document.uri, "..") : vscode.workspace.workspaceFolders?.[0]?.uri;
  return folder ? vscode.Uri.joinPath(folder, name) : vscode.Uri.file(name);
}

/** Says that it is written, and that it was with its errors. */
async function tell(document: vscode.TextDocument, target: vscode.Uri): Promise<void> {
  const errors = vscode.languages.getDiagnostics(document.uri).filter(d => d.severity === vscode.DiagnosticSeverity.Error).length;
  // A browser opens files of its own machine only.
  const buttons = vscode.env.remoteName ? [] : [vscode.l10n.t("Open in Browser")];
  const choice = errors > 0
    ? await vscode.window.showWarningMessage(vscode.l10n.t("{0} is written. The report has errors ({1}), which are on the page as they stand.", nameOf(target), errors), ...buttons)
    : await vscode.window.showInformationMessage(vscode.l10n.t("{0} is written.", nameOf(target)), ...buttons);
  if (choice) await vscode.env.openExternal(target);
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf("/") + 1);
}
