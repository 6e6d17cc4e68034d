import { BatchBook } from './batch-book.js';
import type { Answered, DeliveryRecord } from './delivery-record.service.js';

export interface WriterEvents {
  /** A page is written: there is room for more answers. */
  written(): void;
  /** The database was away; the answers are kept, and written with the next `flush`. */
  failed(error: unknown): void;
}

/** Writes answers self-clocking: while one page is written, the next one fills. No timer, one commit for many. */
export class AnswerWriter {
  readonly book = new BatchBook();
  private flushing: Promise<void> | null = null;

  constructor(
    private readonly records: DeliveryRecord,
    private readonly events: WriterEvents,
  ) {}

  answer(answered: Answered): void {
    this.book.answer(answered);
    this.flush();
  }

  flush(): void {
    if (this.book.hasAnswers) this.flushing ??= this.writeAll().finally(() => (this.flushing = null));
  }

  /** Resolves when everything known is written; rejects when the database is away. */
  async flushed(): Promise<void> {
    this.flush();
    await this.flushing;
    if (this.book.hasAnswers) throw new Error('answers are waiting for the database');
  }

  private async writeAll(): Promise<void> {
    // The answers of one turn of the event loop share a page.
    await Promise.resolve();
    while (this.book.hasAnswers) {
      const page = this.book.turn();
      try {
        await this.records.record(page.answers, page.doneBatchIds, new Date());
        this.book.written(page);
        this.events.written();
      } catch (error) {
        this.book.unwritten(page);
        this.events.failed(error);
        return;
      }
    }
  }
}
