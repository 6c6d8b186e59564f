// The one server of this window: started when first needed, started again when it dies, stopped with the window.
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { documentStatusMethod, type DocumentStatus, type Requests } from "../protocol";
import { Backoff } from "./backoff";
import { serverExecutable } from "./executable";
import { ended, startProcess } from "./serverProcess";

export class ReportServer implements vscode.Disposable {
  private readonly backoff = new Backoff();
  private readonly statuses = new vscode.EventEmitter<DocumentStatus>();
  private readonly ends = new vscode.EventEmitter<void>();
  private client: LanguageClient | undefined;
  private process: ChildProcessWithoutNullStreams | undefined;
  private starting: Promise<LanguageClient | undefined> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isDisposed = false;

  /** What is known of a document, after each of its findings. */
  readonly onStatus = this.statuses.event;

  /** The server is gone: nothing is known of any document until it is back. */
  readonly onEnd = this.ends.event;

  constructor(private readonly extension: vscode.ExtensionContext, private readonly log: vscode.LogOutputChannel) {}

  /** A client whose server is up; undefined where it cannot be started, which the user has been told. */
  async get(): Promise<LanguageClient | undefined> {
    if (this.isDisposed) return undefined;
    if (!this.starting) this.starting = this.start();
    return this.starting;
  }

  /** Asks the server something; undefined where there is no server. */
  async ask<M extends keyof Requests>(method: M, params: Requests[M]["params"]): Promise<Requests[M]["result"] | undefined> {
    return (await this.get())?.sendRequest<Requests[M]["result"]>(method, params);
  }

  /** Stops the server and starts it again. */
  async restart(): Promise<LanguageClient | undefined> {
    this.backoff.reset();
    await this.stop();
    return this.get();
  }

  /** Stops the server; it starts again when it is needed. */
  async stop(): Promise<void> {
    clearTimeout(this.timer);
    await this.starting;
    const { client, process } = this;
    this.client = undefined;
    this.process = undefined;
    this.starting = undefined;
    if (!client) return;
    this.ends.fire();
    try {
      await client.stop();
    } catch (fault) {
      this.log.warn(`The server did not stop as it should: ${fault}`);
    }
    if (process) await ended(process);
  }

  dispose(): void {
    this.isDisposed = true;
    clearTimeout(this.timer);
    this.statuses.dispose();
    this.ends.dispose();
  }

  private async start(): Promise<LanguageClient | undefined> {
    const executable = serverExecutable(this.extension);
    this.log.info(`Starting ${executable}`);
    const starting = startProcess(executable, this.extension.extensionPath);
    // Where it fails the client says so too.
    starting.catch(() => undefined);
    let client: LanguageClient | undefined;
    try {
      // The library is loaded while the process starts.
      const { createClient } = await import("./client");
      client = createClient(starting, this.log, () => {
        if (client && this.client === client) this.died();
      });
      client.onNotification(documentStatusMethod, (status: DocumentStatus) => this.statuses.fire(status));
      await client.start();
    } catch (fault) {
      this.log.error(`The server could not be started: ${fault}`);
      const child = await starting.catch(() => undefined);
      child?.kill();
      // One that ran has died while it started, which may go better the next time.
      if (child) this.died();
      else void this.tellFailure(vscode.l10n.t("The report server could not be started: {0}", String((fault as Error)?.message ?? fault)));
      return undefined;
    }
    this.client = client;
    this.process = await starting;
    this.backoff.started(Date.now());
    return client;
  }

  /** The client has noticed, and cleans up after itself. */
  private died(): void {
    this.client = undefined;
    this.process = undefined;
    this.starting = undefined;
    if (this.isDisposed) return;
    this.ends.fire();
    const wait = this.backoff.next(Date.now());
    if (wait === undefined) {
      this.log.error("The server keeps dying and is not started again.");
      void this.tellFailure(vscode.l10n.t("The report server keeps stopping and is not started again."));
      return;
    }
    this.log.warn(`The server stopped by itself; it is started again in ${wait} ms.`);
    if (this.backoff.isFirst) void this.tellDeath();
    this.timer = setTimeout(() => void this.get(), wait);
  }

  private async tellDeath(): Promise<void> {
    const show = vscode.l10n.t("Show Log");
    const choice = await vscode.window.showWarningMessage(vscode.l10n.t("The report server stopped unexpectedly and is being started again. Nothing you wrote is lost."), show);
    if (choice === show) this.log.show();
  }

  private async tellFailure(message: string): Promise<void> {
    const [again, show] = [vscode.l10n.t("Start Again"), vscode.l10n.t("Show Log")];
    const choice = await vscode.window.showErrorMessage(message, again, show);
    if (choice === again) await this.restart();
    else if (choice === show) this.log.show();
  }
}
