import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { operator } from '../../src/foundation/journal/actor.js';
import { FailedForwards } from '../../src/channels/forwarding/failed-forwards.service.js';
import { DraftReview } from '../../src/intake/steering/draft-review.service.js';
import { anAnnouncement, SteeredHouse } from './a-steered-house.js';
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

describe('one connection', () => {
  let alone: RoomDatabase;
  let house: SteeredHouse;
  beforeAll(async () => {
    alone = await roomDatabase({ poolSize: 1, extra: { connectionTimeoutMillis: 3_000 } });
    house = await SteeredHouse.open(alone.dataSource, 1);
  });
  afterAll(() => alone.close());

  it('is enough to allow what the ethics team was asked about', async () => {
    const [{ id }] = await alone.dataSource.query(
      `insert into steering_draft (author_address, author_name, road, subject, body, message_id, reason_code, state,
                                   created_at, updated_at)
       values ('a@b.example', '', 'mail', 's', $1, 'm', 'many-people', 'asked', $2, $2) returning id`,
      [anAnnouncement('mot'), now],
    );
    const answer = { kind: 'allowed', sentence: 'Oui.', until: new Date('2026-04-01T00:00:00Z') } as const;
    const review = house.house.get(DraftReview, { strict: false });
    expect(await review.decide(id, answer, operator, now)).toEqual({ kind: 'allowed' });
  });

  it('is enough to report a copy that failed', async () => {
    await house.receive({ from: 'jean@courriel.example', to: ['member-1'], text: 'Bonjour.', at: now });
    await alone.dataSource.query(`update delivery set state = 'failed', code = 550, reply = '5.1.1 unknown'`);
    await alone.dataSource.query(`update forwarded_message set vouching = 'vouched'`);
    expect(await house.house.get(FailedForwards, { strict: false }).settle(now)).toBe(1);
  });
});

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
