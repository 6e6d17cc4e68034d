import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { operator } from '../../src/foundation/journal/actor.js';
import { LettersRoom } from './letters-room.js';
import { Community } from './a-community.js';
import { aPerson } from './a-person.js';
import { roomDatabase, type RoomDatabase } from './room-database.js';

const now = new Date('2026-03-01T09:00:00Z');
let database: RoomDatabase;
let community: Community;

beforeAll(async () => {
  // Who waits for a second connection while holding one fails here at once, and on a busy site at the worst hour.
  database = await roomDatabase({ poolSize: 3, extra: { connectionTimeoutMillis: 3_000 } });
  community = new Community(database.dataSource);
});
afterAll(() => database.close());

describe('a pool smaller than the crowd', () => {
  it('is enough for twenty clicks at once on one unsubscribe link', async () => {
    const listId = await community.aList('golf');
    const personId = await aPerson(community.directory, 'anne', ['anne@x.example']);
    const { subscriptions } = community;
    const begun = await subscriptions.subscribe(listId, { personId }, 'recorded', operator, now);
    const id = 'subscription' in begun ? begun.subscription.id : '';
    const clicks = Array.from({ length: 20 }, () => subscriptions.unsubscribe(id, operator, now));
    const outcomes = await Promise.all(clicks);
    expect(outcomes.filter(({ kind }) => kind === 'unsubscribed')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'already')).toHaveLength(19);
    expect(outcomes[0]).toMatchObject({ address: 'anne@x.example', list: { name: 'golf' } });
  });

  it('is enough for twenty proposals on the last evening, of which an editor hears once', async () => {
    const room = await LettersRoom.open({ poolSize: 3, extra: { connectionTimeoutMillis: 3_000 } });
    try {
      const letter = await room.aLetter('mensuelle');
      const editor = await room.anEditor(letter);
      const proposals = Array.from({ length: 20 }, async () => room.propose(letter, await room.somebody()));
      const outcomes = await Promise.all(proposals);
      expect(outcomes.map(({ kind }) => kind)).toEqual(outcomes.map(() => 'proposed'));
      expect(await room.mailsTo(editor)).toHaveLength(1);
    } finally {
      await room.database.close();
    }
  });
});
