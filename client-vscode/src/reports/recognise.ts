// Text files that are reports: opens them as such, in the encoding they have.
import * as vscode from "vscode";
import { decodeGb18030, isGb18030 } from "./gb18030";
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
  if (document.languageId === "report") {
    await mendEncoding(document);
    return;
  }
  if (document.languageId !== "plaintext" || !vscode.workspace.getConfiguration("reportlsp", document).get("detectTextFiles", true)) return;
  const head = document.getText(new vscode.Range(0, 0, 20, 0));
  if (startsWithTitle(head)) {
    await vscode.languages.setTextDocumentLanguage(await mendEncoding(document), "report");
  } else if (head.includes("\ufffd") && document.uri.scheme === "file") {
    const bytes = await vscode.workspace.fs.readFile(document.uri);
    if (isGb18030(bytes) && startsWithTitle(decodeGb18030(bytes) ?? "")) {
      await vscode.languages.setTextDocumentLanguage(await mendEncoding(document), "report");
    }
  }
}

/** Opens a file again in GB18030 where that is what it is written in; nothing where it has been edited. */
async function mendEncoding(document: vscode.TextDocument): Promise<vscode.TextDocument> {
  if (document.uri.scheme !== "file" || document.isDirty) return document;
  const isGarbled = document.encoding.startsWith("utf8") && document.getText().includes("\ufffd");
  if (!isGarbled && !partial.has(document.encoding)) return document;
  const bytes = await vscode.workspace.fs.readFile(document.uri);
  return isGb18030(bytes) ? vscode.workspace.openTextDocument(document.uri, { encoding: "gb18030" }) : document;
}
