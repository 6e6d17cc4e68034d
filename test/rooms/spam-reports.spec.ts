import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BanProposals } from '../../src/channels/moderation/ban-proposals.service.js';
import { BanReading } from '../../src/channels/moderation/ban-reading.service.js';
import { HeldItems } from '../../src/channels/moderation/held-items.service.js';
import { HeldMoves } from '../../src/channels/moderation/held-moves.service.js';
import { PeopleInModeration } from '../../src/channels/moderation/people-in-moderation.service.js';
import { SpamReports } from '../../src/channels/moderation/spam-reports.service.js';
import { type NewPost, PostRecord } from '../../src/channels/posting/post-record.service.js';
import { StandingService } from '../../src/community/standing/standing.service.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { JournalService } from '../../src/foundation/journal/journal.service.js';
import { RawStore } from '../../src/postoffice/archive/raw-store.js';
import { Community } from './a-community.js';
import { aNewPost } from './a-new-post.js';
import { aPerson } from './a-person.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';

const now = new Date('2026-03-01T09:00:00Z');
const inDays = (days: number): Date => new Date(now.getTime() + days * 24 * 3_600_000);

let database: RoomDatabase;
let community: Community;
let items: HeldItems;
let moves: HeldMoves;
let posts: PostRecord;
let raws: RawStore;
let standing: StandingService;
let proposals: BanProposals;
let reading: BanReading;
const reports = new SpamReports();
let anne: string;
let bruno: string;
/** Two of one group, one of another, and one of none. */
let golf: string;
let voile: string;
let chant: string;
let alone: string;
let made = 0;
let spammer: string;

beforeAll(async () => {
  database = await roomDatabase();
  const { dataSource } = database;
  community = new Community(dataSource);
  raws = new RawStore(dataSource);
  posts = new PostRecord(dataSource);
  items = new HeldItems(dataSource, posts, community.directory);
  moves = new HeldMoves();
  const journal = new JournalService();
  standing = new StandingService(dataSource, journal);
  proposals = new BanProposals(dataSource, standing, journal);
  reading = new BanReading(dataSource);
  [anne, bruno] = [await aPerson(community.directory, 'anne'), await aPerson(community.directory, 'bruno')];
  const [sport, arts] = [await community.aGroup('sport'), await community.aGroup('arts')];
  golf = await community.aList('golf', sport);
  voile = await community.aList('voile', sport);
  chant = await community.aList('chant', arts);
  alone = await community.aList('alone', null);
});
beforeEach(() => {
  spammer = `spam-${++made}@evil.example`;
});
afterAll(() => database.close());

/** @returns whether it opened a proposal */
async function report(
  listId: string,
  moderatorId: string | null,
  own: Partial<NewPost> = {},
  at = now,
): Promise<boolean> {
  const { manager } = database.dataSource;
  const post = await aNewPost(raws, manager, { listId, outcome: 'held', authorAddress: spammer, ...own });
  const id = randomUUID();
  const postId = (await posts.add(manager, post)) ?? '';
  const waits = { isAuthorTold: false, heldAt: at, preview: '', attachments: [] };
  await moves.hold(manager, { id, postId, listId, ...waits });
  const held = await items.held(id);
  if (held === null) throw new Error('nothing is held');
  return database.dataSource.transaction(
    async writing => (await reports.report(writing, held, moderatorId, at)) !== null,
  );
}

function proven(authorPersonId: string): Partial<NewPost> {
  return { authorPersonId, identity: 'proven' };
}

async function mine(): Promise<string> {
  const open = await reading.open();
  return open.find(({ reports: all }) => all.some(one => one.authorAddress === spammer))?.id ?? '';
}

describe('reports of spam', () => {
  it('propose a ban where three lists of two groups and two moderators agree, once while it is open', async () => {
    expect(await report(golf, anne)).toBe(false);
    expect(await report(voile, bruno)).toBe(false);
    expect(await report(chant, anne)).toBe(true);
    expect(await report(alone, bruno)).toBe(false);
    const [proposal] = (await reading.open()).filter(({ reports: all }) => all.length === 4);
    expect(proposal).toMatchObject({ personName: null, outcome: null });
    expect(proposal?.reports.map(({ listName }) => listName).toSorted()).toEqual([
      'alone',
      'chant',
      'golf',
      'voile',
    ]);
  });

  it('of one moderator alone silence nobody, on however many lists', async () => {
    for (const list of [golf, voile, chant, alone, golf]) expect(await report(list, anne)).toBe(false);
    expect(await report(golf, null)).toBe(false);
    expect(await mine()).toBe('');
    expect(await standing.measureOnAddresses([spammer], now)).toBe('none');
  });

  it('of one group, of two lists, or of long ago are not enough', async () => {
    expect(await report(golf, anne)).toBe(false);
    expect(await report(voile, bruno)).toBe(false);
    expect(await report(alone, bruno)).toBe(false);
    spammer = `other-${spammer}`;
    expect(await report(golf, anne)).toBe(false);
    expect(await report(chant, bruno)).toBe(false);
    spammer = `third-${spammer}`;
    expect(await report(golf, anne)).toBe(false);
    expect(await report(voile, bruno, {}, inDays(89))).toBe(false);
    expect(await report(chant, bruno, {}, inDays(91))).toBe(false);
  });

  it.each(['contradicted', 'unproven'] as const)('on a name that is %s count for nothing', async identity => {
    const forged = { authorAddress: 'anne@x.example', authorPersonId: anne, identity };
    for (const list of [golf, voile, chant]) {
      expect(await report(list, anne, forged)).toBe(false);
      expect(await report(list, bruno, forged)).toBe(false);
    }
  });

  it('find a person behind several addresses', async () => {
    const eve = await aPerson(community.directory, `eve-${made}`);
    const from = (name: string) => ({ authorAddress: `${name}-${spammer}`, ...proven(eve) });
    await report(golf, anne, from('a'));
    await report(voile, bruno, from('b'));
    expect(await report(chant, anne, from('c'))).toBe(true);
    const proposal = (await reading.open()).find(({ personName }) => personName === `eve-${made} Test`);
    expect(proposal?.reports).toHaveLength(3);
    expect(
      await proposals.ban(proposal?.id ?? '', { reason: 'ads', until: inDays(30) }, operator, now),
    ).toEqual({
      kind: 'banned',
    });
    expect(await standing.measureOnPosting(eve, inDays(1))).toBe('posting-suspended');
    expect(await standing.measureOnPosting(eve, inDays(31))).toBe('none');
    const id = proposal?.id ?? '';
    expect(await proposals.end(id, operator, inDays(2))).toEqual({ kind: 'ended' });
    expect(await standing.measureOnPosting(eve, inDays(2))).toBe('none');
    expect(await proposals.end(id, operator, inDays(3))).toEqual({ kind: 'already' });
  });

  it('at the same moment propose once', async () => {
    const lists = [golf, voile, chant, alone];
    const opened = await Promise.all(
      Array.from({ length: 8 }, (_, at) => report(lists[at % 4] ?? golf, at < 4 ? anne : bruno)),
    );
    expect(opened.filter(Boolean)).toHaveLength(1);
  });

  it('at the same moment propose once, of an author the directory met meanwhile', async () => {
    const eve = await aPerson(community.directory, `met-${made}`);
    await Promise.all([report(golf, anne), report(voile, bruno)]);
    const both = [report(chant, anne), report(chant, anne, proven(eve))];
    expect((await Promise.all(both)).filter(Boolean)).toHaveLength(1);
  });

  it('of two who prove to be one person are one question', async () => {
    const [keptId = '', goneId = ''] = await Promise.all(
      ['kept', 'gone'].map(name => aPerson(community.directory, `${name}-${made}`)),
    );
    for (const personId of [keptId, goneId]) {
      spammer = `${personId}@evil.example`;
      await report(golf, anne, proven(personId));
      await report(voile, bruno, proven(personId));
      expect(await report(chant, anne, proven(personId))).toBe(true);
    }
    const people = new PeopleInModeration(database.dataSource, moves, posts);
    await database.dataSource.transaction(manager => people.merge(manager, { keptId, goneId }));
    const about = (await reading.open()).filter(({ personName }) => personName === `kept-${made} Test`);
    expect(about.map(({ reports: all }) => all.length)).toEqual([6]);
  });
});

describe('the answer of the ethics team', () => {
  beforeEach(async () => {
    await report(golf, anne);
    await report(voile, bruno);
    await report(chant, anne);
  });

  it('refuses a bare address everywhere, for a time and with a reason; it is given once', async () => {
    const id = await mine();
    const ban = { reason: 'Sells to everybody.', until: inDays(90) };
    expect(await proposals.ban(id, { ...ban, reason: ' ' }, operator, now)).toEqual({
      kind: 'reason-missing',
    });
    expect(await proposals.ban(id, { ...ban, until: now }, operator, now)).toEqual({ kind: 'already-over' });
    const actor = { kind: 'person', personId: bruno } as const;
    const answers = await Promise.all(Array.from({ length: 5 }, () => proposals.ban(id, ban, actor, now)));
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual([
      'already',
      'already',
      'already',
      'already',
      'banned',
    ]);
    expect(await standing.measureOnAddresses([spammer], inDays(1))).toBe('posting-suspended');
    expect(await standing.measureOnAddresses([spammer], inDays(91))).toBe('none');
    const decided = (await reading.decided()).find(one => one.id === id);
    expect(decided).toMatchObject({ outcome: 'banned', reason: ban.reason, decidedByName: 'bruno Test' });
    expect(await mine()).toBe('');
  });

  it('closes the matter: what was weighed never asks again, what comes after it does', async () => {
    const id = await mine();
    expect(await proposals.dismiss(id, 'A quarrel.', operator, inDays(1))).toEqual({ kind: 'dismissed' });
    expect(await standing.measureOnAddresses([spammer], inDays(1))).toBe('none');
    expect(await report(golf, bruno, {}, inDays(2))).toBe(false);
    expect(await report(voile, anne, {}, inDays(2))).toBe(false);
    expect(await report(chant, bruno, {}, inDays(2))).toBe(true);
  });

  it('is about a proposal there is', async () => {
    expect(await proposals.dismiss('nothing', 'No.', operator, now)).toEqual({ kind: 'unknown' });
    expect(await proposals.dismiss(randomUUID(), 'No.', operator, now)).toEqual({ kind: 'unknown' });
  });
});
