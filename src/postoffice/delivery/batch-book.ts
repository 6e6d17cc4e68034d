import type { Answered } from './delivery-record.service.js';
import type { LeasedDelivery } from './lease.service.js';

/** Answers to write together, and the batches that are done once they are written. */
export interface BookPage {
  readonly answers: readonly Answered[];
  readonly doneBatchIds: readonly string[];
}

/**
 * What this node has in hand: deliveries taken and not yet recorded, and how many each leased batch still waits
 * for. A delivery in hand is never taken twice, even when its batch is leased again after a lost connection.
 */
export class BatchBook {
  private readonly inHand = new Set<string>();
  private readonly waiting = new Map<string, number>();
  private answers: Answered[] = [];
  private onPage = 0;

  /** Answers the database does not know yet, those being written included: what a crash now would repeat. */
  get unrecorded(): number {
    return this.answers.length + this.onPage;
  }

  get hasAnswers(): boolean {
    return this.answers.length > 0;
  }

  get isEmpty(): boolean {
    return this.inHand.size === 0;
  }

  /** Those of the leased deliveries that are not in hand already. */
  take(leased: readonly LeasedDelivery[]): LeasedDelivery[] {
    for (const { batchId } of leased) this.waiting.set(batchId, (this.waiting.get(batchId) ?? 0) + 1);
    const fresh = leased.filter(({ id }) => !this.inHand.has(id));
    for (const { id } of fresh) this.inHand.add(id);
    return fresh;
  }

  /** These never left: they are free to be leased again. */
  putBack(deliveries: readonly LeasedDelivery[]): void {
    for (const { id } of deliveries) this.inHand.delete(id);
    // Counts start afresh with the next lease.
    this.waiting.clear();
  }

  answer(answered: Answered): void {
    this.answers.push(answered);
  }

  /** All answers so far; give the page to `written` or to `unwritten`. */
  turn(): BookPage {
    const answers = this.answers;
    this.answers = [];
    this.onPage = answers.length;
    const doneBatchIds = new Set<string>();
    for (const { delivery } of answers) {
      const left = (this.waiting.get(delivery.batchId) ?? 0) - 1;
      if (left < 0) continue;
      this.waiting.set(delivery.batchId, left);
      if (left === 0) doneBatchIds.add(delivery.batchId);
    }
    for (const id of doneBatchIds) this.waiting.delete(id);
    return { answers, doneBatchIds: [...doneBatchIds] };
  }

  written(page: BookPage): void {
    this.onPage = 0;
    for (const { delivery } of page.answers) this.inHand.delete(delivery.id);
  }

  /** The database was away: the answers are kept, first in line for the next page. */
  unwritten(page: BookPage): void {
    this.onPage = 0;
    this.answers = [...page.answers, ...this.answers];
    for (const { delivery } of page.answers) {
      this.waiting.set(delivery.batchId, (this.waiting.get(delivery.batchId) ?? 0) + 1);
    }
  }
}
