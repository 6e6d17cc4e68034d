import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DeliveryCountsService } from '../../src/postoffice/delivery/delivery-counts.service.js';
import { type Answered, DeliveryRecord } from '../../src/postoffice/delivery/delivery-record.service.js';
import { FanOutService } from '../../src/postoffice/delivery/fan-out.service.js';
import { LedgerBook } from '../../src/postoffice/ledger/ledger-book.service.js';
import { lanes } from '../../src/postoffice/delivery/lanes.js';
import { type LeasedDelivery, LeaseService } from '../../src/postoffice/delivery/lease.service.js';
import { presenceLock } from '../../src/postoffice/delivery/presence.js';
import type { Outcome } from '../../src/postoffice/delivery/retry.js';
import { anOutbound, recipientsNamed } from './an-outbound.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';

const now = new Date('2026-03-02T10:00:00Z');
const later = new Date('2026-03-02T10:10:00Z');
const every = Object.values(lanes);
const database: RoomDatabase = await roomDatabase();
const leases = new LeaseService(database.dataSource);
const records = new DeliveryRecord(database.dataSource);
const counts = new DeliveryCountsService(database.dataSource);
let postId: string;

beforeEach(async () => {
  await database.dataSource.query('delete from delivery_batch');
  postId = randomUUID();
});
afterAll(() => database.close());

describe('a lease', () => {
  it('of the same batches is never given to two nodes', async () => {
    await fanOut(2_000);
    const leased = await Promise.all([1, 2, 3, 4].map(node => lease(node, every, 5, now)));
    const ids = leased.flat().map(({ id }) => id);
    expect([ids.length, new Set(ids).size]).toEqual([2_000, 2_000]);
    expect(await lease(5, every, 5, now)).toEqual([]);
  });

  it('says whether more is due, and everybody which line to look at', async () => {
    const heard: (string | undefined)[] = [];
    const listener = database.dataSource.createQueryRunner();
    const client: Client = await listener.connect();
    client.on('notification', ({ payload }) => heard.push(payload));
    await client.query('listen delivery');
    await fanOut(1_000);
    await fanOut(1);
    expect((await leases.lease(1, every, 6, now)).isMore).toBe(true);
    expect(await leases.lease(1, every, 6, now)).toEqual({ deliveries: [], isMore: false });
    await leases.giveBack(1);
    expect((await leases.lease(1, every, 7, now)).isMore).toBe(false);
    await leases.giveBack(1);
    // Two messages of twenty megabytes are more than is rendered together.
    await database.dataSource.query(
      'update outbound_message set bytes = 20 * 1024 * 1024 where post_id = $1',
      [postId],
    );
    const { deliveries, isMore } = await leases.lease(1, every, 7, now);
    expect([deliveries.length < 1_001, isMore]).toEqual([true, true]);
    await client.query('unlisten delivery');
    await listener.release();
    expect(heard).toEqual(['big', 'small']);
  });

  it('waits for what is due, and asks for its lanes only', async () => {
    await fanOut(1);
    expect(await lease(1, every, 5, new Date(now.getTime() - 1))).toEqual([]);
    expect(await lease(1, [lanes.big], 5, now)).toEqual([]);
    expect(await lease(1, [lanes.small], 5, now)).toHaveLength(1);
  });

  it('that is over is another node’s, and a renewed one is not', async () => {
    await fanOut(1);
    await lease(1, every, 5, now);
    await leases.renew(1);
    expect(await lease(2, every, 5, now)).toEqual([]);
    await database.dataSource.query("update delivery_batch set leased_until = now() - interval '1 second'");
    // A node that slept can't renew what is over.
    await leases.renew(1);
    expect(await lease(2, every, 5, now)).toHaveLength(1);
  });

  it('given back is free, and only one’s own is given back', async () => {
    await fanOut(1);
    await lease(1, every, 5, now);
    await leases.giveBack(2);
    expect(await lease(2, every, 5, now)).toEqual([]);
    await leases.giveBack(1);
    expect(await lease(2, every, 5, now)).toHaveLength(1);
  });

  it('of a node that is gone is freed, of a living one kept', async () => {
    await fanOut(1);
    const living = database.dataSource.createQueryRunner();
    await living.query('select pg_advisory_lock($1, 1)', [presenceLock]);
    expect(await counts.nodes()).toBe(1);
    await lease(1, every, 5, now);
    await leases.freeAbandoned(presenceLock);
    expect(await lease(2, every, 5, now)).toEqual([]);
    await living.query('select pg_advisory_unlock($1, 1)', [presenceLock]);
    await living.release();
    await leases.freeAbandoned(presenceLock);
    expect(await lease(2, every, 5, now)).toHaveLength(1);
  });

  it('drops a batch whose copies all have their answer', async () => {
    await fanOut(2);
    const leased = await lease(1, every, 5, now);
    await records.record(
      leased.map(delivery => answer(delivery, sent)),
      [],
      now,
    );
    await leases.giveBack(1);
    expect(await lease(1, every, 5, now)).toEqual([]);
    expect((await counts.status(now)).dueBatches).toBe(0);
  });
});

describe('answers', () => {
  it('of all kinds are recorded, and what is put off comes back by itself', async () => {
    await fanOut(4);
    const [a, b, c, d] = await lease(1, every, 5, now);
    if (!a || !b || !c || !d) throw new Error('four copies were expected');
    const page: Answered[] = [
      answer(a, sent),
      answer(b, { state: 'failed', code: 550, reply: 'no\0such', retryAt: null }),
      answer(c, { state: 'deferred', code: 451, reply: 'later', retryAt: later }),
      { delivery: d, outcome: null, dueAt: later },
    ];
    await records.record(page, [a.batchId], now);
    expect((await counts.ofPosts([postId])).get(postId)).toMatchObject({
      sent: 1,
      failed: 1,
      deferred: 1,
      pending: 1,
    });
    expect(await lease(1, every, 5, now)).toEqual([]);
    const again = await lease(1, every, 5, later);
    expect(new Set(again)).toEqual(
      new Set([
        { ...c, batchId: expect.any(String), state: 'deferred', attempts: 1, firstTriedAt: now },
        { ...d, batchId: expect.any(String) },
      ]),
    );
    const copies = await counts.copies(postId, { limit: 4 });
    expect(copies.map(({ code, reply }) => [code, reply])).toEqual([
      [250, ''],
      [550, 'no such'],
      [451, 'later'],
      [null, null],
    ]);
  });

  it.each<Pick<Outcome, 'state' | 'code'>>([
    { state: 'sent', code: 250 },
    { state: 'failed', code: 550 },
    { state: 'captured', code: null },
  ])('all alike, in any order, keep their own words: $state', async verdict => {
    await fanOut(120);
    const leased = await lease(1, every, 5, now);
    // As the relay answers, and with ids of one digit more among them.
    const page = leased
      .toSorted((one, other) => one.address.localeCompare(other.address))
      .map(copy => answer(copy, { ...verdict, reply: `queued as\n${copy.id}`, retryAt: null }));
    await records.record(page, [leased[0]?.batchId ?? ''], later);
    const copies = await database.dataSource.query(
      'select id, state, code, reply, attempts, first_tried_at, answered_at from delivery where id = any($1::bigint[])',
      [leased.map(({ id }) => id)],
    );
    expect(new Set(copies)).toEqual(
      new Set(
        leased.map(({ id }) => ({
          id,
          ...verdict,
          reply: `queued as ${id}`,
          attempts: 1,
          first_tried_at: later,
          answered_at: later,
        })),
      ),
    );
    expect((await counts.status(later)).dueBatches).toBe(0);
  });

  it('that come too late change nothing that is final', async () => {
    await fanOut(1);
    const [copy] = await lease(1, every, 5, now);
    if (!copy) throw new Error('a copy was expected');
    await records.record([answer(copy, sent)], [copy.batchId], now);
    await records.record([answer(copy, { state: 'failed', code: 550, reply: '', retryAt: null })], [], now);
    await records.record(
      [answer(copy, { state: 'deferred', code: 451, reply: '', retryAt: later })],
      [],
      now,
    );
    expect(await counts.copies(postId, { limit: 1 })).toMatchObject([{ state: 'sent', attempts: 1 }]);
    expect(await lease(1, every, 5, later)).toEqual([]);
  });

  it('of one page are written together or not at all', async () => {
    await fanOut(2);
    const [a, b] = await lease(1, every, 5, now);
    if (!a || !b) throw new Error('two copies were expected');
    const wrong = answer(b, { state: 'sent', code: 99_999, reply: '', retryAt: null });
    await expect(records.record([answer(a, sent), wrong], [a.batchId], now)).rejects.toThrow('smallint');
    expect((await counts.ofPosts([postId])).get(postId)).toMatchObject({ pending: 2 });
  });
});

const sent: Outcome = { state: 'sent', code: 250, reply: '', retryAt: null };

function answer(delivery: LeasedDelivery, outcome: Outcome): Answered {
  return { delivery, outcome };
}

async function lease(...asked: Parameters<LeaseService['lease']>): Promise<readonly LeasedDelivery[]> {
  return (await leases.lease(...asked)).deliveries;
}

function fanOut(copies: number): Promise<unknown> {
  const recipients = recipientsNamed(Array.from({ length: copies }, (_, at) => `p${at}`));
  return database.dataSource.transaction(manager =>
    new FanOutService(new LedgerBook()).fanOut(manager, anOutbound({ postId }), recipients, now),
  );
}
