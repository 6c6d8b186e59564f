// One language client on one server process. Loads the library of the language client, so it is a bundle of its own that is loaded when the
// server starts: windows without a report go without it.
import type { ChildProcess } from "node:child_process";
import * as vscode from "vscode";
import { CloseAction, ErrorAction, LanguageClient, RevealOutputChannelOn, type LanguageClientOptions } from "vscode-languageclient/node";
import { rulePageScheme, showLocationsCommand } from "../protocol";

/**
 * Makes a client that is not started yet.
 * @param server The process, which may still be starting.
 * @param log Where it tells what it does.
 * @param died Called when the server is gone and nobody asked it to go.
 */
export function createClient(server: Promise<ChildProcess>, log: vscode.LogOutputChannel, died: () => void): LanguageClient {
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
  return new LanguageClient("reportlsp", "ReportLsp", () => server, options);
}

/** What the server takes from the user's settings; it asks for them again whenever they change. */
function chosenSettings(): Record<string, unknown> {
  const settings = vscode.workspace.getConfiguration("reportlsp");
  return Object.fromEntries(["lang", "debounce", "maxDiagnostics", "maxDocumentLength", "maxWorkspaceFiles"].map(name => [name, settings.get(name)]));
}
