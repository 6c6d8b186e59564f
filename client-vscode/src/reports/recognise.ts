// Text files that are reports: opens them as such, in the encoding they have.
import * as vscode from "vscode";
import { decodeGb18030 } from "./gb18030";
import { startsWithTitle } from "./title";

/** Encodings that hold part of GB18030: what is typed into such a file might be lost. */
const partial = new Set(["gbk", "gb2312", "cp936"]);

/** Looks at the documents that are open and at each one that opens. */
export function recogniseReports(log: vscode.LogOutputChannel): vscode.Disposable {
  const look = (document: vscode.TextDocument): void => {
    recognise(document).catch(fault => log.warn(`${document.uri.toString()}: ${fault}`));
  };
  vscode.workspace.textDocuments.forEach(look);
  return vscode.workspace.onDidOpenTextDocument(look);
}

async function recognise(document: vscode.TextDocument): Promise<void> {
  const isReport = document.languageId === "report";
  if (!isReport && (document.languageId !== "plaintext" || !vscode.workspace.getConfiguration("reportlsp", document).get("detectTextFiles", true))) return;
  const head = document.getText(new vscode.Range(0, 0, 20, 0));
  const hasTitle = isReport || startsWithTitle(head);
  const other = await textInGb18030(document, hasTitle ? document.getText() : head);
  if (!hasTitle && !startsWithTitle(other ?? "")) return;
  const opened = other === undefined ? document : await vscode.workspace.openTextDocument(document.uri, { encoding: "gb18030" });
  if (!isReport) await vscode.languages.setTextDocumentLanguage(opened, "report");
}

/** What a file holds that was opened in another encoding but is written in GB18030; undefined for others, and where it has been edited. */
async function textInGb18030(document: vscode.TextDocument, shown: string): Promise<string | undefined> {
  if (document.uri.scheme !== "file" || document.isDirty) return undefined;
  const isGarbled = document.encoding.startsWith("utf8") && shown.includes("\ufffd");
  if (!isGarbled && !partial.has(document.encoding)) return undefined;
  return decodeGb18030(await vscode.workspace.fs.readFile(document.uri));
}
