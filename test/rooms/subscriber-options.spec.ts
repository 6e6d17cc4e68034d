import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type SubscriberOptions,
  SubscriberOptionsService,
} from '../../src/community/lists/subscriber-options.service.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { JournalService } from '../../src/foundation/journal/journal.service.js';
import { Community } from './a-community.js';
import { aPerson } from './a-person.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';

const now = new Date('2026-03-01T09:00:00Z');
const inAWeek = new Date('2026-03-08T09:00:00Z');
const ordinary: SubscriberOptions = { mode: 'each', pausedUntil: null, receivesOwn: true, address: null };

let database: RoomDatabase;
let community: Community;
let options: SubscriberOptionsService;
let anne: string;
let bruno: string;

beforeAll(async () => {
  database = await roomDatabase();
  community = new Community(database.dataSource);
  options = new SubscriberOptionsService(database.dataSource, new JournalService());
  anne = await aPerson(community.directory, 'anne', ['anne@x.example', 'anne@work.example']);
  bruno = await aPerson(community.directory, 'bruno');
});
afterAll(() => database.close());

async function subscribed(list: string, personId: string): Promise<{ id: string; listId: string }> {
  const listId = await community.aList(list);
  const outcome = await community.subscriptions.subscribe(listId, { personId }, 'recorded', operator, now);
  if (!('subscription' in outcome)) throw new Error(outcome.kind);
  return { id: outcome.subscription.id, listId };
}

function set(id: string, personId: string, change: Partial<SubscriberOptions>) {
  return options.set(id, personId, { ...ordinary, ...change }, { kind: 'person', personId }, now);
}

async function addressesOf(listId: string, at = now): Promise<string[]> {
  const nobody = { personId: null, address: null };
  return (await community.recipients.recipientsOf(database.dataSource.manager, listId, nobody, at)).addresses;
}

describe('what a subscriber chooses', () => {
  it('decides where copies go', async () => {
    const { id, listId } = await subscribed('address', anne);
    expect(await set(id, anne, { address: 'anne@work.example' })).toEqual({ kind: 'changed' });
    expect(await addressesOf(listId)).toEqual(['anne@work.example']);
    expect(await set(id, anne, { address: 'anne@x.example' })).toEqual({ kind: 'changed' });
    // The preferred one is followed, not frozen.
    expect((await community.subscriptions.findById(id))?.address).toBeNull();
    expect(await set(id, anne, { address: 'bruno@x.example' })).toEqual({ kind: 'address-not-theirs' });
    expect(await set(id, anne, { address: null })).toEqual({ kind: 'changed' });
  });

  it('stops copies until a day', async () => {
    const { id, listId } = await subscribed('pause', anne);
    await set(id, anne, { mode: 'paused', pausedUntil: inAWeek, receivesOwn: false });
    expect([await addressesOf(listId), await addressesOf(listId, inAWeek)]).toEqual([[], ['anne@x.example']]);
    expect(await community.subscriptions.findById(id)).toMatchObject({ receivesOwn: false });
    await set(id, anne, {});
    expect(await addressesOf(listId)).toEqual(['anne@x.example']);
  });

  it('is theirs alone, and for a list they are on', async () => {
    const { id } = await subscribed('theirs', anne);
    expect(await set(id, bruno, {})).toEqual({ kind: 'unknown' });
    expect(await set(randomUUID(), anne, {})).toEqual({ kind: 'unknown' });
    await community.subscriptions.unsubscribe(id, operator, now);
    expect(await set(id, anne, {})).toEqual({ kind: 'unknown' });
  });

  it('may still be to wait', async () => {
    const listId = await community.aList('waits');
    await community.subscriptions.subscribe(listId, { personId: bruno }, 'asked', operator, now);
    expect(await community.subscriptions.waitingOf(bruno)).toMatchObject([
      { subscription: { state: 'pending' }, list: { name: 'waits' } },
    ]);
  });
});
