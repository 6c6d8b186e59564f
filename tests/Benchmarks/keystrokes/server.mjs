// A language server under measurement: frames written and read by hand, so that nothing of a client library is in the figures.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Milliseconds of a clock that only goes forward. */
export const now = () => Number(process.hrtime.bigint()) / 1e6;

export class Server {
  #chunks = [];
  #length = 0;
  #wanted = -1;
  #waiting = null;
  #id = 0;

  /** Starts a server. */
  constructor(command, args, languageId) {
    this.languageId = languageId;
    this.started = now();
    this.process = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.process.stdout.on('data', (chunk) => this.#read(chunk));
    this.process.on('exit', (code) => this.#waiting?.reject(new Error(`${command} ended with ${code}`)));
    this.process.stdin.on('error', () => {});
  }

  /** Says hello and opens a document; gives when its first findings came, in milliseconds since the start. */
  async open(uri, text, options) {
    this.uri = uri;
    this.version = 1;
    this.#send({
      id: ++this.#id, method: 'initialize',
      params: {
        processId: process.pid, rootUri: null, initializationOptions: options,
        capabilities: { textDocument: { publishDiagnostics: { versionSupport: true, relatedInformation: true } } },
      },
    });
    await this.#until((message) => message.id === this.#id && message.result);
    this.#send({ method: 'initialized', params: {} });
    this.#send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: this.languageId, version: 1, text } } });
    return (await this.#published(1)) - this.started;
  }

  /** Makes an edit; gives the milliseconds until the findings of that version are there. */
  async edit(change) {
    const sent = this.send(change);
    return (await this.#published(this.version)) - sent;
  }

  /** Makes an edit and waits for nothing; gives when it was sent. */
  send({ line, from, to, text }) {
    const range = { start: { line, character: from }, end: { line, character: to } };
    const sent = now();
    this.#send({ method: 'textDocument/didChange', params: { textDocument: { uri: this.uri, version: ++this.version }, contentChanges: [{ range, text }] } });
    return sent;
  }

  /** Resident memory, in megabytes (Linux). */
  memory() {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${this.process.pid}/status`, 'utf8'))[1]) / 1024;
  }

  /** How many findings the last message had. */
  count = 0;

  /** Says goodbye, and makes sure of it. */
  async stop() {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.#waiting = null;
    this.#send({ id: ++this.#id, method: 'shutdown' });
    this.#send({ method: 'exit' });
    const timer = setTimeout(() => this.process.kill('SIGKILL'), 3000);
    await ended;
    clearTimeout(timer);
  }

  #published(version) {
    return this.#until(({ method, params }) => {
      if (method !== 'textDocument/publishDiagnostics' || params.uri !== this.uri) return false;
      this.count = params.diagnostics.length;
      return params.version === undefined || params.version === version;
    });
  }

  #send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.process.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  #until(fits) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no answer within a minute (version ${this.version})`)), 60_000);
      this.#waiting = {
        take: (message, at) => {
          if (!fits(message)) return;
          clearTimeout(timer);
          this.#waiting = null;
          resolve(at);
        },
        reject,
      };
    });
  }

  #read(chunk) {
    const at = now();
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    for (;;) {
      if (this.#wanted < 0) {
        const all = this.#join();
        const end = all.indexOf('\r\n\r\n');
        if (end < 0) return;
        this.#wanted = Number(/content-length: *(\d+)/i.exec(all.toString('latin1', 0, end))[1]);
        this.#keep(all.subarray(end + 4));
      }
      if (this.#length < this.#wanted) return;
      const all = this.#join();
      const message = JSON.parse(all.toString('utf8', 0, this.#wanted));
      this.#keep(all.subarray(this.#wanted));
      this.#wanted = -1;
      // A server that asks is answered: nothing is set, nothing is refused.
      if (message.id !== undefined && message.method) this.#send({ id: message.id, result: message.method === 'workspace/configuration' ? message.params.items.map(() => null) : null });
      else this.#waiting?.take(message, at);
    }
  }

  #join() {
    return this.#chunks.length === 1 ? this.#chunks[0] : Buffer.concat(this.#chunks);
  }

  #keep(rest) {
    this.#chunks = rest.length > 0 ? [rest] : [];
    this.#length = rest.length;
  }
}
