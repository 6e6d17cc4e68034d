import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Rule } from '../../src/community/audiences/rule.js';
import type { BearerFacts } from '../../src/community/audiences/bearer-facts.js';
import { RuleBook } from '../../src/community/audiences/rule-book.js';
import { bearersOf } from '../../src/community/audiences/rule-sql.js';
import { standingOnList } from '../../src/community/audiences/standing-on-list.js';
import type { SubscriptionState } from '../../src/community/lists/subscription.entity.js';
import { SqlValues } from '../../src/foundation/database/sql-values.js';
import { Community } from './a-community.js';
import { roomDatabase, type RoomDatabase } from './room-database.js';

const now = new Date('2026-03-01T09:00:00Z');
const nobody = { personId: null, address: null };

/** A community small enough to be evaluated by looking at it. People and guests are numbered from 0. */
interface World {
  readonly promotions: readonly (number | null)[];
  readonly deceased: ReadonlySet<number>;
  readonly roles: readonly { group: number; person: number; isAnimator: boolean }[];
  readonly rows: readonly { list: number; bearer: number; state: SubscriptionState }[];
  readonly rules: readonly (Rule | null)[];
}

const people: string[] = Array.from({ length: 6 }, () => randomUUID());
const guests = ['guest@y.example', 'other@y.example'];
const groups: string[] = [randomUUID(), randomUUID()];
const lists: string[] = [randomUUID(), randomUUID(), randomUUID()];
const bearers = [...people, ...guests];
const pick = (most: number) => fc.nat(most - 1);
const states: SubscriptionState[] = ['pending', 'subscribed', 'by-rule', 'unsubscribed'];

/** Rules that ask only lists of higher numbers, so that worlds have no circle; those are another test's. */
const ruleOf = (list: number) => {
  const term: fc.Arbitrary<Rule> = fc.oneof(
    fc.record({ kind: fc.constantFrom('members', 'animators'), groupId: fc.constantFrom(null, ...groups) }),
    fc
      .tuple(fc.integer({ min: 1996, max: 2000 }), pick(3))
      .map(([from, span]): Rule => ({ kind: 'promotions', from, to: from + span })),
    ...lists.slice(list + 1).map(listId => fc.constant<Rule>({ kind: 'list', listId })),
  );
  return fc.letrec<{ rule: Rule }>(tie => ({
    rule: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      term,
      fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((of): Rule => ({ kind: 'union', of })),
      fc.tuple(tie('rule'), tie('rule')).map(([of, less]): Rule => ({ kind: 'minus', of, less })),
    ),
  })).rule;
};

const anyWorld: fc.Arbitrary<World> = fc.record({
  promotions: fc.array(fc.constantFrom(null, 1996, 1997, 1998, 1999, 2000), {
    minLength: people.length,
    maxLength: people.length,
  }),
  deceased: fc.uniqueArray(pick(people.length), { maxLength: 2 }).map(numbers => new Set(numbers)),
  roles: fc.uniqueArray(
    fc.record({ group: pick(groups.length), person: pick(people.length), isAnimator: fc.boolean() }),
    { selector: ({ group, person }) => `${group} ${person}`, maxLength: 10 },
  ),
  rows: fc.uniqueArray(
    fc.record({ list: pick(lists.length), bearer: pick(bearers.length), state: fc.constantFrom(...states) }),
    { selector: ({ list, bearer }) => `${list} ${bearer}`, maxLength: 12 },
  ),
  rules: fc.tuple(...lists.map((_, i) => fc.option(ruleOf(i), { freq: 4 }))),
});

/** By looking at each bearer in turn, in no hurry. */
function naive(world: World, list: number): number[] {
  const stateOf = (number: number) =>
    world.rows.find(row => row.list === list && row.bearer === number)?.state;
  return bearers.flatMap((_, number) => {
    const rule = world.rules[list] ?? null;
    const state = stateOf(number);
    const isRuled = rule !== null && isNamed(world, rule, number);
    const isIn = state === 'subscribed' || (isRuled && state !== 'unsubscribed');
    return isIn && !world.deceased.has(number) ? [number] : [];
  });
}

function isNamed(world: World, rule: Rule, bearer: number): boolean {
  switch (rule.kind) {
    case 'union':
      return rule.of.some(part => isNamed(world, part, bearer));
    case 'minus':
      return isNamed(world, rule.of, bearer) && !isNamed(world, rule.less, bearer);
    case 'promotions': {
      const promotion = world.promotions[bearer] ?? 0;
      return promotion >= rule.from && promotion <= rule.to;
    }
    case 'list':
      return naive({ ...world, deceased: new Set() }, lists.indexOf(rule.listId)).includes(bearer);
    default: {
      // Every list of these worlds is of the first group.
      const group = groups.indexOf(rule.groupId ?? groups[0] ?? '');
      return world.roles.some(
        role =>
          role.group === group && role.person === bearer && (role.isAnimator || rule.kind === 'members'),
      );
    }
  }
}

let database: RoomDatabase;
let community: Community;

beforeAll(async () => {
  database = await roomDatabase();
  community = new Community(database.dataSource);
  await database.dataSource.query(
    `insert into "group" (id, slug, name, kind) select g, 'g-' || n, 'G', 'other'
     from unnest($1::uuid[]) with ordinality as t (g, n)`,
    [groups],
  );
  await database.dataSource.query(
    `insert into list (id, name, group_id) select l, 'l-' || n, $2 from unnest($1::uuid[]) with ordinality as t (l, n)`,
    [lists, groups[0]],
  );
  await database.dataSource.query(
    `with made as (insert into person (id, given_name, family_name)
                   select p, 'P', n::text from unnest($1::uuid[]) with ordinality as t (p, n) returning *)
     insert into address (person_id, address, is_preferred) select id, 'p' || family_name || '@x.example', true from made`,
    [people],
  );
});
afterAll(() => database.close());

async function become(world: World): Promise<void> {
  const { dataSource } = database;
  await dataSource.query('delete from group_member; delete from subscription;');
  await dataSource.query(
    `update person set promotion = w.promotion, deceased_on = case when w.dead then '2025-01-01'::date end
     from unnest($1::uuid[], $2::smallint[], $3::boolean[]) as w (id, promotion, dead) where w.id = person.id`,
    [people, world.promotions, people.map((_, i) => world.deceased.has(i))],
  );
  for (const { group, person, isAnimator } of world.roles) {
    await dataSource.query('insert into group_member (group_id, person_id, role) values ($1, $2, $3)', [
      groups[group],
      people[person],
      isAnimator ? 'animator' : 'member',
    ]);
  }
  for (const { list, bearer, state } of world.rows) {
    await dataSource.query(
      `insert into subscription (list_id, person_id, address, state, consent, changed_at) values ($1, $2, $3, $4, 'recorded', $5)`,
      [lists[list], people[bearer] ?? null, guests[bearer - people.length] ?? null, state, now],
    );
  }
  for (const [i, rule] of world.rules.entries()) {
    await dataSource.query('update list set rule = $2 where id = $1', [lists[i], rule]);
  }
}

function bookOf(world: World): RuleBook {
  return new RuleBook(
    lists.map((id, i) => ({ id, groupId: groups[0] ?? null, rule: world.rules[i] ?? null })),
  );
}

async function asked(world: World, list: number, only?: number): Promise<number[]> {
  const values = new SqlValues();
  const personId = only === undefined ? undefined : people[only];
  const address = only === undefined ? '' : (guests[only - people.length] ?? '');
  const one = only === undefined ? undefined : personId === undefined ? { address } : { personId };
  const set = bearersOf(lists[list] ?? '', bookOf(world), one)(values);
  const rows: { key: string }[] = await database.dataSource.query(
    `select coalesce(person_id::text, address::text) as key from (${set}) b`,
    values.all,
  );
  return rows.map(({ key }) => bearers.indexOf(key)).toSorted((a, b) => a - b);
}

/** All lists asked at once. */
async function onEach(world: World): Promise<number[][]> {
  const all = lists.map((id, i) => ({ id, groupId: groups[0] ?? null, rule: world.rules[i] ?? null }));
  const found = await community.audiences.bearersOnEach(all);
  return lists.map(id =>
    (found.get(id) ?? []).map(bearer => bearers.indexOf(bearer)).toSorted((a, b) => a - b),
  );
}

function factsOf(world: World, bearer: number): BearerFacts {
  const roles = world.roles.filter(({ person }) => person === bearer);
  const idsOf = (some: typeof roles) => new Set(some.map(({ group }) => groups[group] ?? ''));
  return {
    promotion: world.promotions[bearer] ?? null,
    memberOf: idsOf(roles),
    animatorOf: idsOf(roles.filter(({ isAnimator }) => isAnimator)),
    subscriptions: new Map(
      world.rows.filter(row => row.bearer === bearer).map(row => [lists[row.list] ?? '', row.state]),
    ),
  };
}

describe('a rule', () => {
  it('names the same people to everybody who asks', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, async world => {
        await become(world);
        const list = { id: lists[0] ?? '', groupId: groups[0] ?? null, rule: world.rules[0] ?? null };
        const expected = naive(world, 0);
        expect(await asked(world, 0)).toEqual(expected);
        const one = await Promise.all(bearers.map((_, number) => asked(world, 0, number)));
        expect(one.flat()).toEqual(expected);
        const standings = bearers.flatMap((_, number) => {
          const standing = standingOnList(list.id, bookOf(world), factsOf(world, number));
          return standing.isIn && !world.deceased.has(number) ? [number] : [];
        });
        expect(standings).toEqual(expected);
        expect(await onEach(world)).toEqual(lists.map((_, i) => naive(world, i)));
        expect(await community.audiences.countRecipients(list, now)).toBe(expected.length);
        const { manager } = database.dataSource;
        const first = await community.audiences.recipientsOf(manager, list, nobody, now);
        expect(first.bearers).toHaveLength(expected.length);
        expect(new Set(first.subscriptionIds).size).toBe(expected.length);
        // A second post finds the rows that the first one made.
        const second = await community.audiences.recipientsOf(manager, list, nobody, now);
        expect(second.subscriptionIds.toSorted()).toEqual(first.subscriptionIds.toSorted());
        expect(await asked(world, 0)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('that closes a circle ends all the same, with those who subscribed', async () => {
    const [one = '', two = ''] = lists;
    const rules: Rule[] = [
      { kind: 'list', listId: two },
      {
        kind: 'union',
        of: [
          { kind: 'list', listId: one },
          { kind: 'promotions', from: 1998, to: 1998 },
        ],
      },
    ];
    const world: World = {
      promotions: [1998, null, null, null, null, null],
      deceased: new Set(),
      roles: [],
      rows: [{ list: 0, bearer: 1, state: 'subscribed' }],
      rules: [...rules, null],
    };
    await become(world);
    expect(await asked(world, 0)).toEqual([0, 1]);
    expect(await asked(world, 1)).toEqual([0, 1]);
  });
});
