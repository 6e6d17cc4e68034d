import { Worker } from 'node:worker_threads';
import type { UnparsableReason } from '../parsed-message.js';
import { READY } from './errand.js';
import type { Answer, Answered, Errand, Sent } from './errand.js';

const PATIENCE_MS = 250;
/** A thread is given the next small messages before it asks: the main thread may be busy when it is done with one. */
const MAX_GIVEN = 8;
const SMALL_BYTES = 65_536;

export interface Limits {
  timeoutMs: number;
  maxHeapMb: number;
}

/** An errand and who waits for it. */
export interface Asked {
  readonly errand: Errand;
  readonly resolve: (answer: Answer | Promise<never>) => void;
}

/** Who gives a thread its errands. */
export interface Giver {
  /** The thread can take more. @param back what it was given and will not do, in its order */
  onFree(back: readonly Asked[]): void;
}

interface Given extends Asked {
  readonly id: number;
}

/**
 * One worker thread. It does its errands one after the other and dies of one that breaks a limit; what waited behind it is
 * given back, and so is what waits behind one that takes long.
 */
export class ParsingThread {
  private readonly worker: Worker;
  private readonly rounds = new Int32Array(new SharedArrayBuffer(4));
  private readonly timers: NodeJS.Timeout[] = [];
  /** The first is under way. */
  private given: Given[] = [];
  private lastId = 0;
  private isReady = false;
  isDead = false;
  /** Busy for long enough that others should not wait for it. */
  isSlow = false;

  constructor(
    private readonly limits: Limits,
    private readonly giver: Giver,
  ) {
    this.worker = new Worker(new URL('./message-parser.worker.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: limits.maxHeapMb },
      workerData: this.rounds,
    });
    this.worker.on('message', (message: Answered | typeof READY) =>
      message === READY ? this.becomeReady() : this.hear(message),
    );
    this.worker.on('error', error => this.die(error));
    this.worker.on('exit', () => this.die(new Error('parsing thread stopped')));
    this.worker.unref(); // an idle thread keeps no program alive
  }

  /** How many errands it was given and has not done. */
  get load(): number {
    return this.given.length;
  }

  mayTake({ raw }: Errand): boolean {
    if (this.isDead || this.load === 0) return !this.isDead;
    return !this.isSlow && this.load < MAX_GIVEN && raw.length <= SMALL_BYTES;
  }

  /** Always answers once the thread runs; rejects only when it could not start or was stopped. */
  give(asked: Asked): void {
    const { verb, raw, index } = asked.errand;
    const id = ++this.lastId;
    const copy = new Uint8Array(raw); // the one copy: its memory is given away, the caller keeps the original
    const sent: Sent = { id, round: Atomics.load(this.rounds, 0), verb, raw: copy, index };
    this.worker.postMessage(sent, [copy.buffer]);
    this.given.push({ ...asked, id });
    if (this.load > 1) return;
    this.worker.ref();
    if (this.isReady) this.startTimers();
  }

  async stop(): Promise<void> {
    const cause = new Error('parsing thread stopped');
    for (const { resolve } of this.given.splice(1)) resolve(Promise.reject(cause));
    this.die(cause);
    await this.worker.terminate();
  }

  // Loading the libraries is not the message's fault: its time starts when the thread is ready.
  private becomeReady(): void {
    this.isReady = true;
    if (this.load > 0) this.startTimers();
  }

  private startTimers(): void {
    const { timeoutMs } = this.limits;
    this.timers.push(
      setTimeout(() => this.unlessAnswered(() => this.giveUp('timeout')), timeoutMs),
      setTimeout(() => this.unlessAnswered(() => this.becomeSlow()), Math.min(PATIENCE_MS, timeoutMs)),
    );
  }

  // After a while in which the main thread was busy, timers come before answers that have long been there.
  private unlessAnswered(act: () => void): void {
    const id = this.given[0]?.id;
    setImmediate(() => {
      if (id !== undefined && this.given[0]?.id === id) act();
    });
  }

  private becomeSlow(): void {
    this.isSlow = true;
    Atomics.add(this.rounds, 0, 1);
    this.giver.onFree(this.given.splice(1));
  }

  private hear({ id, answer }: Answered): void {
    // Of one that was given back, or of one that nobody waits for any more.
    if (this.given[0]?.id !== id) return;
    const asked = this.done();
    if (answer !== null) asked?.resolve(answer);
    if (this.load === 0) this.worker.unref();
    else this.startTimers();
    this.giver.onFree(answer === null && asked ? [asked] : []);
  }

  private die(cause: Error & { code?: string }): void {
    const isMemory = cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
    if (isMemory) return this.giveUp('memory');
    this.end()?.resolve(Promise.reject(cause));
  }

  private giveUp(reason: UnparsableReason): void {
    this.end()?.resolve({ kind: 'unparsable', reason });
    void this.worker.terminate();
  }

  /** Takes nothing any more. What was under way is the caller's to answer. */
  private end(): Asked | undefined {
    this.isDead = true;
    const asked = this.done();
    this.giver.onFree(this.given.splice(0));
    return asked;
  }

  private done(): Asked | undefined {
    this.isSlow = false;
    for (const timer of this.timers.splice(0)) clearTimeout(timer);
    return this.given.shift();
  }
}
