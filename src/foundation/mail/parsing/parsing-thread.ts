import { Worker } from 'node:worker_threads';
import type { UnparsableReason } from '../parsed-message.js';
import { READY } from './errand.js';
import type { Answer, Errand } from './errand.js';

const PATIENCE_MS = 250;

export interface Limits {
  timeoutMs: number;
  maxHeapMb: number;
}

interface Pending {
  resolve: (answer: Answer) => void;
  reject: (cause: Error) => void;
}

/** One worker thread; it answers one errand at a time, and dies of an errand that breaks a limit. */
export class ParsingThread {
  private readonly worker: Worker;
  private readonly timers: NodeJS.Timeout[] = [];
  private pending: Pending | null = null;
  private isReady = false;
  isDead = false;
  /** Busy for long enough that others should not wait for it. */
  isSlow = false;

  constructor(
    private readonly limits: Limits,
    private readonly onSlow: () => void,
  ) {
    this.worker = new Worker(new URL('./message-parser.worker.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: limits.maxHeapMb },
    });
    this.worker.on('message', (message: Answer | typeof READY) =>
      message === READY ? this.becomeReady() : this.settle(message),
    );
    this.worker.on('error', error => this.die(error));
    this.worker.on('exit', () => this.die(new Error('parsing thread stopped')));
    this.worker.unref(); // an idle thread keeps no program alive
  }

  get isBusy(): boolean {
    return this.pending !== null;
  }

  /** Always answers once the thread runs; rejects only when it could not start or was stopped. */
  run({ verb, raw, index }: Errand): Promise<Answer> {
    this.worker.ref();
    const copy = new Uint8Array(raw); // the one copy: its memory is given away, the caller keeps the original
    this.worker.postMessage({ verb, raw: copy, index }, [copy.buffer]);
    return new Promise((resolve, reject) => {
      this.pending = { resolve, reject };
      if (this.isReady) this.startTimers();
    });
  }

  async stop(): Promise<void> {
    this.die(new Error('parsing thread stopped'));
    await this.worker.terminate();
  }

  // Loading the libraries is not the message's fault: its time starts when the thread is ready.
  private becomeReady(): void {
    this.isReady = true;
    if (this.isBusy) this.startTimers();
  }

  private startTimers(): void {
    const { timeoutMs } = this.limits;
    this.timers.push(
      setTimeout(() => this.giveUp('timeout'), timeoutMs),
      setTimeout(() => this.becomeSlow(), Math.min(PATIENCE_MS, timeoutMs)),
    );
  }

  private becomeSlow(): void {
    this.isSlow = true;
    this.onSlow();
  }

  private die(cause: Error & { code?: string }): void {
    const isMemory = cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
    if (isMemory) return this.giveUp('memory');
    this.isDead = true;
    this.take()?.reject(cause);
  }

  private giveUp(reason: UnparsableReason): void {
    this.isDead = true;
    this.take()?.resolve({ kind: 'unparsable', reason });
    void this.worker.terminate();
  }

  private settle(answer: Answer): void {
    this.worker.unref();
    this.take()?.resolve(answer);
  }

  private take(): Pending | null {
    const pending = this.pending;
    this.pending = null;
    this.isSlow = false;
    for (const timer of this.timers.splice(0)) clearTimeout(timer);
    return pending;
  }
}
