import type { Answer, Errand } from './errand.js';
import { ParsingThread } from './parsing-thread.js';
import type { Asked, Giver, Limits } from './parsing-thread.js';

const MAX_EXTRA = 4; // threads in place of slow ones, per thread asked for: bounds memory under attack

/**
 * Threads that start when there is work and are replaced when they die. A thread that is slow has a
 * stand-in, so that a few monsters do not make honest messages wait for their time-outs.
 */
export class ParsingPool implements Giver {
  private queue: Asked[] = [];
  private threads: ParsingThread[] = [];
  isClosed = false;

  constructor(
    private readonly size: number,
    private readonly limits: Limits,
  ) {}

  run(errand: Errand): Promise<Answer> {
    if (this.isClosed) return Promise.reject(new Error('message parser is closed'));
    return new Promise(resolve => {
      this.queue.push({ errand, resolve });
      this.dispatch();
    });
  }

  async close(): Promise<void> {
    this.isClosed = true;
    this.refuseAll();
    await Promise.all(this.threads.map(thread => thread.stop()));
  }

  onFree(back: readonly Asked[]): void {
    this.queue.unshift(...back);
    if (this.isClosed) return this.refuseAll();
    this.retire();
    this.dispatch();
  }

  private refuseAll(): void {
    for (const { resolve } of this.queue.splice(0))
      resolve(Promise.reject(new Error('message parser is closed')));
  }

  private dispatch(): void {
    for (let next = this.queue[0]; next; next = this.queue[0]) {
      const thread = this.threadFor(next.errand);
      if (!thread) return;
      this.queue.shift();
      thread.give(next);
    }
  }

  /** An idle one, else a new one, else the one with least to do. */
  private threadFor(errand: Errand): ParsingThread | undefined {
    this.threads = this.threads.filter(thread => !thread.isDead);
    const idle = this.threads.find(({ load }) => load === 0);
    const quick = this.threads.filter(thread => !thread.isSlow).length;
    const mayStart = quick < this.size && this.threads.length < this.size * MAX_EXTRA;
    return idle ?? (mayStart ? this.start() : this.leastLoaded(errand));
  }

  private leastLoaded(errand: Errand): ParsingThread | undefined {
    return this.threads.filter(thread => thread.mayTake(errand)).toSorted((a, b) => a.load - b.load)[0];
  }

  private start(): ParsingThread {
    const thread = new ParsingThread(this.limits, this);
    this.threads.push(thread);
    return thread;
  }

  /** Stand-ins that are not needed any more. */
  private retire(): void {
    this.threads = this.threads.filter(thread => !thread.isDead);
    const surplus = this.queue.length === 0 ? this.threads.length - this.size : 0;
    if (surplus <= 0) return;
    for (const thread of this.threads.filter(({ load }) => load === 0).slice(0, surplus)) void thread.stop();
    this.threads = this.threads.filter(thread => !thread.isDead);
  }
}
