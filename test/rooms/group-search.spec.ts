import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Group } from '../../src/community/groups/group.entity.js';
import {
  type GroupQuery,
  GroupSearchService,
  type Seeker,
} from '../../src/community/groups/group-search.service.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { Community } from './a-community.js';
import { aPerson } from './a-person.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';

const now = new Date('2026-03-01T09:00:00Z');
const stranger: Seeker = { personId: null, roles: [] };
const everything: GroupQuery = { words: '', kind: null, region: null, subject: null, page: 1 };

let database: RoomDatabase;
let community: Community;
let search: GroupSearchService;
let anne: Seeker;

beforeAll(async () => {
  database = await roomDatabase();
  community = new Community(database.dataSource);
  search = new GroupSearchService(database.dataSource);
  anne = { personId: await aPerson(community.directory, 'anne'), roles: [] };
  await made('x-voile', { name: 'X-Voile', subjects: ['mer'], description: 'Régates et croisières.' });
  await made('x-ports', { name: 'X-Ports', kind: 'professional', subjects: ['mer', 'transport'] });
  await made('x-bretagne', {
    name: 'X-Bretagne',
    kind: 'regional',
    region: 'Ouest',
    description: 'Voile, parfois.',
  });
  await made('x-ile-de-re', { name: 'X-Île-de-Ré', kind: 'regional', region: 'Ouest' });
  const secret = await made('x-coulisses', {
    name: 'X-Coulisses',
    visibility: 'private',
    subjects: ['coulisses'],
  });
  await community.members.put(secret, anne.personId ?? '', 'member', operator, now);
});
afterAll(() => database.close());

async function made(slug: string, settings: Partial<Group>): Promise<string> {
  return community.aGroup(slug, settings);
}

async function found(asked: Partial<GroupQuery>, seeker = stranger): Promise<string[]> {
  const { groups } = await search.find({ ...everything, ...asked }, seeker);
  return groups.map(({ slug }) => slug);
}

describe('looking for a group', () => {
  it('finds beginnings of words, in any case and without accents, names first', async () => {
    expect(await found({ words: 'VOI' })).toEqual(['x-voile', 'x-bretagne']);
    expect(await found({ words: 'regates' })).toEqual(['x-voile']);
    expect(await found({ words: 'île de ré' })).toEqual(['x-ile-de-re']);
    expect(await found({ words: 'ILE' })).toEqual(['x-ile-de-re']);
    expect(await found({ words: 'transp mer' })).toEqual(['x-ports']);
    expect(await found({ words: 'oile' })).toEqual([]);
    expect(await found({ words: 'v.*zz(' })).toEqual([]);
  });

  it('keeps to a kind, a region, a subject', async () => {
    expect(await found({ kind: 'regional' })).toEqual(['x-bretagne', 'x-ile-de-re']);
    expect(await found({ region: 'Ouest', words: 'voile' })).toEqual(['x-bretagne']);
    expect(await found({ subject: 'mer' })).toEqual(['x-ports', 'x-voile']);
    expect(await found({ subject: 'mer', kind: 'regional' })).toEqual([]);
  });

  it('shows a private group, and what it is about, to its own alone; and to operators', async () => {
    expect(await found({ words: 'coulisses' })).toEqual([]);
    expect((await search.facets(stranger)).subjects.map(({ value }) => value)).toEqual(['mer', 'transport']);
    expect((await found({}, anne))[0]).toBe('x-coulisses');
    expect((await search.facets(anne)).subjects[0]).toEqual({ value: 'coulisses', count: 1 });
    expect(await found({ words: 'coulisses' }, { personId: null, roles: ['operator'] })).toHaveLength(1);
    expect((await search.find(everything, stranger)).total).toBe(4);
    expect((await search.find(everything, anne)).groups[0]).toMatchObject({ role: 'member', memberCount: 1 });
  });

  it('has no page beyond the last', async () => {
    expect(await search.find({ ...everything, page: 9 }, stranger)).toMatchObject({ page: 1, pageCount: 1 });
  });
});
