import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { operator } from '../../src/foundation/journal/actor.js';
import { FanOutService } from '../../src/postoffice/delivery/fan-out.service.js';
import { LedgerBook } from '../../src/postoffice/ledger/ledger-book.service.js';
import { Community } from './a-community.js';
import { anOutbound } from './an-outbound.js';
import { aPerson } from './a-person.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';

const now = new Date('2026-03-01T09:00:00Z');
const inAWeek = new Date('2026-03-08T09:00:00Z');
const nobody = { personId: null, address: null };

let database: RoomDatabase;
let community: Community;

beforeAll(async () => {
  database = await roomDatabase();
  community = new Community(database.dataSource);
});
afterAll(() => database.close());

async function subscribed(name: string, ...lists: string[]): Promise<string> {
  const personId = await aPerson(community.directory, name);
  for (const listId of lists) {
    await community.subscriptions.subscribe(listId, { personId }, 'recorded', operator, now);
  }
  return personId;
}

describe('the preferences of a person', () => {
  it('are those of everybody until something is chosen', async () => {
    expect(await community.preferences.of(randomUUID(), now)).toEqual({ pause: null, receivesOnce: true });
  });

  it('pause every list until a day, and end by themselves', async () => {
    const lists = [await community.aList('a'), await community.aList('b')];
    const anne = await subscribed('anne', ...lists);
    await subscribed('bruno', ...lists);
    const counts = (at: Date) =>
      Promise.all(lists.map(listId => community.recipients.countRecipients(listId, at)));
    await community.preferences.pauseAll(anne, inAWeek, operator, now);
    expect(await counts(now)).toEqual([1, 1]);
    expect(await community.preferences.of(anne, now)).toMatchObject({ pause: { until: inAWeek } });
    expect(await counts(inAWeek)).toEqual([2, 2]);
    expect(await community.preferences.of(anne, inAWeek)).toMatchObject({ pause: null });
    await community.preferences.pauseAll(anne, null, operator, now);
    expect(await counts(inAWeek)).toEqual([1, 1]);
    await community.preferences.resumeAll(anne, operator, now);
    expect(await counts(now)).toEqual([2, 2]);
  });

  it('give each copy of a post on several lists to who wants each', async () => {
    const lists = [await community.aList('c'), await community.aList('d')];
    const chloe = await subscribed('chloe', ...lists);
    await subscribed('denis', ...lists);
    await community.preferences.setReceivesOnce(chloe, false, operator, now);
    const fanOut = new FanOutService(new LedgerBook());
    const copyKey = randomUUID();
    const results = [];
    for (const listId of lists) {
      const { manager } = database.dataSource;
      const recipients = await community.recipients.recipientsOf(manager, listId, nobody, now);
      results.push(await fanOut.fanOut(manager, anOutbound({ copyKey }), recipients, now));
    }
    expect(results).toMatchObject([
      { copies: 2, skipped: 0 },
      { copies: 1, skipped: 1 },
    ]);
  });
});
