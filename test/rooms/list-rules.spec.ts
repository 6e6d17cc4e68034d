import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Rule } from '../../src/community/audiences/rule.js';
import { List } from '../../src/community/lists/list.entity.js';
import type { Actor } from '../../src/foundation/journal/actor.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { Community } from './a-community.js';
import { roomDatabase, type RoomDatabase } from './room-database.js';

const now = new Date('2026-03-01T09:00:00Z');
const nobody = { personId: null, address: null };

let database: RoomDatabase;
let community: Community;
let golf: string;
/** By promotion: ten people of each of 1990 to 1999, and twelve of 1980. */
let people: { id: string; promotion: number }[];

beforeAll(async () => {
  database = await roomDatabase();
  community = new Community(database.dataSource);
  const group = await community.groups.create({ slug: 'golf', name: 'Golf', kind: 'leisure' }, operator, now);
  if (group.kind !== 'created') throw new Error(group.kind);
  golf = group.group.id;
  people = Array.from({ length: 112 }, (_, i) => ({
    id: randomUUID(),
    promotion: i < 100 ? 1990 + Math.floor(i / 10) : 1980,
  }));
  await database.dataSource.transaction(manager =>
    community.people.addMany(
      manager,
      people.map(({ id, promotion }, i) => ({
        id,
        givenName: 'P',
        familyName: String(i),
        promotion,
        language: 'fr',
        deceasedOn: null,
        addresses: [`p${i}@x.example`],
      })),
      operator,
      now,
    ),
  );
});
afterAll(() => database.close());

const promotions = (from: number, to = from): Rule => ({ kind: 'promotions', from, to });
const by = (personId: string): Actor => ({ kind: 'person', personId });

function of(promotion: number): string[] {
  return people.filter(person => person.promotion === promotion).map(({ id }) => id);
}

async function aRuledList(name: string, rule: Rule, groupId: string | null = golf): Promise<string> {
  const id = await community.aList(name, groupId);
  const outcome = await community.rules.set(id, rule, operator, now);
  expect(outcome.kind).toBe('changed');
  return id;
}

function listOf(id: string): Promise<List> {
  return database.dataSource.manager.findOneByOrFail(List, { id });
}

async function receivers(id: string): Promise<string[]> {
  const { manager } = database.dataSource;
  return (await community.audiences.recipientsOf(manager, await listOf(id), nobody, now)).bearers;
}

describe('a list with a rule', () => {
  it('has its people fresh, keeps out who left, and takes back who returns', async () => {
    const id = await aRuledList('members', { kind: 'members', groupId: null });
    const [anne = '', bruno = ''] = of(1990);
    await community.members.put(golf, anne, 'animator', operator, now);
    expect(await receivers(id)).toEqual([anne]);
    await community.members.put(golf, bruno, 'member', operator, now);
    expect((await receivers(id)).toSorted()).toEqual([anne, bruno].toSorted());

    const subscription = await community.listsOfPerson.subscriptionOf(
      await listOf(id),
      bruno,
      by(bruno),
      now,
    );
    const left = await community.subscriptions.unsubscribe(subscription?.id ?? '', by(bruno), now);
    expect(left).toMatchObject({ kind: 'unsubscribed', wasSubscribed: true });
    expect(await receivers(id)).toEqual([anne]);
    expect((await community.audiences.standingOf(bruno, await listOf(id))).isSubscribed).toBe(false);
    const facts = await community.postingAudience.factsForPosting('members', 'p1@x.example', null, now);
    expect(facts).toMatchObject({ subscription: null, audience: { kind: 'fine' } });

    await community.subscriptions.subscribe(id, { personId: bruno }, 'confirmed', by(bruno), now);
    expect(await receivers(id)).toHaveLength(2);
    await community.members.remove(golf, bruno, operator, now);
    // Who subscribed by hand stays when the rule lets go of them.
    expect(await receivers(id)).toHaveLength(2);
  });

  it('knows its people as subscribers, with their flag and their pauses', async () => {
    const id = await aRuledList('promo', promotions(1991));
    const [anne = '', bruno = ''] = of(1991);
    const list = await listOf(id);
    expect((await community.audiences.standingOf(anne, list)).isSubscribed).toBe(true);
    const own = await community.listsOfPerson.of(anne);
    expect(own.map(({ list: { name }, isByRule, subscription }) => [name, isByRule, subscription])).toEqual([
      ['promo', true, null],
    ]);
    const row = await community.listsOfPerson.subscriptionOf(list, anne, by(anne), now);
    await community.subscriptionSettings.setModerated(row?.id ?? '', true, operator, now);
    await community.subscriptionSettings.pause(row?.id ?? '', null, by(anne), now);
    const written = people.findIndex(({ id: person }) => person === anne);
    const facts = await community.postingAudience.factsForPosting(
      'promo',
      `p${written}@x.example`,
      null,
      now,
    );
    expect(facts?.subscription).toEqual({ isModerated: true });
    expect(await community.audiences.countRecipients(list, now)).toBe(9);
    expect(await receivers(id)).not.toContain(anne);
    expect(await receivers(id)).toContain(bruno);
    const rows = [];
    for await (const subscriber of community.audiences.rows(list)) rows.push(subscriber);
    expect(rows).toHaveLength(10);
    expect(await community.listsOfPerson.subscriptionOf(list, of(1992)[0] ?? '', operator, now)).toBeNull();
  });

  it('becomes one made by hand with the same people, who then stay', async () => {
    const id = await aRuledList('frozen', promotions(1993));
    await receivers(id);
    expect((await community.rules.freeze(id, operator, now)).kind).toBe('changed');
    const list = await listOf(id);
    expect(list.rule).toBeNull();
    expect((await receivers(id)).toSorted()).toEqual(of(1993).toSorted());
  });
});

describe('a rule is refused', () => {
  it('when it names what is not there', async () => {
    const [id, platform] = [await community.aList('strange', golf), await community.aList('platform')];
    const set = (listId: string, rule: Rule) => community.rules.set(listId, rule, operator, now);
    const stranger = randomUUID();
    expect(await set(id, { kind: 'list', listId: stranger })).toEqual({ kind: 'unknown-list', id: stranger });
    expect(await set(id, { kind: 'members', groupId: stranger })).toEqual({
      kind: 'unknown-group',
      id: stranger,
    });
    expect(await set(platform, { kind: 'animators', groupId: null })).toEqual({ kind: 'no-group' });
  });

  it('when lists would ask each other in a circle, even two at once', async () => {
    const [one, two] = [await community.aList('one'), await community.aList('two')];
    expect(await community.rules.set(one, { kind: 'list', listId: one }, operator, now)).toMatchObject({
      kind: 'cycle',
    });
    const outcomes = await Promise.all([
      community.rules.set(one, { kind: 'list', listId: two }, operator, now),
      community.rules.set(two, { kind: 'list', listId: one }, operator, now),
    ]);
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['changed', 'cycle']);
  });

  it('when lists ask lists too far', async () => {
    let asked = await aRuledList('step-0', promotions(1980));
    for (let i = 1; i < 5; i++) asked = await aRuledList(`step-${i}`, { kind: 'list', listId: asked });
    const last = await community.aList('step-5');
    const outcome = await community.rules.set(last, { kind: 'list', listId: asked }, operator, now);
    expect(outcome.kind).toBe('too-deep');
  });
});

describe('the people of a list', () => {
  it('are paused as of the moment asked about, and counted beyond the last page', async () => {
    const id = await aRuledList('counted', promotions(1990));
    const list = await listOf(id);
    const [anne = ''] = of(1990);
    const nextDay = new Date(now.getTime() + 86_400_000);
    await community.preferences.pauseAll(anne, nextDay, operator, now);
    const paused = async (at: Date) => {
      const question = { part: 'all', search: '', offset: 0, limit: 20 } as const;
      const { rows } = await community.audienceReading.page(list, question, at);
      return rows.filter(({ isPaused }) => isPaused).map(({ personId }) => personId);
    };
    expect(await paused(now)).toEqual([anne]);
    expect(await paused(nextDay)).toEqual([]);
    const beyond = { part: 'all', search: '', offset: 30, limit: 20 } as const;
    expect(await community.audienceReading.page(list, beyond, now)).toEqual({ total: 10, rows: [] });
    expect(await community.audienceReading.why(list, 'p0@x.example', now)).toMatchObject({
      kind: 'known',
      row: { isPaused: true },
    });
    await community.preferences.resumeAll(anne, operator, now);
  });
});

describe('a quarter of the directory', () => {
  it('is the bound of a rule and of an import alike', async () => {
    const id = await community.aList('wide', golf);
    const wide = await community.rules.set(id, promotions(1990, 1992), operator, now);
    expect(wide).toEqual({ kind: 'needs-signatures', covered: 30, directory: 112 });
    const list = await listOf(id);
    const addresses = Array.from({ length: 30 }, (_, i) => `p${i}@x.example`);
    expect(await community.coverage.checkAdding(list, addresses.slice(0, 28))).toEqual({ kind: 'within' });
    expect(await community.coverage.checkAdding(list, addresses)).toMatchObject({ kind: 'needs-signatures' });
  });

  it('is passed with two signatures of the board, under the moderation of the platform', async () => {
    const id = await community.aList('signed', golf);
    const rule = promotions(1990, 1993);
    const [asker = '', first = '', second = ''] = of(1980);
    const coverage = { covered: 40, directory: 112 };
    const ask = (reason: string) =>
      community.coverageRequests.ask(id, rule, coverage, reason, by(asker), now);
    expect(await ask(' ')).toEqual({ kind: 'reason-missing' });
    const asked = await ask('Le quarantième anniversaire de la maison');
    if (asked.kind !== 'asked') throw new Error(asked.kind);
    expect(await ask('Encore')).toEqual({ kind: 'already-asked' });
    const answer = (person: string) =>
      community.coverageRequests.answer(asked.request.id, person, 'signed', 'Il nous concerne tous', now);
    expect((await answer(first)).kind).toBe('signed');
    expect((await answer(first)).kind).toBe('already-signed');
    expect((await community.rules.set(id, rule, operator, now)).kind).toBe('needs-signatures');
    expect((await answer(second)).kind).toBe('granted');
    expect((await answer(asker)).kind).toBe('closed');
    const list = await listOf(id);
    expect(list).toMatchObject({ rule, policy: 'moderated', platformModeratedSince: now });
    expect(await receivers(id)).toHaveLength(40);
    // Nobody but operators runs it from then on, and no setting frees it.
    const [animator = ''] = await community.members.animatorsOf(golf);
    expect(await community.audiences.standingOf(animator, list)).toMatchObject({ isAnimator: false });
    expect((await community.moderators.listsModeratedBy(animator)).map(({ name }) => name)).not.toContain(
      'signed',
    );
    expect(await community.lists.set(id, { policy: 'open' }, operator, now)).toMatchObject({
      kind: 'refused',
    });
    // Another rule as wide was not signed for; a narrow one gives the list back.
    expect((await community.rules.set(id, promotions(1990, 1994), operator, now)).kind).toBe(
      'needs-signatures',
    );
    expect((await community.rules.set(id, promotions(1990), operator, now)).kind).toBe('changed');
    expect((await listOf(id)).platformModeratedSince).toBeNull();
  });

  it('is not passed by a rule that closes a circle since it was asked', async () => {
    const [asked, other] = [await community.aList('turning', golf), await community.aList('turned', golf)];
    const rule: Rule = { kind: 'union', of: [promotions(1990, 1993), { kind: 'list', listId: other }] };
    const [first = '', second = ''] = of(1980);
    const coverage = { covered: 40, directory: 112 };
    const request = await community.coverageRequests.ask(asked, rule, coverage, 'Tous', operator, now);
    if (request.kind !== 'asked') throw new Error(request.kind);
    await community.rules.set(other, { kind: 'list', listId: asked }, operator, now);
    const sign = (person: string) =>
      community.coverageRequests.answer(request.request.id, person, 'signed', 'Oui', now);
    expect((await sign(first)).kind).toBe('signed');
    expect(await sign(second)).toMatchObject({ kind: 'outdated', request: { state: 'refused' } });
    expect(await listOf(asked)).toMatchObject({ rule: null, platformModeratedSince: null });
  });

  it('is refused by one of the board who says why', async () => {
    const id = await community.aList('refused', golf);
    const [first = '', second = ''] = of(1980);
    const coverage = { covered: 40, directory: 112 };
    const asked = await community.coverageRequests.ask(
      id,
      promotions(1990, 1993),
      coverage,
      'Tous',
      operator,
      now,
    );
    if (asked.kind !== 'asked') throw new Error(asked.kind);
    const { id: request } = asked.request;
    expect(
      await community.coverageRequests.answer(request, first, 'refused', 'La lettre mensuelle suffit', now),
    ).toMatchObject({ kind: 'refused' });
    expect((await community.coverageRequests.answer(request, second, 'signed', 'Si', now)).kind).toBe(
      'closed',
    );
    expect((await listOf(id)).rule).toBeNull();
    const views = await community.coverageRequests.recent(10);
    expect(views.find(({ list }) => list.name === 'refused')).toMatchObject({
      signatures: [{ verdict: 'refused' }],
    });
  });

  it('passed by growing alone is told to whoever posts', async () => {
    const id = await aRuledList('growing', promotions(1994, 1995));
    const thawed = await aRuledList('thawed', promotions(1994, 1995));
    const { dataSource } = database;
    await dataSource.query('update person set promotion = 1994 where promotion = 1996');
    const facts = await community.postingAudience.factsForPosting('growing', 'p41@x.example', null, now);
    expect(facts?.audience).toEqual({ kind: 'too-wide', covered: 30, directory: 112 });
    await dataSource.transaction(manager => community.rules.handToPlatform(manager, id, now));
    expect((await listOf(id)).policy).toBe('moderated');
    // To freeze it is no way round the board: as wide and without a rule, no post would be found too wide.
    expect((await community.rules.freeze(thawed, operator, now)).kind).toBe('changed');
    expect(await listOf(thawed)).toMatchObject({
      rule: null,
      policy: 'moderated',
      platformModeratedSince: now,
    });
  });
});
