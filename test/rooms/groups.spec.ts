import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DirectoryService } from '../../src/community/directory/directory.service.js';
import { GroupImportService } from '../../src/community/groups/group-import.service.js';
import { GroupsService } from '../../src/community/groups/groups.service.js';
import { MembersService } from '../../src/community/groups/members.service.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { JournalService } from '../../src/foundation/journal/journal.service.js';
import { aPerson } from './a-person.js';
import { roomDatabase, type RoomDatabase } from './room-database.js';

const now = new Date('2026-03-01T09:00:00Z');

let database: RoomDatabase;
let groups: GroupsService;
let members: MembersService;
let anne: string;
let bruno: string;

beforeAll(async () => {
  database = await roomDatabase();
  const journal = new JournalService();
  const directory = new DirectoryService(database.dataSource, journal);
  groups = new GroupsService(database.dataSource, journal);
  members = new MembersService(database.dataSource, journal);
  anne = await aPerson(directory, 'anne');
  bruno = await aPerson(directory, 'bruno');
});
afterAll(() => database.close());

async function aGroup(slug: string): Promise<string> {
  const outcome = await groups.create({ slug, name: slug, kind: 'leisure' }, operator, now);
  if (outcome.kind !== 'created') throw new Error(outcome.kind);
  return outcome.group.id;
}

describe('a group', () => {
  it('is created once under its slug', async () => {
    const golf = { slug: 'golf', name: ' X-Golf ', kind: 'leisure' } as const;
    expect(await groups.create(golf, operator, now)).toMatchObject({
      kind: 'created',
      group: { slug: 'golf', name: 'X-Golf', visibility: 'public', isAxApproved: false },
    });
    expect(await groups.create(golf, operator, now)).toEqual({ kind: 'slug-taken' });
    expect(await groups.create({ ...golf, slug: 'Golf' }, operator, now)).toEqual({ kind: 'slug-shape' });
    expect(await groups.create({ ...golf, slug: 'a', name: ' ' }, operator, now)).toEqual({
      kind: 'name-missing',
    });
    expect((await groups.findBySlug('golf'))?.name).toBe('X-Golf');
  });

  it('has members, with one role each', async () => {
    const groupId = await aGroup('sailing');
    expect(await members.put(groupId, anne, 'animator', operator, now)).toEqual({ kind: 'added' });
    expect(await members.put(groupId, bruno, 'member', operator, now)).toEqual({ kind: 'added' });
    expect(await members.put(groupId, bruno, 'member', operator, now)).toEqual({ kind: 'already' });
    expect(await members.memberCount(groupId)).toBe(2);
    expect(await members.animatorsOf(groupId)).toEqual([anne]);
    expect(await members.isAnimator(groupId, bruno)).toBe(false);
    expect((await groups.groupsOf(bruno)).map(({ slug }) => slug)).toEqual(['sailing']);
    expect(await members.viewerOf(groupId, bruno)).toEqual({ isMember: true, isAnimator: false, roles: [] });
    expect(await members.viewerOf(groupId, null)).toMatchObject({ isMember: false, isAnimator: false });
  });

  it('gives a role to its members alone: who left is not brought back by an old form', async () => {
    const groupId = await aGroup('roles');
    await members.put(groupId, anne, 'animator', operator, now);
    expect(await members.setRole(groupId, bruno, 'animator', operator, now)).toEqual({
      kind: 'not-a-member',
    });
    await members.put(groupId, bruno, 'member', operator, now);
    expect(await members.setRole(groupId, bruno, 'animator', operator, now)).toEqual({ kind: 'changed' });
  });

  it('keeps its last animator', async () => {
    const groupId = await aGroup('chess');
    await members.put(groupId, anne, 'animator', operator, now);
    expect(await members.remove(groupId, anne, operator, now)).toEqual({ kind: 'last-animator' });
    expect(await members.put(groupId, anne, 'member', operator, now)).toEqual({ kind: 'last-animator' });
    expect(await members.put(groupId, bruno, 'animator', operator, now)).toEqual({ kind: 'added' });
    const both = [anne, bruno].map(person => members.remove(groupId, person, operator, now));
    expect((await Promise.all(both)).map(({ kind }) => kind).toSorted()).toEqual([
      'last-animator',
      'removed',
    ]);
    expect(await members.remove(groupId, randomUUID(), operator, now)).toEqual({ kind: 'not-a-member' });
  });

  it('keeps one of two who give the role up at once', async () => {
    const groupId = await aGroup('bridge');
    for (const person of [anne, bruno]) await members.put(groupId, person, 'animator', operator, now);
    const both = [anne, bruno].map(person => members.setRole(groupId, person, 'member', operator, now));
    expect((await Promise.all(both)).map(({ kind }) => kind).toSorted()).toEqual([
      'changed',
      'last-animator',
    ]);
    expect(await members.animatorsOf(groupId)).toHaveLength(1);
  });
});

describe('many groups', () => {
  it('are written with their members in one transaction', async () => {
    const imports = new GroupImportService(new JournalService());
    const records = Array.from({ length: 300 }, (_, i) => ({
      id: randomUUID(),
      slug: `group-${i}`,
      name: `Group ${i}`,
      kind: 'regional' as const,
      description: '',
      isAxApproved: i % 2 === 0,
      visibility: 'public' as const,
      region: 'Bretagne',
      subjects: i % 2 === 0 ? ['mer', 'plein air'] : [],
      welcomeText: '',
      joining: 'asked' as const,
    }));
    const belonging = records.map(({ id }) => ({ groupId: id, personId: anne, role: 'animator' as const }));
    await database.dataSource.transaction(async manager => {
      await imports.createMany(manager, records, operator, now);
      await imports.addMembers(manager, belonging, operator, now);
    });
    const group = await groups.findBySlug('group-42');
    expect(group).toMatchObject({ isAxApproved: true, subjects: ['mer', 'plein air'] });
    expect((await groups.findBySlug('group-43'))?.subjects).toEqual([]);
    expect(await members.animatorsOf(group?.id ?? '')).toEqual([anne]);
  });
});
