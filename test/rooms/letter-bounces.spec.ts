import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from '@jest/globals';
import { JournalService } from '../../src/foundation/journal/journal.service.js';
import { BouncesService } from '../../src/intake/bounces/bounces.service.js';
import { RawStore } from '../../src/postoffice/archive/raw-store.js';
import { FanOutService } from '../../src/postoffice/delivery/fan-out.service.js';
import { LedgerBook } from '../../src/postoffice/ledger/ledger-book.service.js';
import { anOutbound, recipientsNamed } from './an-outbound.js';
import { roomDatabase } from './room-database.js';

const report = readFileSync('test/messages/delivery-report.eml', 'latin1');
const now = new Date('2026-03-01T07:00:00Z');
const database = await roomDatabase();
const { dataSource } = database;
const bounces = new BouncesService(dataSource, new JournalService());
const raws = new RawStore(dataSource);
const sendingId = randomUUID();

afterAll(() => database.close());

describe('copies of a letter that were taken and came back', () => {
  it('count once, on the day their first report came; delays and answering machines do not', async () => {
    const [anne, bob, carl, dora] = await sentTo('anne', 'bob', 'carl', 'dora');
    await dataSource.query(`update delivery set state = 'failed' where id = $1`, [dora]);
    await back(anne, report, '2026-03-02T23:30:00Z');
    await back(anne, report.replace('user', 'reader'), '2026-03-09T07:00:00Z');
    await back(bob, report.replace('Action: failed', 'Action: delayed'), '2026-03-02T07:00:00Z');
    await back(carl, 'Subject: Absent\r\n\r\nAction: failed', '2026-03-02T07:00:00Z');
    await back(dora, report.replace('user', 'one'), '2026-03-02T07:00:00Z');
    expect(await bounces.returnedByDay(sendingId, 'Europe/Paris')).toEqual([
      { day: '2026-03-03', returned: 1 },
    ]);
    expect(await bounces.returnedByDay(randomUUID(), 'Europe/Paris')).toEqual([]);
  });
});

/** The ids of their copies. */
async function sentTo(...names: readonly string[]): Promise<string[]> {
  const letter = { sendingId, leaveMark: null };
  const post = anOutbound({ kind: 'letter', postId: null, letter });
  await dataSource.transaction(manager =>
    new FanOutService(new LedgerBook()).fanOut(manager, post, recipientsNamed([...names]), now),
  );
  const rows: { id: string }[] = await dataSource
    .query(`update delivery set state = 'sent' where true returning id`)
    .then(([updated]) => updated);
  return rows.map(({ id }) => id);
}

async function back(deliveryId: string | undefined, raw: string, at: string): Promise<void> {
  await dataSource.transaction(async manager => {
    const bytes = Buffer.from(raw, 'latin1');
    const id = await raws.keep(manager, bytes, now);
    await bounces.keep(manager, deliveryId ?? '', { id, bytes }, new Date(at));
  });
}
