// A client on vscode-languageserver-protocol for the built executable: the connection and the bookkeeping that an editor has.
import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import protocol from "vscode-languageserver-protocol/node";
import { findExecutable } from "./executable.mjs";

export { protocol };

const quiet = { error() {}, warn() {}, info() {}, log() {} };

/** What the client says that it can do; parts can be replaced by a test. */
export const capabilities = {
  general: { positionEncodings: ["utf-16"] },
  workspace: {
    applyEdit: true, configuration: true, workspaceFolders: true,
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true, dataSupport: true, tagSupport: { valueSet: [1, 2] } },
    codeAction: { isPreferredSupport: true, dataSupport: true, resolveSupport: { properties: ["edit"] }, codeActionLiteralSupport: { codeActionKind: { valueSet: [""] } } },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown"] } },
    hover: { contentFormat: ["markdown"] },
  },
  window: { workDoneProgress: true },
};

/** A running server with its client. */
export class LanguageClient {
  #documents = new Map();
  #published = [];
  #waiting = [];

  /** Starts the executable. */
  constructor() {
    this.process = spawn(findExecutable(), ["lsp"], { stdio: ["pipe", "pipe", "pipe"] });
    this.exited = new Promise(resolve => this.process.on("exit", code => resolve(code)));
    this.errors = "";
    this.process.stderr.setEncoding("utf8").on("data", text => { this.errors += text; });
    this.process.stdin.on("error", () => {});
    this.connection = protocol.createProtocolConnection(
      new protocol.StreamMessageReader(this.process.stdout), new protocol.StreamMessageWriter(this.process.stdin), quiet);
    this.connection.onError(() => {});
    this.registered = [];
    this.refreshes = 0;
    this.appliedEdits = [];
    this.connection.onNotification("textDocument/publishDiagnostics", given => this.#receive(given));
    this.connection.onRequest("client/registerCapability", given => { this.registered.push(...given.registrations); });
    this.connection.onRequest("workspace/configuration", given => given.items.map(() => null));
    this.connection.onRequest("workspace/diagnostic/refresh", () => { this.refreshes++; this.#wake(); });
    this.connection.onRequest("window/workDoneProgress/create", () => null);
    this.connection.onRequest("workspace/applyEdit", given => {
      this.appliedEdits.push(given.edit);
      return { applied: true };
    });
    this.connection.listen();
  }

  /** Says hello; gives the answer. */
  async initialize(folder, { options = {}, own = capabilities, processId = process.pid } = {}) {
    const uri = folder && pathToFileURL(folder).href;
    const answer = await this.connection.sendRequest("initialize", {
      processId, rootUri: uri ?? null, workspaceFolders: uri ? [{ uri, name: "reports" }] : null,
      capabilities: own, initializationOptions: { debounce: 0, lang: "en", ...options },
    });
    await this.connection.sendNotification("initialized", {});
    return answer;
  }

  /** Opens a document; gives its address. */
  async open(path, text, languageId = "report") {
    const uri = pathToFileURL(path).href;
    this.#documents.set(uri, { version: 1, text });
    await this.connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId, version: 1, text } });
    return uri;
  }

  /** The text of an open document, as the client has it. */
  text(uri) {
    return this.#documents.get(uri).text;
  }

  /** The version of an open document. */
  version(uri) {
    return this.#documents.get(uri).version;
  }

  /** The position of an offset. */
  position(uri, offset) {
    const before = this.text(uri).slice(0, offset).split(/\r\n|\r|\n/);
    return { line: before.length - 1, character: before.at(-1).length };
  }

  /** The offset of a position. */
  offset(uri, { line, character }) {
    const text = this.text(uri);
    let start = 0;
    for (const end = /\r\n|\r|\n/g; line > 0; line--) {
      end.lastIndex = start;
      const found = end.exec(text);
      if (!found) return text.length;
      start = found.index + found[0].length;
    }
    return Math.min(start + character, text.length);
  }

  /** The position of a text that is there exactly once, and of some place in it. */
  find(uri, wanted, within = "") {
    const text = this.text(uri);
    const at = text.indexOf(wanted);
    if (at < 0 || text.indexOf(wanted, at + 1) >= 0) throw new Error(`"${wanted}" is not there exactly once`);
    return this.position(uri, at + wanted.indexOf(within));
  }

  /** Edits a document: each change is [start offset, end offset, new text], on the result of the one before. Gives the new version. */
  async change(uri, ...changes) {
    const document = this.#documents.get(uri);
    const contentChanges = changes.map(([start, end, text]) => {
      const range = { start: this.position(uri, start), end: this.position(uri, end) };
      document.text = document.text.slice(0, start) + text + document.text.slice(end);
      return { range, text };
    });
    document.version++;
    await this.connection.sendNotification("textDocument/didChange", { textDocument: { uri, version: document.version }, contentChanges });
    return document.version;
  }

  /** Replaces a text that is there exactly once. */
  replace(uri, old, by) {
    const start = this.offset(uri, this.find(uri, old));
    return this.change(uri, [start, start + old.length, by]);
  }

  /** The text that edits of one document would leave. */
  after(uri, edits) {
    let text = this.text(uri);
    const spans = edits.map(e => [this.offset(uri, e.range.start), this.offset(uri, e.range.end), e.newText]).sort((a, b) => b[0] - a[0]);
    for (const [start, end, newText] of spans) text = text.slice(0, start) + newText + text.slice(end);
    return text;
  }

  /** A request on a document. */
  request(method, uri, more = {}, ...token) {
    return this.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...more }, ...token);
  }

  /** Waits for findings that are sent and fit a condition; what came before counts too, from the latest on. */
  findings(uri, fits = () => true) {
    return this.until(() => {
      const last = this.#published.findLast(p => p.uri === uri);
      return last && fits(last) ? last : undefined;
    }, `findings of ${uri}`);
  }

  /** Waits until something holds; looked at again after every message of the server that counts. */
  until(condition, what, milliseconds = 30_000) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting = this.#waiting.filter(w => w !== look);
        reject(new Error(`nothing came of waiting for ${what}; last: ${JSON.stringify(this.#published.slice(-3).map(p => [p.uri, p.version, ...p.diagnostics.map(d => d.code)]))}\n${this.errors}`));
      }, milliseconds);
      const look = () => {
        const value = condition();
        if (value === undefined || value === false) return false;
        clearTimeout(timer);
        resolve(value);
        return true;
      };
      if (!look()) this.#waiting.push(look);
    });
  }

  /** All findings that were sent, in order. */
  get published() {
    return this.#published;
  }

  /** Says goodbye; gives the exit code. */
  async stop() {
    await this.connection.sendRequest("shutdown");
    await this.connection.sendNotification("exit");
    return this.exited;
  }

  /** Ends the server in any case. */
  kill() {
    this.connection.dispose();
    if (this.process.exitCode === null) this.process.kill("SIGKILL");
  }

  #receive(given) {
    this.#published.push(given);
    this.#wake();
  }

  #wake() {
    this.#waiting = this.#waiting.filter(look => !look());
  }
}
