import type { Answered } from './delivery-record.service.js';
import type { LeasedDelivery } from './lease.service.js';

/** For each leased batch, the deliveries it waits for. */
type Waiting = Map<string, Set<string>>;

/** Answers to write together, and the batches that are done once they are written. */
export interface BookPage {
  readonly answers: readonly Answered[];
  readonly doneBatchIds: readonly string[];
  /** What `unwritten` undoes: the deliveries that were waited for, and where. */
  readonly counted: readonly LeasedDelivery[];
  readonly waiting: Waiting;
}

/**
 * What this node has in hand: deliveries taken and not yet recorded, and which of them each leased batch still
 * waits for. A delivery in hand is never taken twice, even when its batch is leased again after a lost connection.
 */
export class BatchBook {
  private readonly inHand = new Set<string>();
  private waiting: Waiting = new Map();
  /** Null while no lease is asked for. */
  private writtenMeanwhile: Set<string> | null = null;
  private answers: Answered[] = [];
  private done = new Set<string>();
  private onPage = 0;

  /** Answers the database does not know yet, those being written included: what a crash now would repeat. */
  get unrecorded(): number {
    return this.answers.length + this.onPage;
  }

  /** Answers that would be on the next page. */
  get answered(): number {
    return this.answers.length;
  }

  /** Something is there to `turn`. */
  get hasAnswers(): boolean {
    return this.answers.length > 0 || this.done.size > 0;
  }

  /** Leased batches that wait for answers. */
  get batches(): number {
    return this.waiting.size;
  }

  get isEmpty(): boolean {
    return this.inHand.size === 0;
  }

  /**
   * To be called before a lease is asked for: what is written from now on may still be among the rows that
   * come back, as they were before.
   */
  leasing(): void {
    this.writtenMeanwhile = new Set();
  }

  /** Those of the leased deliveries that are neither in hand nor written already. */
  take(leased: readonly LeasedDelivery[]): LeasedDelivery[] {
    const written = this.writtenMeanwhile;
    this.writtenMeanwhile = null;
    const open = written === null ? leased : leased.filter(({ id }) => !written.has(id));
    for (const { id, batchId } of open) this.waitFor(batchId, id);
    for (const { batchId } of leased) if (!this.waiting.has(batchId)) this.done.add(batchId);
    const fresh = open.filter(({ id }) => !this.inHand.has(id));
    for (const { id } of fresh) this.inHand.add(id);
    return fresh;
  }

  /** These never left, and all leases are given back: what is waited for starts afresh with the next lease. */
  putBack(deliveries: readonly LeasedDelivery[]): void {
    for (const { id } of deliveries) this.inHand.delete(id);
    this.waiting = new Map();
    this.done.clear();
  }

  answer(answered: Answered): void {
    this.answers.push(answered);
  }

  /** All answers so far; give the page to `written` or to `unwritten`. */
  turn(): BookPage {
    const { answers, done, waiting } = this;
    this.answers = [];
    this.done = new Set();
    this.onPage = answers.length;
    const counted = answers.map(({ delivery }) => delivery).filter(delivery => this.tickOff(delivery));
    for (const { batchId } of counted) if (waiting.get(batchId)?.size === 0) done.add(batchId);
    for (const id of done) waiting.delete(id);
    return { answers, doneBatchIds: [...done], counted, waiting };
  }

  written(page: BookPage): void {
    this.onPage = 0;
    for (const { delivery } of page.answers) {
      this.inHand.delete(delivery.id);
      this.writtenMeanwhile?.add(delivery.id);
      // Leased again while this page was being written: nobody answers it a second time.
      if (this.tickOff(delivery) && this.waiting.get(delivery.batchId)?.size === 0) {
        this.waiting.delete(delivery.batchId);
        this.done.add(delivery.batchId);
      }
    }
  }

  /** The database was away: the answers are kept, first in line for the next page. */
  unwritten(page: BookPage): void {
    this.onPage = 0;
    this.answers = [...page.answers, ...this.answers];
    // Leases were given back meanwhile: those batches may be another node's, and are not ours to end.
    if (page.waiting !== this.waiting) return;
    for (const { id, batchId } of page.counted) this.waitFor(batchId, id);
    for (const id of page.doneBatchIds) if (!this.waiting.has(id)) this.done.add(id);
  }

  private waitFor(batchId: string, deliveryId: string): void {
    const known = this.waiting.get(batchId);
    if (known === undefined) this.waiting.set(batchId, new Set([deliveryId]));
    else known.add(deliveryId);
  }

  private tickOff({ id, batchId }: LeasedDelivery): boolean {
    return this.waiting.get(batchId)?.delete(id) === true;
  }
}
