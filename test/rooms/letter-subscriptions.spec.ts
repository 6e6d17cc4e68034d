import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LetterRecipients, type LetterReaders } from '../../src/community/lists/letter-recipients.service.js';
import { LetterSubscriptions } from '../../src/community/lists/letter-subscriptions.service.js';
import { operator, system } from '../../src/foundation/journal/actor.js';
import { Community } from './a-community.js';
import { aPerson } from './a-person.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';

const now = new Date('2026-03-01T07:00:00Z');
let database: RoomDatabase;
let community: Community;
let recipients: LetterRecipients;
let choices: LetterSubscriptions;
let [monthly, news, golfLetter, golf] = ['', '', '', ''];
let [anne, bob, guest] = ['', '', ''];

beforeAll(async () => {
  database = await roomDatabase();
  community = new Community(database.dataSource);
  recipients = new LetterRecipients(database.dataSource);
  choices = new LetterSubscriptions(database.dataSource, community.journal);
  [anne, bob, guest] = [await somebody('anne'), await somebody('bob'), await somebody('guest')];
  await query('update person set is_registered = false where id = $1', [guest]);
  const created = await community.groups.create(
    { slug: 'golf', name: 'Golf', kind: 'leisure' },
    operator,
    now,
  );
  if (created.kind !== 'created') throw new Error(created.kind);
  golf = created.group.id;
  await community.members.put(golf, bob, 'member', operator, now);
  monthly = await aLetter('mensuelle', 'directory');
  news = await aLetter('nouvelles', 'subscribers');
  golfLetter = await aLetter('lettre-golf', 'group');
});
beforeEach(() => query('delete from letter_subscription'));
afterAll(() => database.close());

describe('subscribers who come all together', () => {
  it('are there once, and who left stays out', async () => {
    await choices.leave(news, bob, 'link', system, now);
    await choices.subscribe(news, guest, 'page', person(guest), now);
    expect(await choices.subscribeAll(news, [anne, bob, guest], operator, now)).toBe(1);
    expect(await choices.subscribeAll(news, [anne, bob, guest], operator, now)).toBe(0);
    expect(await readers(toSubscribers())).toEqual(['anne', 'guest']);
  });
});

describe('a letter to the directory', () => {
  it('goes to everybody registered, once each, with a way out for each', async () => {
    expect(await readers(toDirectory())).toEqual(['anne', 'bob']);
    const [first, again] = [await found(toDirectory()), await found(toDirectory())];
    expect(first.subscriptionIds).toEqual(again.subscriptionIds);
    expect(first.bearers).toEqual([anne, bob].toSorted());
    for (const [at, id] of first.subscriptionIds.entries()) {
      const subscription = await choices.findById(id);
      expect([subscription?.personId, subscription?.state]).toEqual([first.bearers[at], 'by-audience']);
    }
  });

  it('goes no more to who left it, and their other letters stay', async () => {
    await choices.subscribe(news, anne, 'page', person(anne), now);
    expect(await choices.leave(monthly, anne, 'link', system, now)).toMatchObject({ kind: 'left' });
    expect(await choices.leave(monthly, anne, 'link', system, now)).toMatchObject({ kind: 'already' });
    expect(await readers(toDirectory())).toEqual(['bob']);
    expect(await readers(toSubscribers())).toEqual(['anne']);
    await choices.subscribe(monthly, anne, 'page', person(anne), now);
    expect(await readers(toDirectory())).toEqual(['anne', 'bob']);
  });

  it('goes to a guest who asked for it', async () => {
    await choices.subscribe(monthly, guest, 'page', person(guest), now);
    expect(await readers(toDirectory())).toEqual(['anne', 'bob', 'guest']);
  });

  it.each([
    ['is dead', 'update person set deceased_on = $2 where id = $1', '2026-02-01'],
    [
      'paused everything',
      'insert into subscriber_preference (person_id, is_paused, paused_until) values ($1, true, $2)',
      '2026-04-01',
    ],
    ['has no address', 'delete from address where person_id = $1 and $2::text is not null', ''],
    [
      'is suspended',
      `insert into measure (person_id, kind, reason, opened_at, until) values ($1, 'access-suspended', 'r', '2026-02-01', $2)`,
      '2026-04-01',
    ],
    [
      'asked to be forgotten',
      `insert into suppressed_address (address_hash, reason, since)
       select sha256(convert_to(address, 'UTF8')), 'account-deleted', $2 from address where person_id = $1`,
      '2026-02-01',
    ],
  ])('does not go to who %s', async (_why, sql, value) => {
    const silent = await somebody('silent');
    expect(await readers(toDirectory())).toContain('silent');
    await query(sql, [silent, value]);
    expect(await readers(toDirectory())).toEqual(['anne', 'bob']);
    await query('delete from suppressed_address');
    await query('delete from person where id = $1', [silent]);
  });

  it('goes again to who paused until a day that is over', async () => {
    await query(
      'insert into subscriber_preference (person_id, is_paused, paused_until) values ($1, true, $2)',
      [anne, '2026-02-28'],
    );
    expect(await readers(toDirectory())).toEqual(['anne', 'bob']);
    await query('delete from subscriber_preference');
  });
});

describe('a letter of a group', () => {
  it('goes to its members and to who asked for it', async () => {
    await choices.subscribe(golfLetter, anne, 'page', person(anne), now);
    expect(await readers(toGroup())).toEqual(['anne', 'bob']);
    expect(await readers({ ...toGroup(), isMembersOnly: true })).toEqual(['bob']);
  });

  it('goes no more to who left the group', async () => {
    expect(await readers(toGroup())).toEqual(['bob']);
    await query('delete from group_member where person_id = $1', [bob]);
    expect(await readers(toGroup())).toEqual([]);
    await community.members.put(golf, bob, 'member', operator, now);
  });
});

describe('choices', () => {
  it('are known by letter, and so is whose audience somebody is of', async () => {
    await choices.leave(monthly, bob, 'page', person(bob), now);
    await choices.subscribe(news, bob, 'api', person(bob), now);
    expect(await choices.choicesOf(bob)).toEqual(
      new Map([
        [monthly, 'left'],
        [news, 'subscribed'],
      ]),
    );
    const all = [toDirectory(), toSubscribers(), toGroup()];
    expect(await recipients.lettersFor(bob, all)).toEqual(new Set([monthly, golfLetter]));
    expect(await recipients.lettersFor(guest, all)).toEqual(new Set());
    expect(await choices.leavesByDay(monthly, now, 'Europe/Paris')).toEqual([{ day: '2026-03-01', left: 1 }]);
  });

  it('made at once by two clicks are one', async () => {
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => choices.leave(monthly, anne, 'link', system, now)),
    );
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['already', 'already', 'left']);
  });
});

async function somebody(name: string): Promise<string> {
  return aPerson(community.directory, name);
}

async function aLetter(slug: string, audience: string): Promise<string> {
  const [row] = await query<{ id: string }>(
    `insert into letter (slug, name, kind, group_id, audience, created_at) values ($1, $1, $2, $3, $4, now()) returning id`,
    [slug, audience === 'group' ? 'group' : 'platform', audience === 'group' ? golf : null, audience],
  );
  return row?.id ?? '';
}

function toDirectory(): LetterReaders {
  return { letterId: monthly, audience: 'directory', groupId: null, isMembersOnly: false };
}

function toSubscribers(): LetterReaders {
  return { letterId: news, audience: 'subscribers', groupId: null, isMembersOnly: false };
}

function toGroup(): LetterReaders {
  return { letterId: golfLetter, audience: 'group', groupId: golf, isMembersOnly: false };
}

/** The names before the @, of those who would get it and of those who do. */
async function readers(letter: LetterReaders): Promise<string[]> {
  const count = await recipients.count(letter, now);
  const { addresses } = await found(letter);
  expect(addresses).toHaveLength(count);
  return addresses.map(address => address.split('@')[0] ?? '').toSorted();
}

function found(letter: LetterReaders) {
  return database.dataSource.transaction(manager => recipients.recipientsOf(manager, letter, now));
}

function person(personId: string) {
  return { kind: 'person', personId } as const;
}

function query<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  return database.dataSource.query(sql, [...values]);
}
