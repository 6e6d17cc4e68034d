import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mostListsOfGroup } from '../../src/community/lists/lists.service.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { Community } from './a-community.js';
import { aPerson } from './a-person.js';
import { roomDatabase, type RoomDatabase } from './room-database.js';

const now = new Date('2026-03-01T09:00:00Z');

let database: RoomDatabase;
let community: Community;
let golf: string;

beforeAll(async () => {
  database = await roomDatabase();
  community = new Community(database.dataSource);
  golf = await community.aList('golf');
  await community.aList('voile');
});
afterAll(() => database.close());

describe('a list that is renamed', () => {
  it('is found by both names, whose posts are for it, and its tag follows', async () => {
    const { names, lists, facts } = community;
    await lists.set(golf, { tag: 'Golf' }, operator, now);
    expect(await names.rename(golf, 'golf-club', operator, now)).toMatchObject({
      kind: 'renamed',
      list: { name: 'golf-club', tag: 'golf-club' },
    });
    for (const name of ['golf', 'GOLF', 'golf-club']) expect((await lists.findByName(name))?.id).toBe(golf);
    expect(await facts.factsForPosting('golf', 'anne@x.example', null, now)).toMatchObject({
      list: { id: golf, name: 'golf-club' },
      formerNames: ['golf'],
    });
  });

  it('keeps a tag of its own', async () => {
    const id = await community.aList('bridge');
    await community.lists.set(id, { tag: 'Cartes' }, operator, now);
    await community.names.rename(id, 'bridge-club', operator, now);
    expect((await community.lists.findById(id))?.tag).toBe('Cartes');
  });

  it('takes no name of another list, past or present, and no bad one', async () => {
    const { names, lists } = community;
    const voile = (await lists.findByName('voile'))?.id ?? '';
    expect(await names.rename(voile, 'golf', operator, now)).toEqual({ kind: 'name-taken' });
    expect(await names.rename(voile, 'golf-club', operator, now)).toEqual({ kind: 'name-taken' });
    expect(await names.rename(voile, 'voile', operator, now)).toEqual({ kind: 'unchanged' });
    expect(await names.rename(voile, 'voile-owner', operator, now)).toEqual({ kind: 'name-ending' });
    expect(await lists.create({ name: 'golf', groupId: null }, operator, now)).toEqual({
      kind: 'name-taken',
    });
    expect(await names.faultOf('golf')).toBe('name-taken');
    expect(await names.faultOf('tennis')).toBeNull();
  });

  it('may go back to a name it had, and give an old one up', async () => {
    const { names, lists } = community;
    expect(await names.rename(golf, 'golf', operator, now)).toMatchObject({ kind: 'renamed' });
    expect((await names.aliasesOf(golf)).map(({ name }) => name)).toEqual(['golf-club']);
    expect(await names.dropAlias(golf, 'golf-club', operator, now)).toEqual({ kind: 'dropped' });
    expect(await names.dropAlias(golf, 'golf-club', operator, now)).toEqual({ kind: 'unknown-alias' });
    expect(await lists.findByName('golf-club')).toBeNull();
  });

  it('is given to one of two who take a name at once', async () => {
    const ids = await Promise.all(['one', 'two'].map(name => community.aList(name)));
    const outcomes = await Promise.all(ids.map(id => community.names.rename(id, 'contested', operator, now)));
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['name-taken', 'renamed']);
  });
});

describe('a list that two edit at once', () => {
  it('is changed by the first, and tells the second', async () => {
    const { lists } = community;
    const { version = 0 } = (await lists.findById(golf)) ?? {};
    expect(await lists.set(golf, { description: 'Un' }, operator, now, version)).toMatchObject({
      kind: 'changed',
      list: { version: version + 1 },
    });
    expect(await lists.set(golf, { tag: 'Deux' }, operator, now, version)).toMatchObject({
      kind: 'stale',
      list: { description: 'Un' },
    });
    await lists.set(golf, { description: 'Trois' }, operator, now);
    expect((await lists.formerTexts(golf)).map(({ text }) => text)).toEqual(['', 'Un']);
  });
});

describe('names', () => {
  it('are so many to a group, and old ones so many to a list', async () => {
    const { lists, names } = community;
    const groupId = await community.aGroup('greedy');
    const made: string[] = [];
    for (let at = 0; at < mostListsOfGroup; at++) made.push(await community.aList(`greedy-${at}`, groupId));
    const one = { name: 'greedy-more', groupId };
    expect(await lists.create(one, operator, now)).toEqual({ kind: 'too-many-lists' });
    expect((await lists.create({ ...one, groupId: null }, operator, now)).kind).toBe('created');
    const [first = '', gone = ''] = made;
    await database.dataSource.transaction(manager =>
      community.deletion.delete(manager, gone, 'kept', operator, now),
    );
    expect((await lists.create({ ...one, name: 'greedy-next' }, operator, now)).kind).toBe('created');
    for (let at = 0; at < 20; at++) await names.rename(first, `renamed-${at}`, operator, now);
    expect(await names.rename(first, 'renamed-more', operator, now)).toEqual({ kind: 'too-many-names' });
    expect(await names.rename(first, 'renamed-7', operator, now)).toMatchObject({ kind: 'renamed' });
    await names.dropAlias(first, 'renamed-8', operator, now);
    expect(await names.rename(first, 'renamed-more', operator, now)).toMatchObject({ kind: 'renamed' });
  });
});

describe('a list that is deleted', () => {
  it('is found no more, ends its subscriptions, and leaves its archive to who could read it', async () => {
    const { lists, deletion, subscriptions, moderators } = community;
    const anne = await aPerson(community.directory, 'anne');
    const begun = await subscriptions.subscribe(golf, { personId: anne }, 'recorded', operator, now);
    const asked = await subscriptions.subscribe(golf, { address: 'b@y.example' }, 'asked', operator, now);
    const deleted = await database.dataSource.transaction(manager =>
      deletion.delete(manager, golf, 'kept', operator, now),
    );
    expect(deleted).toMatchObject({ subscriberCount: 1 });
    expect(await lists.findByName('golf')).toBeNull();
    expect((await lists.findDeleted('golf'))?.id).toBe(golf);
    expect((await lists.all()).map(({ id }) => id)).not.toContain(golf);
    expect(await community.facts.factsForPosting('golf', 'anne@x.example', null, now)).toBeNull();
    expect(await moderators.listsModeratedBy(anne, ['operator'])).not.toContainEqual(
      expect.objectContaining({ id: golf }),
    );
    expect(await moderators.standingOf(anne, golf)).toMatchObject({
      isSubscribed: false,
      isFormerReader: true,
    });
    const token = 'token' in asked ? asked.token : '';
    expect(await community.confirming.confirm(token, operator, now)).toEqual({ kind: 'unknown' });
    const id = 'subscription' in begun ? begun.subscription.id : '';
    expect(await subscriptions.unsubscribe(id, operator, now)).toMatchObject({ kind: 'already' });
    expect(await lists.create({ name: 'golf', groupId: null }, operator, now)).toEqual({
      kind: 'name-taken',
    });
    expect(await lists.set(golf, { tag: 'x' }, operator, now)).toEqual({ kind: 'unknown-list' });
  });
});
