import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Group } from '../../src/community/groups/group.entity.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { Community } from './a-community.js';
import { aPerson } from './a-person.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';

const now = new Date('2026-03-01T09:00:00Z');
const nextDay = new Date('2026-03-02T10:00:00Z');
const inAWeek = new Date('2026-03-08T09:00:00Z');

let database: RoomDatabase;
let community: Community;
let anne: string;

beforeAll(async () => {
  database = await roomDatabase();
  community = new Community(database.dataSource);
  anne = await aPerson(community.directory, 'anne');
});
afterAll(() => database.close());

async function aGroupOfAnne(slug: string, settings: Partial<Group> = {}): Promise<Group> {
  const id = await community.aGroup(slug, settings);
  await community.members.put(id, anne, 'animator', operator, now);
  return database.dataSource.manager.findOneByOrFail(Group, { id });
}

function ask(group: Group, address: string, at = now, network = '192.0.2.7') {
  const stranger = { address, name: 'Zoé Lacour', language: 'fr' as const, reason: 'Je navigue.', network };
  return community.strangerJoining.ask(group, stranger, at);
}

/** Tokens of the links mailed to an address for a group, the newest last. */
async function tokensFor(address: string, slug: string): Promise<string[]> {
  const rows: { text: string }[] = await database.dataSource.query(
    `select convert_from(m.prefix, 'UTF8') as text from outbound_message m join delivery d on d.outbound_id = m.id
     where d.address = $1 order by m.id`,
    [address],
  );
  return rows.flatMap(
    ({ text }) =>
      new RegExp(`/groups/${slug}/join/([a-z2-7]{26})`).exec(text.replaceAll('=\r\n', ''))?.[1] ?? [],
  );
}

async function tokenFor(address: string, slug: string): Promise<string> {
  return (await tokensFor(address, slug)).at(-1) ?? '';
}

describe('a stranger who wants to join', () => {
  it('becomes a guest with a request by the click in their mail, once', async () => {
    const group = await aGroupOfAnne('sail');
    const listId = await community.aList('sail');
    await community.subscriptions.subscribe(listId, { address: 'zoe@y.example' }, 'recorded', operator, now);
    expect(await ask(group, ' Zoe@Y.example ')).toEqual({ kind: 'confirmation-sent' });
    const token = await tokenFor('zoe@y.example', 'sail');
    expect(await community.joinConfirmations.peek(token, now)).toMatchObject({ kind: 'valid' });
    expect(await community.directory.findByAddress('zoe@y.example')).toBeNull();
    const clicks = await Promise.all(
      [1, 2, 3].map(() => community.strangerConfirming.confirm(token.toUpperCase(), now)),
    );
    expect(clicks.map(({ kind }) => kind).toSorted()).toEqual(['confirmed', 'used', 'used']);
    const guest = await community.directory.findByAddress('zoe@y.example');
    expect(guest?.person).toMatchObject({ name: 'Zoé Lacour', isRegistered: false });
    const [request] = await community.joinRequests.waitingFor(group.id);
    expect(request).toMatchObject({ personId: guest?.person.id, reason: 'Je navigue.' });
    // What the address received before is theirs now.
    expect(await community.subscriptions.listsOf(guest?.person.id ?? '')).toHaveLength(1);
  });

  it('learns nothing of an address, and can flood nobody with mail', async () => {
    const group = await aGroupOfAnne('quiet');
    const outcomes = [];
    for (const address of ['anne@x.example', 'nobody@y.example', 'anne@x.example']) {
      outcomes.push(await ask(group, address));
    }
    expect(outcomes).toEqual(Array.from({ length: 3 }, () => ({ kind: 'confirmation-sent' })));
    expect(await tokensFor('anne@x.example', 'quiet')).toHaveLength(1);
    await ask(group, 'anne@x.example', nextDay);
    expect(await tokensFor('anne@x.example', 'quiet')).toHaveLength(2);
    // Only the owner of the mailbox hears that they are a member.
    expect(
      await community.strangerConfirming.confirm(await tokenFor('anne@x.example', 'quiet'), nextDay),
    ).toMatchObject({ kind: 'confirmed', outcome: 'already-member' });
  });

  it('is asked for what is missing, and waits when a network asks for too many', async () => {
    const group = await aGroupOfAnne('many');
    expect(await ask(group, 'no address')).toEqual({ kind: 'invalid-address' });
    const wordless = {
      address: 'a@y.example',
      name: 'A',
      language: 'en' as const,
      reason: ' ',
      network: null,
    };
    expect(await community.strangerJoining.ask(group, wordless, now)).toEqual({ kind: 'reason-missing' });
    const kinds = [];
    for (let at = 0; at < 31; at += 1) {
      kinds.push((await ask(group, `guest${at}@y.example`, nextDay, '198.51.100.9')).kind);
    }
    expect(kinds.filter(kind => kind === 'limited')).toHaveLength(1);
  });

  it('has a week to confirm, and joins an open group at once', async () => {
    const group = await aGroupOfAnne('open', { joining: 'open' });
    await ask(group, 'late@y.example');
    await ask(group, 'soon@y.example');
    const late = await community.strangerConfirming.confirm(
      await tokenFor('late@y.example', 'open'),
      inAWeek,
    );
    expect(late).toEqual({ kind: 'expired' });
    const soon = await community.strangerConfirming.confirm(
      await tokenFor('soon@y.example', 'open'),
      nextDay,
    );
    expect(soon).toMatchObject({ kind: 'confirmed', outcome: 'joined' });
    expect(await community.members.memberCount(group.id)).toBe(2);
    expect(await community.strangerConfirming.confirm('made-up', now)).toEqual({ kind: 'unknown' });
  });
});
