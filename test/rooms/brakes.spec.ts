import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PostRecord } from '../../src/channels/posting/post-record.service.js';
import { operator, system } from '../../src/foundation/journal/actor.js';
import { JournalEntry } from '../../src/foundation/journal/journal-entry.entity.js';
import { RawStore } from '../../src/postoffice/archive/raw-store.js';
import { Community } from './a-community.js';
import { aNewPost } from './a-new-post.js';
import { aPerson } from './a-person.js';
import { roomDatabase, type RoomDatabase } from './room-database.js';

const now = new Date('2026-03-01T09:00:00Z');
const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

let database: RoomDatabase;
let community: Community;
let anne: string;
let golf: string;
let made = 0;

beforeAll(async () => {
  database = await roomDatabase();
  community = new Community(database.dataSource);
  anne = await aPerson(community.directory, 'anne', ['anne@x.example', 'anne@work.example']);
});
beforeEach(async () => {
  golf = await community.aList(`golf-${++made}`, null);
});
afterAll(() => database.close());

const journaled = (): Promise<number> =>
  database.dataSource.manager.countBy(JournalEntry, { subjectId: golf, action: 'list.changed' });

function itself(at: Date): Promise<Date | null> {
  return database.dataSource.transaction(async manager => {
    const list = { id: golf, brakeHours: 2 };
    // As a post does before it pulls the brake of its list.
    await community.lists.stays(manager, golf);
    return community.brakes.pullItself(manager, list, 'storm', system, at);
  });
}

describe('the emergency brake of a list', () => {
  it('pulls itself once, whoever else would at the same moment, with one entry in the journal', async () => {
    const pulled = await Promise.all(Array.from({ length: 8 }, () => itself(now)));
    expect(pulled.filter(until => until !== null)).toEqual([later(120)]);
    expect(await journaled()).toBe(1);
    const [on] = await community.brakes.onAmong([golf], now);
    expect(on).toMatchObject({ cause: 'storm', pulledAt: now, until: later(120), pulledByName: null });
  });

  it('is pulled by hand, named, and once; it is off by itself at its end', async () => {
    const actor = { kind: 'person', personId: anne } as const;
    expect(await community.brakes.pull(golf, 6, actor, now)).toBe(true);
    expect(await community.brakes.pull(golf, 24, actor, later(1))).toBe(false);
    expect(await community.brakes.onAmong([golf], later(359))).toMatchObject([
      { cause: 'hand', pulledByName: 'anne Test', until: later(360) },
    ]);
    expect(await community.brakes.onAmong([golf], later(360))).toEqual([]);
    expect(await community.brakes.release(golf, actor, later(360))).toBe(false);
  });

  it('is released once', async () => {
    await itself(now);
    const released = await Promise.all(
      [1, 2, 3].map(() => community.brakes.release(golf, operator, later(5))),
    );
    expect(released.filter(Boolean)).toHaveLength(1);
    expect(await community.brakes.onAmong([golf], later(5))).toEqual([]);
    expect(await journaled()).toBe(2);
  });

  it('moves the version of the settings, so that a form left open does not release it', async () => {
    const before = await community.lists.findById(golf);
    await itself(now);
    const saved = await community.lists.set(golf, { heldUntil: '' }, operator, later(1), before?.version);
    expect(saved.kind).toBe('stale');
  });

  it('is a setting too, and remembered as pulled by hand or released', async () => {
    await community.lists.set(golf, { heldUntil: later(60).toISOString() }, operator, now);
    expect(await community.brakes.onAmong([golf], now)).toMatchObject([{ cause: 'hand', until: later(60) }]);
    await community.lists.set(golf, { heldUntil: '' }, operator, later(1));
    const [row] = await database.dataSource.query('select released_at from list_brake where list_id = $1', [
      golf,
    ]);
    expect(row.released_at).toEqual(later(1));
  });
});

const facts = (at: Date, author = 'bruno@x.example') =>
  community.facts.factsForPosting(`golf-${made}`, author, null, at);

async function posts(
  count: number,
  at: Date,
  own: Parameters<typeof aNewPost>[2] | object = {},
): Promise<void> {
  const { manager } = database.dataSource;
  const record = new PostRecord(database.dataSource);
  for (let i = 0; i < count; i++) {
    const post = await aNewPost(new RawStore(database.dataSource), manager, {
      listId: golf,
      receivedAt: at,
      ...own,
    });
    await record.add(manager, post);
  }
}

describe('what a post knows of the last ten minutes', () => {
  it('is how many posts were distributed, as many as matter and no older ones', async () => {
    await posts(3, now);
    await posts(2, now, { outcome: 'held' });
    expect(await facts(later(9))).toMatchObject({ recentPosts: 3 });
    expect(await facts(later(10))).toMatchObject({ recentPosts: 0 });
    await community.lists.set(golf, { brakePosts: '2' }, operator, now);
    expect(await facts(later(9))).toMatchObject({ recentPosts: 2 });
    await community.lists.set(golf, { brakePosts: '0' }, operator, now);
    expect(await facts(later(9))).toMatchObject({ recentPosts: 0 });
  });

  it('is nothing while the brake is on, nor what came before it was released', async () => {
    await posts(3, now);
    await itself(later(1));
    expect(await facts(later(2))).toMatchObject({ recentPosts: 0 });
    await community.brakes.release(golf, operator, later(3));
    expect(await facts(later(4))).toMatchObject({ recentPosts: 0 });
    await posts(1, later(5));
    expect(await facts(later(6))).toMatchObject({ recentPosts: 1 });
  });

  it('is how many others begged to be left alone: two addresses of one person are one', async () => {
    const plea = { isPlea: true, outcome: 'held' };
    await posts(2, now, { ...plea, authorAddress: 'chloe@x.example' });
    await posts(1, now, { ...plea, authorAddress: 'anne@x.example', authorPersonId: anne });
    await posts(1, now, { ...plea, authorAddress: 'anne@work.example', authorPersonId: anne });
    expect(await facts(later(1))).toMatchObject({ recentPleas: 2 });
    expect(await facts(later(1), 'anne@x.example')).toMatchObject({ recentPleas: 1 });
    expect(await facts(later(1), 'chloe@x.example')).toMatchObject({ recentPleas: 1 });
    expect(await facts(later(10))).toMatchObject({ recentPleas: 0 });
  });
});
