import type { Answer, Errand } from './errand.js';
import { ParsingThread } from './parsing-thread.js';
import type { Limits } from './parsing-thread.js';

const MAX_EXTRA = 4; // threads in place of slow ones, per thread asked for: bounds memory under attack

interface Waiting {
  errand: Errand;
  resolve: (answer: Promise<Answer>) => void;
}

/**
 * Threads that start when there is work and are replaced when they die. A thread that is slow has a
 * stand-in, so that a few monsters do not make honest messages wait for their time-outs.
 */
export class ParsingPool {
  private readonly queue: Waiting[] = [];
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
    const closed = Promise.reject<Answer>(new Error('message parser is closed'));
    closed.catch(() => undefined); // nobody may be waiting
    for (const { resolve } of this.queue.splice(0)) resolve(closed);
    await Promise.all(this.threads.map(thread => thread.stop()));
  }

  private dispatch(): void {
    for (let next = this.queue[0]; next; next = this.queue[0]) {
      const thread = this.freeThread();
      if (!thread) return;
      this.queue.shift();
      next.resolve(this.runOn(thread, next.errand));
    }
  }

  private async runOn(thread: ParsingThread, errand: Errand): Promise<Answer> {
    try {
      return await thread.run(errand);
    } finally {
      this.retire(thread);
      this.dispatch();
    }
  }

  private freeThread(): ParsingThread | undefined {
    this.threads = this.threads.filter(thread => !thread.isDead);
    const idle = this.threads.find(thread => !thread.isBusy);
    const quick = this.threads.filter(thread => !thread.isSlow).length;
    const mayStart = !this.isClosed && quick < this.size && this.threads.length < this.size * MAX_EXTRA;
    return idle ?? (mayStart ? this.start() : undefined);
  }

  private start(): ParsingThread {
    const thread = new ParsingThread(this.limits, () => this.dispatch());
    this.threads.push(thread);
    return thread;
  }

  private retire(thread: ParsingThread): void {
    const isSurplus = this.threads.length > this.size && this.queue.length === 0;
    if (isSurplus && !thread.isDead) void thread.stop();
    this.threads = this.threads.filter(other => !other.isDead);
  }
}
