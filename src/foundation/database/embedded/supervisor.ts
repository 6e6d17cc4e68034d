import { setTimeout as delay } from 'node:timers/promises';
import type { Attendance } from './attendance.js';
import type { ClusterServer } from './cluster-server.js';

// The server may not be our child (adopted), so its end is looked for, not announced. A look reads one line of /proc.
const lookEveryMs = 200;
const longestGapMs = 30_000;
// A server that held this long is well again: the next fall is a new story.
const steadyAfterMs = 60_000;

/** One fall of the server: which attempt to raise it again this is, and why that attempt failed if it did. */
export interface Restart {
  readonly attempt: number;
  readonly failure?: unknown;
}

/** Raises the server again, on the same port, whenever it falls while the service runs. */
export class Supervisor {
  private readonly ending = new AbortController();
  private readonly watching: Promise<void>;
  private attempts = 0;
  private raisedAt = 0;

  constructor(
    private readonly server: ClusterServer,
    private readonly attendance: Attendance,
    private readonly onRestart: (restart: Restart) => void,
  ) {
    this.watching = this.watch();
  }

  /** Stops watching; a restart under way is finished first. */
  async end(): Promise<void> {
    this.ending.abort();
    await this.watching;
  }

  private async watch(): Promise<void> {
    while (await this.pause(lookEveryMs)) {
      if (!this.server.isRunning()) await this.raise();
    }
  }

  private async raise(): Promise<void> {
    if (Date.now() - this.raisedAt > steadyAfterMs) this.attempts = 0;
    const gapMs = this.attempts && Math.min(longestGapMs, lookEveryMs * 2 ** this.attempts);
    if (!(await this.pause(gapMs))) return;
    const attempt = ++this.attempts;
    const failure = await this.attempt();
    this.raisedAt = Date.now();
    this.onRestart(failure === undefined ? { attempt } : { attempt, failure });
  }

  /** The service goes on without its database, answers temporary errors, and the next attempt comes later. */
  private async attempt(): Promise<unknown> {
    try {
      await this.attendance.exclusively(() => this.server.ensureRunning(false));
      return undefined;
    } catch (failure) {
      return failure;
    }
  }

  private async pause(ms: number): Promise<boolean> {
    await delay(ms, undefined, { signal: this.ending.signal, ref: false }).catch(() => {});
    return !this.ending.signal.aborted;
  }
}
