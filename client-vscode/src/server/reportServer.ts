// The one server of this window: started when first needed, started again when it dies, stopped with the window.
import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { documentStatus, type DocumentStatus } from "../protocol";
import { Backoff } from "./backoff";
import { createClient } from "./client";
import { serverExecutable } from "./executable";

export class ReportServer implements vscode.Disposable {
  private readonly backoff = new Backoff();
  private readonly statuses = new vscode.EventEmitter<DocumentStatus>();
  private readonly starts = new vscode.EventEmitter<void>();
  private client: LanguageClient | undefined;
  private starting: Promise<LanguageClient | undefined> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isDisposed = false;

  /** What is known of a document, after each of its findings. */
  readonly onStatus = this.statuses.event;

  /** The server is up, for the first time or again. */
  readonly onStart = this.starts.event;

  constructor(private readonly extension: vscode.ExtensionContext, private readonly log: vscode.LogOutputChannel) {}

  /** A client whose server is up; undefined where it cannot be started, which the user has been told. */
  async get(): Promise<LanguageClient | undefined> {
    if (this.isDisposed) return undefined;
    if (!this.starting) this.starting = this.start();
    return this.starting;
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
    const client = this.client;
    this.client = undefined;
    this.starting = undefined;
    if (!client) return;
    try {
      await client.stop();
      await client.dispose();
    } catch (fault) {
      this.log.warn(`The server did not stop as it should: ${fault}`);
    }
  }

  dispose(): void {
    this.isDisposed = true;
    clearTimeout(this.timer);
    this.statuses.dispose();
    this.starts.dispose();
  }

  private async start(): Promise<LanguageClient | undefined> {
    const executable = serverExecutable(this.extension);
    this.log.info(`Starting ${executable}`);
    let hasDied = false;
    const client = createClient(executable, this.extension.extensionPath, this.log, () => {
      hasDied = true;
      if (this.client === client) this.died(client);
    });
    client.onNotification(documentStatus, status => this.statuses.fire(status));
    try {
      await client.start();
    } catch (fault) {
      this.log.error(`The server could not be started: ${fault}`);
      if (hasDied) this.died(client);
      else void this.tellFailure(vscode.l10n.t("The report server could not be started: {0}", String((fault as Error)?.message ?? fault)));
      return undefined;
    }
    this.client = client;
    this.backoff.started(Date.now());
    this.starts.fire();
    return client;
  }

  private died(client: LanguageClient): void {
    this.client = undefined;
    this.starting = undefined;
    if (this.isDisposed) return;
    // The client is still ending when it reports the death of its server.
    setTimeout(() => void client.dispose().catch(() => undefined), 1000);
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
