import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/foundation/journal/actor.js';
import { Community } from './a-community.js';
import { aPerson } from './a-person.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';

const now = new Date('2026-03-01T09:00:00Z');
const inElevenMonths = new Date('2027-02-01T09:00:00Z');
const inAYear = new Date('2027-03-01T09:00:00Z');

let database: RoomDatabase;
let community: Community;
let anne: string;
let bruno: string;
let chloe: string;

beforeAll(async () => {
  database = await roomDatabase();
  community = new Community(database.dataSource);
  const { directory } = community;
  anne = await aPerson(directory, 'anne', ['anne@x.example', 'anne@work.example']);
  bruno = await aPerson(directory, 'bruno');
  chloe = await aPerson(directory, 'chloe');
});
afterAll(() => database.close());

const by = (personId: string): Actor => ({ kind: 'person', personId });

async function aGroup(slug: string, ...animators: string[]): Promise<string> {
  const groupId = await community.aGroup(slug);
  for (const animator of animators) await community.members.put(groupId, animator, 'animator', by(anne), now);
  return groupId;
}

function leave(groupId: string, personId: string, choice: { refuses?: boolean; successorId?: string } = {}) {
  const { refuses = false, successorId = null } = choice;
  return community.groupExit.leave({ groupId, personId, refuses, successorId }, by(personId), now);
}

describe('who leaves a group', () => {
  it('leaves its lists and its moderation with it, and no other', async () => {
    const groupId = await aGroup('leaving', anne, bruno);
    const [inside, linked, outside] = [
      await community.aList('inside', groupId),
      await community.aList('linked', groupId),
      await community.aList('outside'),
    ];
    const { subscriptions, moderators, owners } = community;
    for (const listId of [inside, linked, outside]) {
      await subscriptions.subscribe(listId, { personId: anne }, 'recorded', by(anne), now);
      await moderators.add(listId, anne, by(anne), now);
      await owners.add(listId, anne, by(anne), now);
    }
    await subscriptions.subscribe(inside, { personId: bruno }, 'recorded', by(anne), now);
    const outcome = await leave(groupId, anne);
    expect(outcome.kind === 'left' && outcome.listIds.toSorted()).toEqual([inside, linked].toSorted());
    expect((await subscriptions.listsOf(anne)).map(({ list }) => list.name)).toEqual(['outside']);
    expect((await subscriptions.listsOf(bruno)).map(({ list }) => list.name)).toEqual(['inside']);
    expect(await moderators.moderatorsOf(inside)).toEqual([]);
    expect(await moderators.moderatorsOf(outside)).toMatchObject([{}]);
    expect(await owners.ownersOf(inside)).toEqual([]);
    expect(await owners.ownersOf(outside)).toEqual([anne]);
    expect(await community.members.viewerOf(groupId, anne)).toMatchObject({ isMember: false });
    const [goodbye]: unknown[] = await database.dataSource.query(
      `select m.subject from outbound_message m join delivery d on d.outbound_id = m.id
       where d.address = 'anne@x.example'`,
    );
    expect(goodbye).toEqual({ subject: 'Vous avez quitté le groupe leaving' });
    expect(await leave(groupId, anne)).toEqual({ kind: 'not-a-member' });
  });

  it('leaves somebody to run it, even when the last two leave at once', async () => {
    const groupId = await aGroup('two', anne, bruno);
    const listId = await community.aList('two', groupId);
    for (const personId of [anne, bruno]) {
      await community.subscriptions.subscribe(listId, { personId }, 'recorded', by(anne), now);
    }
    const outcomes = await Promise.all([leave(groupId, anne), leave(groupId, bruno)]);
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['last-animator', 'left']);
    expect(await community.members.animatorsOf(groupId)).toHaveLength(1);
    // Who could not leave lost nothing.
    expect(await community.recipients.countRecipients(listId, now)).toBe(1);
  });

  it('may name another first, who must be a member', async () => {
    const groupId = await aGroup('named', anne);
    expect(await leave(groupId, anne)).toEqual({ kind: 'last-animator' });
    expect(await leave(groupId, anne, { successorId: bruno })).toEqual({ kind: 'successor-not-a-member' });
    await community.members.put(groupId, bruno, 'member', by(anne), now);
    expect(await leave(groupId, anne, { successorId: bruno })).toMatchObject({ kind: 'left' });
    expect(await community.members.animatorsOf(groupId)).toEqual([bruno]);
    expect(await leave(groupId, bruno, { successorId: bruno })).toEqual({ kind: 'last-animator' });
  });

  it('gives nobody the running of a group they did not run', async () => {
    const groupId = await aGroup('coup', anne);
    for (const personId of [bruno, chloe])
      await community.members.put(groupId, personId, 'member', by(anne), now);
    expect(await leave(groupId, bruno, { successorId: chloe })).toMatchObject({ kind: 'left' });
    expect(await community.members.animatorsOf(groupId)).toEqual([anne]);
  });

  it('may ask not to be added again for a year, and come back by their own request', async () => {
    const groupId = await aGroup('peace', bruno, anne);
    await community.members.put(groupId, chloe, 'member', by(anne), now);
    await leave(groupId, anne, { refuses: true });
    await leave(groupId, chloe);
    const { departures } = community;
    const people = [anne, bruno, chloe, 'anne@work.example', 'bruno@x.example', 'new@y.example'];
    expect(await departures.refusingAmong(groupId, people, inElevenMonths)).toEqual(
      new Set([anne, 'anne@work.example']),
    );
    expect(await departures.refusingAmong(groupId, people, inAYear)).toEqual(new Set());
    const wish = { groupId, personId: anne, reason: 'Je reviens.' };
    const outcome = await community.joinRequests.ask(wish, by(anne), now);
    if (outcome.kind !== 'asked') throw new Error(outcome.kind);
    await community.joinRequests.accept(outcome.request.id, '', by(bruno), now);
    expect(await departures.refusingAmong(groupId, people, now)).toEqual(new Set());
  });

  it('may be taken out by those who run it, without a word', async () => {
    const groupId = await aGroup('out', bruno);
    await community.members.put(groupId, anne, 'member', by(bruno), now);
    const listId = await community.aList('out', groupId);
    await community.subscriptions.subscribe(listId, { personId: anne }, 'recorded', by(bruno), now);
    expect(await community.groupExit.remove(groupId, anne, '', by(bruno), now)).toEqual({
      kind: 'left',
      listIds: [listId],
    });
    expect(await community.recipients.countRecipients(listId, now)).toBe(0);
    expect(await community.groupExit.remove(groupId, bruno, '', by(bruno), now)).toEqual({
      kind: 'last-animator',
    });
  });
});
