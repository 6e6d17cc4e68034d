import { BatchBook } from './batch-book.js';
import type { Answered, DeliveryRecord } from './delivery-record.service.js';

export interface WriterEvents {
  /** A page is written: there is room for more answers. */
  written(): void;
  /** The database was away; the answers are kept, and written with the next `flush`. */
  failed(error: unknown): void;
}

/** So many answers are worth a statement and a commit of their own. */
const fullPage = 128;
/** Fewer wait this long for company: no recipient notices, and a small post's answers share one page. */
const patienceMs = 5;

/** Writes answers a page at a time, when it is full or has waited: one commit for many. */
export class AnswerWriter {
  readonly book = new BatchBook();
  private flushing: Promise<boolean> | null = null;
  private patience: NodeJS.Timeout | null = null;

  constructor(
    private readonly records: DeliveryRecord,
    private readonly events: WriterEvents,
  ) {}

  answer(answered: Answered): void {
    this.book.answer(answered);
    this.goOn();
  }

  /** Writes what there is, however little. */
  flush(): void {
    if (this.book.hasAnswers) this.flushing ??= this.write();
  }

  /** Resolves when everything known is written; rejects when the database is away. */
  async flushed(): Promise<void> {
    for (this.flush(); this.flushing !== null; this.flush()) {
      if (!(await this.flushing)) throw new Error('answers are waiting for the database');
    }
  }

  private goOn(): void {
    if (this.book.answered >= fullPage) return this.flush();
    this.patience ??= setTimeout(() => {
      this.patience = null;
      this.flush();
    }, patienceMs);
  }

  private async write(): Promise<boolean> {
    const isWritten = await this.writePage();
    this.flushing = null;
    if (isWritten && this.book.hasAnswers) this.goOn();
    return isWritten;
  }

  private async writePage(): Promise<boolean> {
    const page = this.book.turn();
    try {
      await this.records.record(page.answers, page.doneBatchIds, new Date());
    } catch (error) {
      this.book.unwritten(page);
      this.events.failed(error);
      return false;
    }
    this.book.written(page);
    this.events.written();
    return true;
  }
}
