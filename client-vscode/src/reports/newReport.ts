// The command "New report": a complete blank report with a cursor stop for each figure.
import * as path from "node:path";
import * as vscode from "vscode";
import type { FormatEntry } from "../protocol";
import type { ReportServer } from "../server/reportServer";

const agencyKey = "reportlsp.agency";

/** Asks for year, agency and folder, and opens the report; nothing where the user gives up. */
export async function newReport(server: ReportServer, memory: vscode.Memento): Promise<void> {
  const formats = await server.ask("reportlsp/formats", {});
  if (!formats) return;
  const year = await askYear(formats);
  if (year === undefined) return;
  const agency = await askAgency(memory);
  if (agency === undefined) return;
  const folder = await askFolder();
  if (folder === undefined) return;
  const previous = agency ? await reportOf(agency, year - 1) : undefined;
  const report = await server.ask("reportlsp/newReport", { year, ...(agency && { agency }), ...(previous && { previous: previous.toString() }) });
  if (!report) {
    void vscode.window.showErrorMessage(vscode.l10n.t("No format is known for reports of {0}.", year));
    return;
  }
  await memory.update(agencyKey, agency || undefined);
  const editor = await openEmpty(folder, agency, year);
  await editor.insertSnippet(new vscode.SnippetString(report.snippet), new vscode.Range(0, 0, editor.document.lineCount, 0));
}

async function askYear(known: readonly FormatEntry[]): Promise<number | undefined> {
  const inForce = (year: number): boolean => known.some(f => year >= f.firstYear && (f.lastYear === undefined || year <= f.lastYear));
  const answer = await vscode.window.showInputBox({
    title: vscode.l10n.t("New report (1/3): year"),
    prompt: vscode.l10n.t("Year the report is about"),
    value: String(new Date().getFullYear() - 1),
    ignoreFocusOut: true,
    validateInput: text => {
      if (!/^\d{4}$/.test(text.trim())) return vscode.l10n.t("Write the year in four digits.");
      return inForce(Number(text)) ? undefined : vscode.l10n.t("No format is known for reports of {0}.", text);
    },
  });
  return answer === undefined ? undefined : Number(answer);
}

async function askAgency(memory: vscode.Memento): Promise<string | undefined> {
  const answer = await vscode.window.showInputBox({
    title: vscode.l10n.t("New report (2/3): agency"),
    prompt: vscode.l10n.t("Full name of the agency, as in the title; leave it blank to write it in the report"),
    value: memory.get<string>(agencyKey, ""),
    ignoreFocusOut: true,
    validateInput: text => (/[\\/:*?"<>|\r\n]/.test(text) ? vscode.l10n.t("A name cannot hold any of these: \\ / : * ? \" < > |") : undefined),
  });
  return answer?.trim();
}

/** A folder, or null for a document without a file. */
async function askFolder(): Promise<vscode.Uri | null | undefined> {
  const untitled = { label: vscode.l10n.t("No file yet"), description: vscode.l10n.t("choose when saving"), uri: null };
  const choose = { label: vscode.l10n.t("Choose a folder…"), description: "", uri: undefined };
  const folders = (vscode.workspace.workspaceFolders ?? []).map(f => ({ label: f.name, description: f.uri.fsPath, uri: f.uri }));
  const answer = await vscode.window.showQuickPick([...folders, untitled, choose], {
    title: vscode.l10n.t("New report (3/3): folder"),
    placeHolder: vscode.l10n.t("Where the report will be saved"),
    ignoreFocusOut: true,
  });
  if (answer !== choose) return answer?.uri;
  const [chosen] = (await vscode.window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, canSelectMany: false })) ?? [];
  return chosen;
}

/** Last year's report of an agency in the workspace, as the server's workspace symbols name it. */
async function reportOf(agency: string, year: number): Promise<vscode.Uri | undefined> {
  const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>("vscode.executeWorkspaceSymbolProvider", agency);
  const hits = (found ?? []).filter(s => s.name.includes(agency) && s.name.includes(String(year)));
  return hits.length === 1 ? hits[0]?.location.uri : undefined;
}

async function openEmpty(folder: vscode.Uri | null, agency: string, year: number): Promise<vscode.TextEditor> {
  if (folder === null) {
    return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: "report", content: "" }));
  }
  const file = await freeName(folder, `${agency || "report"}-${year}`);
  const document = await vscode.workspace.openTextDocument(file.with({ scheme: "untitled" }));
  return vscode.window.showTextDocument(await vscode.languages.setTextDocumentLanguage(document, "report"));
}

async function freeName(folder: vscode.Uri, name: string): Promise<vscode.Uri> {
  for (let n = 1; ; n++) {
    const file = vscode.Uri.file(path.join(folder.fsPath, `${name}${n === 1 ? "" : `-${n}`}.report`));
    const isOpen = vscode.workspace.textDocuments.some(d => d.uri.fsPath === file.fsPath);
    if (isOpen) continue;
    try {
      await vscode.workspace.fs.stat(file);
    } catch {
      return file;
    }
  }
}
