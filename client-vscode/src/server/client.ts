// One language client on one server process.
import * as vscode from "vscode";
import { CloseAction, ErrorAction, LanguageClient, RevealOutputChannelOn, type LanguageClientOptions, type ServerOptions } from "vscode-languageclient/node";

/** Command of ours that a score lens runs: shows its places in a peek window. */
export const showLocationsCommand = "reportlsp.peekLocations";

/** Scheme of the pages of rules, which links in Problems open. */
export const rulePageScheme = "reportlsp-rule";

/**
 * Makes a client that is not started yet.
 * @param executable The server.
 * @param folder Where it runs: never a folder of the workspace.
 * @param log Where it tells what it does.
 * @param died Called when the server is gone and nobody asked it to go.
 */
export function createClient(executable: string, folder: string, log: vscode.LogOutputChannel, died: () => void): LanguageClient {
  const server: ServerOptions = { command: executable, args: ["lsp"], options: { cwd: folder } };
  const options: LanguageClientOptions = {
    documentSelector: [
      { scheme: "file", language: "report" },
      { scheme: "untitled", language: "report" },
      { scheme: "file", pattern: "**/reportlsp.json" },
      { scheme: "file", pattern: "**/.reportlsp/formats/*.json" },
    ],
    initializationOptions: {
      ...chosenSettings(),
      diagnostics: "push",
      documentStatus: true,
      showLocationsCommand,
      rulePagesUri: `${rulePageScheme}:`,
    },
    outputChannel: log,
    traceOutputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationFailedHandler: () => false,
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => {
        died();
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    },
  };
  return new LanguageClient("reportlsp", "ReportLsp", server, options);
}

/** What the server takes from the user's settings; it asks for them again whenever they change. */
function chosenSettings(): Record<string, unknown> {
  const settings = vscode.workspace.getConfiguration("reportlsp");
  return Object.fromEntries(["lang", "debounce", "maxDiagnostics", "maxDocumentLength", "maxWorkspaceFiles"].map(name => [name, settings.get(name)]));
}
