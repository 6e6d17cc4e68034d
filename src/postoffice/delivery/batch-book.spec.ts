import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { aDelivery } from '../../../test/builders/leased-delivery.js';
import { BatchBook, type BookPage } from './batch-book.js';
import type { LeasedDelivery } from './lease.service.js';

describe('the book of a node', () => {
  it('ends a batch with the page that holds its last answer', () => {
    const book = new BatchBook();
    const [a, b] = [aDelivery({ id: 'a' }), aDelivery({ id: 'b' })];
    expect(book.take([a, b])).toEqual([a, b]);
    book.answer(sent(a));
    expect(book.turn().doneBatchIds).toEqual([]);
    book.answer(sent(b));
    expect(book.turn().doneBatchIds).toEqual(['1']);
  });

  it('ends a batch that was leased twice while its copies were in hand', () => {
    const book = new BatchBook();
    const a = aDelivery({ id: 'a' });
    book.take([a]);
    expect(book.take([a])).toEqual([]);
    book.answer(sent(a));
    expect(book.turn().doneBatchIds).toEqual(['1']);
  });

  it('takes no copy again that was written while the lease was on its way', () => {
    const book = new BatchBook();
    const a = aDelivery({ id: 'a' });
    book.take([a]);
    book.putBack([]);
    book.answer(sent(a));
    const page = book.turn();
    book.leasing();
    book.written(page);
    expect(book.take([a])).toEqual([]);
    expect([book.hasAnswers, book.turn().doneBatchIds]).toEqual([true, ['1']]);
  });

  it('ends a batch that was leased again while its last answer was being written', () => {
    const book = new BatchBook();
    const a = aDelivery({ id: 'a' });
    book.take([a]);
    book.putBack([]);
    book.answer(sent(a));
    const page = book.turn();
    book.leasing();
    expect(book.take([a])).toEqual([]);
    book.written(page);
    expect([book.batches, book.turn().doneBatchIds]).toEqual([0, ['1']]);
  });

  it('never ends a batch that it gave back, even when the database was away', () => {
    const book = new BatchBook();
    const [a, b] = [aDelivery({ id: 'a' }), aDelivery({ id: 'b' })];
    book.take([a, b]);
    book.putBack([b]);
    book.answer(sent(a));
    book.unwritten(book.turn());
    expect(book.turn()).toMatchObject({ answers: [sent(a)], doneBatchIds: [] });
  });

  it('keeps the law, whatever happens in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...steps), fc.nat()), { maxLength: 120 }), actions => {
        const world = new World();
        for (const [step, choice] of actions) world[step](choice);
        world.finish();
        expect([world.batches.size, world.pending.size, world.book.isEmpty]).toEqual([0, 0, true]);
      }),
      { numRuns: 2_000 },
    );
  });
});

const steps = ['ask', 'take', 'reply', 'turn', 'write', 'fail', 'reconnect'] as const;

/** The database and the relay around a book, with every promise checked as it goes. */
class World {
  readonly book = new BatchBook();
  readonly batches = new Set(['1', '2', '3']);
  readonly pending = new Map(
    ['1a', '1b', '1c', '2a', '2b', '3a'].map(id => [id, aDelivery({ id, batchId: id.slice(0, 1) })]),
  );
  private readonly leased = new Set<string>();
  private readonly inHand = new Map<string, LeasedDelivery>();
  private readonly replied = new Set<string>();
  private asked: LeasedDelivery[] | null = null;
  private page: BookPage | null = null;

  /** The lease as the database saw it; `take` gets it later. */
  ask(choice: number): void {
    if (this.asked !== null) return;
    const free = [...this.batches].filter(id => !this.leased.has(id));
    const batchId = free[choice % Math.max(1, free.length)];
    if (batchId === undefined) return;
    this.book.leasing();
    this.leased.add(batchId);
    this.asked = [...this.pending.values()].filter(delivery => delivery.batchId === batchId);
    // The real lease drops a batch without copies.
    if (this.asked.length === 0) this.batches.delete(batchId);
  }

  take(): void {
    for (const delivery of this.book.take(this.asked ?? [])) {
      if (this.inHand.has(delivery.id)) throw new Error(`${delivery.id} was taken while in hand`);
      if (!this.pending.has(delivery.id)) throw new Error(`${delivery.id} was taken after it was written`);
      this.inHand.set(delivery.id, delivery);
    }
    this.asked = null;
  }

  /** The relay answers one copy; it stays in hand until that is written. */
  reply(choice: number): void {
    const open = [...this.inHand.values()].filter(({ id }) => !this.replied.has(id));
    const delivery = open[choice % Math.max(1, open.length)];
    if (delivery === undefined) return;
    this.replied.add(delivery.id);
    this.book.answer(sent(delivery));
  }

  turn(): void {
    this.page ??= this.book.turn();
  }

  write(): void {
    if (this.page === null) return;
    for (const { delivery } of this.page.answers) {
      this.pending.delete(delivery.id);
      this.inHand.delete(delivery.id);
      this.replied.delete(delivery.id);
    }
    for (const id of this.page.doneBatchIds) {
      const hasMore = [...this.pending.values()].some(({ batchId }) => batchId === id);
      if (hasMore) throw new Error(`batch ${id} was ended before its copies`);
      this.batches.delete(id);
    }
    this.book.written(this.page);
    this.page = null;
  }

  fail(): void {
    if (this.page !== null) this.book.unwritten(this.page);
    this.page = null;
  }

  /** The connection was lost: what had not left comes back, what is on the wire stays in hand. */
  reconnect(choice: number): void {
    this.take();
    const unsent = [...this.inHand.values()].filter(
      ({ id }, at) => !this.replied.has(id) && (choice >> at) & 1,
    );
    for (const { id } of unsent) this.inHand.delete(id);
    this.book.putBack(unsent);
    this.leased.clear();
  }

  finish(): void {
    for (let round = 0; round < 20; round++) {
      this.write();
      this.ask(0);
      this.take();
      while (this.inHand.size > this.replied.size) this.reply(0);
      this.turn();
    }
  }
}

function sent(delivery: LeasedDelivery): Parameters<BatchBook['answer']>[0] {
  return { delivery, outcome: { state: 'sent', code: 250, reply: '', retryAt: null } };
}
