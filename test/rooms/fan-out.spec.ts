import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bearerOfAddress } from '../../src/postoffice/delivery/bearer.js';
import { DeliveryCountsService } from '../../src/postoffice/delivery/delivery-counts.service.js';
import { FanOutService } from '../../src/postoffice/delivery/fan-out.service.js';
import { LedgerBook } from '../../src/postoffice/ledger/ledger-book.service.js';
import type { FanOutResult } from '../../src/postoffice/delivery/outbound.js';
import { anOutbound, recipientsNamed } from './an-outbound.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';

const now = new Date('2026-03-02T10:00:00Z');
const fanOut = new FanOutService(new LedgerBook());
let database: RoomDatabase;
let counts: DeliveryCountsService;

beforeAll(async () => {
  database = await roomDatabase();
  counts = new DeliveryCountsService(database.dataSource);
});
afterAll(() => database.close());

describe('a fan-out', () => {
  it('makes one copy for each bearer, in batches of 200', async () => {
    const postId = randomUUID();
    const result = await send(
      { postId },
      Array.from({ length: 401 }, (_, at) => `p${at}`),
    );
    expect(result).toMatchObject({ copies: 401, skipped: 0 });
    const batches = await database.dataSource.query(
      `select count(*)::int as copies from delivery copy join outbound_message m on m.id = copy.outbound_id
       where m.post_id = $1 group by batch_id order by 1`,
      [postId],
    );
    expect(batches).toEqual([{ copies: 1 }, { copies: 200 }, { copies: 200 }]);
    expect((await counts.ofPosts([postId])).get(postId)).toMatchObject({ pending: 401, skipped: 0 });
  });

  it('gives a person on two lists one copy, and the other list a row that names it', async () => {
    const [copyKey, first, second] = [randomUUID(), randomUUID(), randomUUID()];
    expect(await send({ copyKey, postId: first }, ['anne', 'bob'])).toMatchObject({ copies: 2, skipped: 0 });
    expect(await send({ copyKey, postId: second }, ['bob', 'carl'])).toMatchObject({ copies: 1, skipped: 1 });
    const [theirs] = (await counts.copies(first, { limit: 10 })).filter(({ address }) =>
      address.startsWith('bob'),
    );
    const skipped = (await counts.copies(second, { limit: 10 })).find(({ state }) => state === 'skipped');
    expect(skipped).toMatchObject({ address: 'bob@x.example', skippedFor: theirs?.id });
    expect((await counts.ofPosts([second])).get(second)).toMatchObject({ pending: 1, skipped: 1 });
  });

  it('counts no row it did not make when one bearer is named twice', async () => {
    const postId = randomUUID();
    expect(await send({ postId }, ['anne', 'anne'])).toMatchObject({ copies: 1, skipped: 0 });
    expect(await counts.copies(postId, { limit: 10 })).toHaveLength(1);
  });

  it('of one message to two lists at once gives each bearer one copy', async () => {
    const copyKey = randomUUID();
    const posts = Array.from({ length: 4 }, () => randomUUID());
    const names = Array.from({ length: 300 }, (_, at) => `both${at}`);
    const results = await Promise.all(posts.map(postId => send({ copyKey, postId }, names)));
    const sum = (of: 'copies' | 'skipped') => results.reduce((total, result) => total + result[of], 0);
    expect([sum('copies'), sum('skipped')]).toEqual([300, 900]);
  });

  it('leaves nothing behind when its transaction does not commit', async () => {
    const postId = randomUUID();
    const failed = database.dataSource.transaction(async manager => {
      await fanOut.fanOut(manager, anOutbound({ postId }), recipientsNamed(['anne']), now);
      throw new Error('rolled back');
    });
    await expect(failed).rejects.toThrow('rolled back');
    expect(await counts.copies(postId, { limit: 1 })).toEqual([]);
  });

  it('to nobody makes no batch', async () => {
    const before = await counts.status(now);
    expect(await send({}, [])).toMatchObject({ copies: 0, skipped: 0 });
    expect((await counts.status(now)).dueBatches).toBe(before.dueBatches);
  });

  it('pages its copies in the order they were made', async () => {
    const postId = randomUUID();
    await send({ postId }, ['a', 'b', 'c']);
    const [first, ...rest] = await counts.copies(postId, { limit: 3 });
    expect(await counts.copies(postId, { after: first?.id ?? null, limit: 3 })).toEqual(rest);
  });
});

describe('a bearer without a person', () => {
  it('has the same UUID here and in SQL, whatever the case', async () => {
    const [{ bearer }] = await database.dataSource.query('select md5(lower($1))::uuid as bearer', [
      'Anne@X.example',
    ]);
    expect([bearerOfAddress('Anne@X.example'), bearerOfAddress('anne@x.example')]).toEqual([bearer, bearer]);
  });
});

describe('the status of deliveries', () => {
  it('is neglected once a batch is due for more than ten minutes and nobody tried', async () => {
    expect(await counts.status(minutes(-1))).toEqual({
      dueBatches: 0,
      oldestDueSeconds: 0,
      isNeglected: false,
    });
    expect((await counts.status(minutes(10))).isNeglected).toBe(false);
    expect(await counts.status(minutes(11))).toMatchObject({ oldestDueSeconds: 660, isNeglected: true });
    await database.dataSource.query('update delivery_batch set attempted_at = now()');
    expect((await counts.status(minutes(11))).isNeglected).toBe(false);
  });
});

function send(own: Parameters<typeof anOutbound>[0], names: readonly string[]): Promise<FanOutResult> {
  return database.dataSource.transaction(manager =>
    fanOut.fanOut(manager, anOutbound(own), recipientsNamed(names), now),
  );
}

function minutes(after: number): Date {
  return new Date(now.getTime() + after * 60_000);
}
