import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DeliveryCountsService } from '../../src/postoffice/delivery/delivery-counts.service.js';
import { DeliveryRecord } from '../../src/postoffice/delivery/delivery-record.service.js';
import { FanOutService } from '../../src/postoffice/delivery/fan-out.service.js';
import { LedgerBook } from '../../src/postoffice/ledger/ledger-book.service.js';
import { lanes } from '../../src/postoffice/delivery/lanes.js';
import { type LeasedDelivery, LeaseService } from '../../src/postoffice/delivery/lease.service.js';
import { newLeaveMark } from '../../src/postoffice/delivery/leave-mark.js';
import { LetterCopies } from '../../src/postoffice/delivery/letter-copies.service.js';
import { anOutbound, recipientsNamed } from './an-outbound.js';
import { roomDatabase } from './room-database.js';

const now = new Date('2026-03-01T07:00:00Z');
const later = new Date('2026-03-01T23:30:00Z');
const database = await roomDatabase();
const { dataSource } = database;
const [leases, records] = [new LeaseService(dataSource), new DeliveryRecord(dataSource)];
const [copies, counts] = [new LetterCopies(dataSource), new DeliveryCountsService(dataSource)];
let sendingId: string;

beforeEach(async () => {
  await dataSource.query('delete from delivery_batch');
  sendingId = randomUUID();
});
afterAll(() => database.close());

describe('the copies of a letter', () => {
  it('are made once, whoever asks again', async () => {
    await fanOut(3);
    await expect(fanOut(3)).rejects.toThrow('outbound_message_sending_id_key');
    expect((await progress())?.copies).toMatchObject({ pending: 3 });
  });

  it('wait in a lane of their own, and keep the mark of the leave link', async () => {
    await fanOut(3);
    expect(await lease(1, [lanes.notice, lanes.small, lanes.big], 9, now)).toEqual([]);
    expect(await lease(1, [lanes.letter], 9, now)).toHaveLength(3);
    const [row] = await dataSource.query(
      'select leave_mark as mark, post_id as post from outbound_message where sending_id = $1',
      [sendingId],
    );
    expect(row).toEqual({ mark: expect.stringMatching(/^[a-z2-7]{52}$/), post: null });
  });

  it('wait once it is paused, those put off too, and go on when it is resumed', async () => {
    await fanOut(401);
    const leased = await lease(1, [lanes.letter], 1, now);
    expect(await change('pause')).toBe(true);
    expect(await change('pause')).toBe(false);
    const outcome = { state: 'deferred', code: 451, reply: '', retryAt: now } as const;
    await records.record(
      leased.map(delivery => ({ delivery, outcome })),
      [leased[0]?.batchId ?? ''],
      now,
    );
    expect(await lease(2, [lanes.letter], 9, later)).toEqual([]);
    expect((await counts.status(later)).dueBatches).toBe(0);
    expect((await progress())?.pausedAt).toEqual(now);
    expect(await change('resume')).toBe(true);
    expect(await change('resume')).toBe(false);
    expect(await lease(2, [lanes.letter], 9, now)).toHaveLength(401);
  });

  it('given back by a node that stops wait too', async () => {
    await fanOut(2);
    await lease(1, [lanes.letter], 1, now);
    await change('pause');
    await leases.giveBack(1);
    expect(await lease(2, [lanes.letter], 9, later)).toEqual([]);
  });

  it('are held back when no node tended them for long, until somebody lets them go on', async () => {
    await fanOut(3);
    await copies.tend(after(5));
    await copies.holdBack(after(14));
    expect(await copies.heldBack()).toEqual([]);
    await copies.holdBack(after(16));
    expect(await copies.heldBack()).toEqual([sendingId]);
    expect(await progress()).toMatchObject({ pausedAt: after(16), isHeldBack: true });
    expect(await lease(1, [lanes.letter], 9, later)).toEqual([]);
    await dataSource.transaction(manager => copies.resume(manager, sendingId, after(60)));
    await copies.holdBack(after(65));
    expect([await copies.heldBack(), await progress()]).toMatchObject([[], { isHeldBack: false }]);
    expect(await lease(1, [lanes.letter], 9, later)).toHaveLength(3);
  });

  it('stopped by somebody, or all answered, are not held back', async () => {
    await fanOut(3);
    await change('pause');
    await copies.holdBack(later);
    expect(await copies.heldBack()).toEqual([]);
    await dataSource.query('delete from delivery_batch');
    await copies.holdBack(later);
    expect((await progress())?.isHeldBack).toBe(false);
  });

  it('are counted by state, by day of the site and by the last minute', async () => {
    await fanOut(3);
    const [a, b, c] = await lease(1, [lanes.letter], 1, now);
    if (!a || !b || !c) throw new Error('three copies were expected');
    const sent = { state: 'sent', code: 250, reply: '', retryAt: null } as const;
    await records.record([{ delivery: a, outcome: sent }], [], now);
    await records.record(
      [
        { delivery: b, outcome: sent },
        { delivery: c, outcome: { ...sent, state: 'failed', code: 550 } },
      ],
      [a.batchId],
      later,
    );
    expect(await progress()).toMatchObject({
      copies: { sent: 2, failed: 1, pending: 0 },
      startedAt: now,
      pausedAt: null,
      lastAnswerAt: later,
      lastMinute: 2,
    });
    expect(await copies.daysOf(sendingId, 'Europe/Paris')).toEqual([
      { day: '2026-03-01', sent: 1, failed: 0 },
      { day: '2026-03-02', sent: 1, failed: 1 },
    ]);
  });

  it('of a letter to nobody are none, and of no letter unknown', async () => {
    await fanOut(0);
    expect((await progress())?.copies).toMatchObject({ pending: 0, sent: 0 });
    sendingId = randomUUID();
    expect([await progress(), await change('pause'), await change('resume')]).toEqual([
      undefined,
      false,
      false,
    ]);
  });
});

function after(minutes: number): Date {
  return new Date(now.getTime() + minutes * 60_000);
}

async function fanOut(readers: number): Promise<void> {
  const names = Array.from({ length: readers }, (_, at) => `reader${at}`);
  const letter = { sendingId, leaveMark: newLeaveMark() };
  await dataSource.transaction(manager =>
    new FanOutService(new LedgerBook()).fanOut(
      manager,
      anOutbound({ kind: 'letter', postId: null, letter }),
      recipientsNamed(names),
      now,
    ),
  );
}

async function progress() {
  return (await copies.progressOf([sendingId], later)).get(sendingId);
}

function change(what: 'pause' | 'resume'): Promise<boolean> {
  return dataSource.transaction(manager => copies[what](manager, sendingId, now));
}

async function lease(...asked: Parameters<LeaseService['lease']>): Promise<readonly LeasedDelivery[]> {
  return (await leases.lease(...asked)).deliveries;
}
