// Where the language server is: inside the extension, or where the user's own settings say.
import { accessSync, chmodSync, constants } from "node:fs";
import * as path from "node:path";
import * as vscode from "vscode";

/**
 * Path of the server's executable. The setting has machine scope, so that no workspace can name a program; and in a window that is not
 * trusted only the one that came with the extension is run.
 */
export function serverExecutable(extension: vscode.ExtensionContext): string {
  const own = vscode.workspace.isTrusted ? vscode.workspace.getConfiguration("reportlsp").get<string>("server.path", "").trim() : "";
  if (own) return own;
  const bundled = extension.asAbsolutePath(path.join("server", process.platform === "win32" ? "reportlsp.exe" : "reportlsp"));
  makeExecutable(bundled);
  return bundled;
}

/** An extension packed on Windows has lost the mode of its files. */
function makeExecutable(file: string): void {
  if (process.platform === "win32") return;
  try {
    accessSync(file, constants.X_OK);
  } catch {
    try {
      chmodSync(file, 0o755);
    } catch {
      // Starting it says what is wrong.
    }
  }
}
