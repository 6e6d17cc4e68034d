import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { operator } from '../../src/foundation/journal/actor.js';
import { canConfigure, canModerate, canSeeQueue } from '../../src/community/lists/list-permissions.js';
import { Community } from './a-community.js';
import { aPerson } from './a-person.js';
import { roomDatabase, type RoomDatabase } from './room-database.js';

const now = new Date('2026-03-01T09:00:00Z');

let database: RoomDatabase;
let community: Community;
let golf: string;
const people: Record<string, string> = {};

beforeAll(async () => {
  database = await roomDatabase();
  community = new Community(database.dataSource);
  const created = await community.groups.create(
    { slug: 'golf', name: 'Golf', kind: 'leisure' },
    operator,
    now,
  );
  const groupId = created.kind === 'created' ? created.group.id : '';
  for (const name of ['anne', 'bruno', 'chloe', 'denis', 'eve'])
    people[name] = await aPerson(community.directory, name);
  await community.members.put(groupId, person('anne'), 'animator', operator, now);
  golf = await community.aList('golf', groupId);
  const { moderators, owners } = community;
  await moderators.add(golf, person('bruno'), operator, now);
  await moderators.add(golf, person('chloe'), operator, now, { mayDecide: false, isTold: true });
  await owners.add(golf, person('denis'), operator, now);
});
afterAll(() => database.close());

function person(name: string): string {
  return people[name] ?? '';
}

describe('seeing, deciding and being told', () => {
  it.each([
    ['anne', [true, true, true]],
    ['bruno', [true, true, false]],
    ['chloe', [true, false, false]],
    ['denis', [true, true, true]],
    ['eve', [false, false, false]],
  ])('%s may see, decide, configure: %j', async (name, expected) => {
    const standing = await community.moderators.standingOf(person(name), golf);
    expect([canSeeQueue(standing), canModerate(standing), canConfigure(standing)]).toEqual(expected);
    const lists = await community.moderators.listsModeratedBy(person(name));
    expect(lists.map(list => list.name)).toEqual(expected[0] ? ['golf'] : []);
  });

  it('an owner writes as those who run the list, a moderator who does not decide as anybody', async () => {
    expect(await community.facts.factsForPosting('golf', 'denis@x.example', null, now)).toMatchObject({
      isAnimator: true,
    });
    expect(await community.facts.factsForPosting('golf', 'chloe@x.example', null, now)).toMatchObject({
      isModerator: false,
    });
    expect(await community.facts.factsForPosting('golf', 'bruno@x.example', null, now)).toMatchObject({
      isModerator: true,
    });
  });

  it('says when the last one named on the list who decides goes', async () => {
    const { moderators, owners } = community;
    expect(
      await moderators.setRights(golf, person('bruno'), { mayDecide: false, isTold: false }, operator, now),
    ).toEqual({ kind: 'changed', leavesNobody: false });
    await moderators.setRights(golf, person('bruno'), { mayDecide: true, isTold: true }, operator, now);
    await owners.remove(golf, person('denis'), operator, now);
    expect(await moderators.remove(golf, person('bruno'), operator, now)).toEqual({
      kind: 'removed',
      leavesNobody: true,
    });
    expect(await moderators.remove(golf, person('chloe'), operator, now)).toEqual({
      kind: 'removed',
      leavesNobody: false,
    });
    expect(await owners.remove(golf, person('denis'), operator, now)).toEqual({ kind: 'not-an-owner' });
  });
});
