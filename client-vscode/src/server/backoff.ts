/** Waiting times before a server that died is started again: short at first, doubling, and none any more after too many in a row. */
export class Backoff {
  private failures = 0;
  private startedAt = 0;

  /**
   * @param first First wait in milliseconds.
   * @param longest Longest wait in milliseconds.
   * @param most Starts in a row after which there are no more.
   * @param healthy Milliseconds after which a server that ran counts as well.
   */
  constructor(
    private readonly first = 250,
    private readonly longest = 30_000,
    private readonly most = 8,
    private readonly healthy = 60_000,
  ) {}

  /** The server is up. */
  started(now: number): void {
    this.startedAt = now;
  }

  /** The server died: how long to wait, or undefined where it is not to be started again by itself. */
  next(now: number): number | undefined {
    if (this.startedAt > 0 && now - this.startedAt >= this.healthy) this.failures = 0;
    this.startedAt = 0;
    if (this.failures >= this.most) return undefined;
    return Math.min(this.longest, this.first * 2 ** this.failures++);
  }

  /** True for the first death of a series: the one the user is told of. */
  get isFirst(): boolean {
    return this.failures <= 1;
  }

  /** The user has started the server. */
  reset(): void {
    this.failures = 0;
    this.startedAt = 0;
  }
}
