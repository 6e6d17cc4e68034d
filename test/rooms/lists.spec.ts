import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listDefaults } from '../../src/community/lists/list-defaults.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { JournalEntry } from '../../src/foundation/journal/journal-entry.entity.js';
import { Community } from './a-community.js';
import { aPerson } from './a-person.js';
import { roomDatabase, type RoomDatabase } from './room-database.js';

const now = new Date('2026-03-01T09:00:00Z');

let database: RoomDatabase;
let community: Community;
let groupId: string;
let golf: string;
let anne: string;
let bruno: string;

beforeAll(async () => {
  database = await roomDatabase();
  community = new Community(database.dataSource);
  anne = await aPerson(community.directory, 'anne', ['anne@x.example', 'anne@work.example']);
  bruno = await aPerson(community.directory, 'bruno');
  const created = await community.groups.create(
    { slug: 'golf', name: 'Golf', kind: 'leisure' },
    operator,
    now,
  );
  groupId = created.kind === 'created' ? created.group.id : '';
  await community.members.put(groupId, anne, 'animator', operator, now);
  golf = await community.aList('golf', groupId);
});
afterAll(() => database.close());

describe('a list', () => {
  it('is created once under its name and found in any case', async () => {
    const { lists } = community;
    expect(await lists.create({ name: 'golf', groupId }, operator, now)).toEqual({ kind: 'name-taken' });
    expect(await lists.create({ name: 'golf-owner', groupId }, operator, now)).toEqual({
      kind: 'name-ending',
    });
    expect(await lists.findByName('GOLF')).toMatchObject(listDefaults);
    expect((await lists.ofGroup(groupId)).map(({ name }) => name)).toEqual(['golf']);
  });

  it('is set, all keys or none, and journals what changed without prose', async () => {
    const { lists } = community;
    const texts = {
      policy: 'moderated',
      closed: 'true',
      footer: 'write to a@b.example',
      maxBytes: '1048576',
    };
    expect(await lists.set(golf, texts, operator, now)).toMatchObject({
      kind: 'changed',
      keys: ['policy', 'footer', 'closedAt'],
      list: { policy: 'moderated', closedAt: now },
    });
    expect(await lists.set(golf, { policy: 'open', tag: '[x]' }, operator, now)).toMatchObject({
      kind: 'refused',
      faults: [{ key: 'tag', code: 'bad-value' }],
    });
    expect((await lists.findById(golf))?.policy).toBe('moderated');
    const entries = await database.dataSource.manager.findBy(JournalEntry, { action: 'list.changed' });
    expect(entries.map(({ values }) => values)).toEqual([
      { key: 'policy', from: 'members', to: 'moderated', version: 2 },
      { key: 'footer', version: 2 },
      { key: 'closedAt', from: null, to: now.toISOString(), version: 2 },
    ]);
    await lists.set(golf, { closed: 'false', policy: 'members' }, operator, now);
  });

  it('numbers its posts without gap or double, however many at once', async () => {
    const numbers = await Promise.all(
      Array.from({ length: 10 }, () =>
        database.dataSource.transaction(manager => community.lists.nextPostNumber(manager, golf)),
      ),
    );
    expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('has moderators, and its group animators beside them', async () => {
    const { moderators } = community;
    expect(await moderators.add(golf, bruno, operator, now)).toEqual({ kind: 'added' });
    expect(await moderators.add(golf, bruno, operator, now)).toEqual({ kind: 'already' });
    expect(await moderators.moderatorsOf(golf)).toEqual([bruno]);
    for (const person of [anne, bruno]) {
      expect((await moderators.listsModeratedBy(person)).map(({ name }) => name)).toEqual(['golf']);
    }
    const lists = (await community.lists.all()).map(({ name }) => name);
    const operators = await moderators.listsModeratedBy(anne, ['operator']);
    expect(operators.map(({ name }) => name).toSorted()).toEqual(lists.toSorted());
    expect(await moderators.standingOf(anne, golf, ['ax'])).toEqual({
      personId: anne,
      roles: ['ax'],
      isModerator: false,
      mayDecide: false,
      isOwner: false,
      isAnimator: true,
      isSubscribed: false,
      isFormerReader: false,
    });
    expect(await moderators.standingOf(null, golf)).toMatchObject({ isModerator: false, isAnimator: false });
    expect(await moderators.remove(golf, bruno, operator, now)).toEqual({
      kind: 'removed',
      leavesNobody: true,
    });
    expect(await moderators.remove(golf, bruno, operator, now)).toEqual({ kind: 'not-a-moderator' });
  });
});

describe('the facts of a post', () => {
  it('know the author by any of their addresses', async () => {
    const { facts, subscriptions, admission } = community;
    await subscriptions.subscribe(golf, { personId: anne }, 'recorded', operator, now);
    await admission.treat(golf, 'Anne@X.example', 'banned', operator, now);
    await admission.addPattern(golf, { field: 'Subject', glob: '*casino*' }, operator, now);
    const found = await facts.factsForPosting('Golf', 'anne@work.example', 'bruno@x.example', now);
    expect(found).toMatchObject({
      list: { id: golf, name: 'golf', groupId, refusedKinds: [] },
      authorPersonId: anne,
      envelopeSenderPersonId: bruno,
      isAnimator: true,
      isModerator: false,
      subscription: { isModerated: false },
      isBanned: true,
      isAlwaysAccepted: false,
      headerPatterns: [{ field: 'subject', glob: '*casino*' }],
    });
    expect(found?.list).toEqual(await community.lists.findById(golf));
    await admission.treat(golf, 'anne@x.example', null, operator, now);
    expect(await facts.factsForPosting('golf', 'anne@x.example', null, now)).toMatchObject({
      isBanned: false,
    });
  });

  it('know a subscribed address of nobody, and a stranger', async () => {
    const { facts, subscriptions, admission } = community;
    const guest = { address: 'Guest@y.example' };
    const begun = await subscriptions.subscribe(golf, guest, 'recorded', operator, now);
    const id = 'subscription' in begun ? begun.subscription.id : '';
    await community.subscriptionSettings.setModerated(id, true, operator, now);
    await admission.treat(golf, 'guest@y.example', 'accepted', operator, now);
    expect(await facts.factsForPosting('golf', 'guest@y.example', null, now)).toMatchObject({
      authorPersonId: null,
      envelopeSenderPersonId: null,
      subscription: { id, isModerated: true },
      isAlwaysAccepted: true,
    });
    await subscriptions.unsubscribe(id, operator, now);
    expect(await facts.factsForPosting('golf', 'guest@y.example', null, now)).toMatchObject({
      subscription: null,
    });
    expect(await facts.factsForPosting('golf', '', null, now)).toMatchObject({ authorPersonId: null });
    expect(await facts.factsForPosting('nothing', 'guest@y.example', null, now)).toBeNull();
  });
});
