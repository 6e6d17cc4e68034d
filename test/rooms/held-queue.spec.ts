import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ClaimsService } from '../../src/channels/moderation/claims.service.js';
import { ForumQueue } from '../../src/channels/forums/forum-queue.service.js';
import { HeldQueueService } from '../../src/channels/moderation/held-queue.service.js';
import { HeldMoves } from '../../src/channels/moderation/held-moves.service.js';
import { QueueCountsService } from '../../src/channels/moderation/queue-counts.service.js';
import type { QueueEntry } from '../../src/channels/moderation/queue-entry.js';
import type { QueueFilter, QueuePlace, QueueScope } from '../../src/channels/moderation/queue-filter.js';
import { type NewPost, PostRecord } from '../../src/channels/posting/post-record.service.js';
import { RawStore } from '../../src/postoffice/archive/raw-store.js';
import { Community } from './a-community.js';
import { aNewPost } from './a-new-post.js';
import { aPerson } from './a-person.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';

const now = new Date('2026-03-02T10:00:00Z');
let database: RoomDatabase;
let queue: HeldQueueService;
let counts: QueueCountsService;
let moves: HeldMoves;
let claims: ClaimsService;
let raws: RawStore;
let anne: string;
let scope: QueueScope;
let minutes = 0;

beforeAll(async () => {
  database = await roomDatabase();
  const { dataSource } = database;
  const community = new Community(dataSource);
  raws = new RawStore(dataSource);
  claims = new ClaimsService(dataSource, community.directory);
  queue = new HeldQueueService(dataSource, claims, new ForumQueue(dataSource));
  counts = new QueueCountsService(dataSource);
  moves = new HeldMoves();
  anne = await aPerson(community.directory, 'anne');
  const groupId = await community.aGroup('sport');
  const [golf, voile, other] = [
    await community.aList('golf'),
    await community.aList('voile'),
    await community.aList('other'),
  ];
  scope = { listIds: [golf, voile], decidedListIds: [voile], groupIds: [groupId], forumIds: [] };

  await held(golf, {
    subject: 'Sortie à 100 % gratuite',
    reasons: [
      { code: 'policy', values: {} },
      { code: 'too-large', values: { bytes: 5, limit: 4 } },
    ],
  });
  await held(voile, {
    subject: 'Dîner',
    authorName: 'Anne Test',
    authorAddress: 'anne@x.example',
    authorPersonId: anne,
    identity: 'proven',
    reasons: [{ code: 'policy', values: {} }],
  });
  await ask(voile, groupId);
  await held(golf, { subject: 'Faux', authorPersonId: anne, identity: 'contradicted' });
  await held(other, { subject: 'Ailleurs' });
});
afterAll(() => database.close());

describe('the queue of somebody', () => {
  it('is all that waits on their lists and groups, the oldest first, requests among the messages', async () => {
    expect((await all()).map(name)).toEqual([
      'Sortie à 100 % gratuite',
      'Dîner',
      'voile: Hors Test',
      'sport: Hors Test',
      'Faux',
    ]);
  });

  it('has no request to receive a list whose messages they only see', async () => {
    const seen = await all({}, { ...scope, decidedListIds: [], groupIds: [] });
    expect(seen.map(({ kind }) => kind)).toEqual(['message', 'message', 'message']);
  });

  it('is nothing for whoever has no list and no group', async () => {
    const nothing = { listIds: [], decidedListIds: [], groupIds: [], forumIds: [] };
    expect(await all({}, nothing)).toEqual([]);
    expect(await counts.of(nothing, {})).toMatchObject({ messages: 0, requests: 0, lists: [] });
  });

  it.each<[QueueFilter, string[]]>([
    [{ kind: 'messages' }, ['Sortie à 100 % gratuite', 'Dîner', 'Faux']],
    [{ kind: 'requests' }, ['voile: Hors Test', 'sport: Hors Test']],
    [{ reason: 'too-large' }, ['Sortie à 100 % gratuite']],
    [{ author: 'known' }, ['Dîner']],
    [{ author: 'unknown' }, ['Sortie à 100 % gratuite']],
    [{ author: 'contradicted' }, ['Faux']],
    [{ words: 'dîn' }, ['Dîner']],
    [{ words: '100 %' }, ['Sortie à 100 % gratuite']],
    [{ words: '%' }, ['Sortie à 100 % gratuite']],
    [{ words: '_' }, []],
    [{ words: 'anne@X' }, ['Dîner']],
    [{ words: 'hors' }, ['voile: Hors Test', 'sport: Hors Test']],
    [{ reason: 'policy', author: 'known' }, ['Dîner']],
    [{ reason: `' or true --` }, []],
  ])('by %j', async (filter, names) => {
    const found = await all(filter);
    expect(found.map(name)).toEqual(names);
    const { messages, requests } = await counts.of(scope, filter);
    const requested = found.filter(({ kind }) => kind !== 'message').length;
    expect(filter.kind === 'requests' ? requests : messages).toBe(
      filter.kind === 'requests' ? requested : found.length - requested,
    );
  });

  it('by list has that list’s requests too', async () => {
    const [, voile = ''] = scope.listIds;
    expect((await all({ listId: voile })).map(name)).toEqual(['Dîner', 'voile: Hors Test']);
  });

  it('comes page by page, each entry once, also when one is decided between two pages', async () => {
    const first = await queue.page(scope, {}, { limit: 2, after: null }, now);
    expect(first.entries.map(name)).toEqual(['Sortie à 100 % gratuite', 'Dîner']);
    const [decided] = first.entries;
    await move(decided?.id ?? '', 'approve');
    const second = await queue.page(scope, {}, { limit: 2, after: first.next }, now);
    expect(second.entries.map(name)).toEqual(['voile: Hors Test', 'sport: Hors Test']);
    const third = await queue.page(scope, {}, { limit: 2, after: second.next }, now);
    expect([third.entries.map(name), third.next]).toEqual([['Faux'], null]);
    expect((await queue.leaving(scope.listIds, now)).map(({ id }) => id)).toEqual([decided?.id]);
    await move(decided?.id ?? '', 'undo');
    expect(await queue.leaving(scope.listIds, now)).toEqual([]);
  });

  it('counts each filter with the others as they are', async () => {
    const [golf, voile] = scope.listIds;
    expect(await counts.of(scope, { listId: golf ?? '' })).toEqual({
      messages: 2,
      requests: 0,
      forums: 0,
      lists: [
        { value: golf, count: 2 },
        { value: voile, count: 1 },
      ],
      reasons: [
        { value: 'policy', count: 1 },
        { value: 'too-large', count: 1 },
      ],
      authors: [
        { value: 'contradicted', count: 1 },
        { value: 'unknown', count: 1 },
      ],
    });
  });

  it('says who the author is, and who is on it', async () => {
    const [dinner] = await all({ author: 'known' });
    await claims.claim(dinner?.id ?? '', anne, now);
    expect((await all({ author: 'known' }))[0]).toMatchObject({
      kind: 'message',
      version: 1,
      listName: 'voile',
      personName: 'anne Test',
      isSubscriber: false,
      identity: 'proven',
      preview: 'Qui vient ?',
      claim: { name: 'anne Test' },
    });
  });
});

describe('a message that nobody could have written', () => {
  it('stands in the queue with what can be shown of it', async () => {
    const [, voile = ''] = scope.listIds;
    const id = await held(voile, {
      subject: `\u202e${'z\u0301\u0302'.repeat(5_000)}`,
      authorName: 'n'.repeat(500),
      authorAddress: '',
    });
    await database.dataSource.query(
      `update post set reasons = '[null, 3, {"code": 1}, {"code": "policy", "values": [{}]}]'
       where id = (select post_id from held_message where id = $1)`,
      [id],
    );
    await database.dataSource.query(
      `update held_message set attachments = '[null, {"filename": null, "bytes": "x"}]' where id = $1`,
      [id],
    );
    const entry = (await all()).find(each => each.id === id);
    expect(entry).toMatchObject({
      authorAddress: '',
      reasons: [{ code: 'policy', values: {} }],
      attachments: [{ filename: '', mediaType: '', bytes: 0 }],
    });
    expect(entry?.kind === 'message' && entry.subject).toHaveLength(300);
    expect((await counts.of(scope, {})).reasons).toContainEqual({ value: 'policy', count: 3 });
    await database.dataSource.query(
      `update post set reasons = '{"code": "policy"}' where subject like '%z%'`,
    );
    expect((await all()).map(({ id: each }) => each)).toContain(id);
    await expect(counts.of(scope, {})).resolves.toBeDefined();
  });
});

async function all(filter: QueueFilter = {}, of = scope): Promise<QueueEntry[]> {
  const entries: QueueEntry[] = [];
  let after: QueuePlace | null = null;
  do {
    const page = await queue.page(of, filter, { limit: 2, after }, now);
    entries.push(...page.entries);
    after = page.next;
  } while (after !== null);
  return entries;
}

function name(entry: QueueEntry): string {
  return 'subject' in entry ? entry.subject : `${entry.placeName}: ${entry.name}`;
}

/** One minute after the last. */
async function held(listId: string, own: Partial<NewPost>): Promise<string> {
  const { manager } = database.dataSource;
  const post = await aNewPost(raws, manager, { listId, outcome: 'held', ...own });
  const postId = (await new PostRecord(database.dataSource).add(manager, post)) ?? '';
  const id = randomUUID();
  const heldAt = nextMinute();
  const preview = 'Qui vient ?';
  await moves.hold(manager, {
    id,
    postId,
    listId,
    isAuthorTold: true,
    heldAt,
    preview,
    attachments: [],
  });
  return id;
}

/** Somebody asks to receive a list, and a minute later to join a group. */
async function ask(listId: string, groupId: string): Promise<void> {
  const community = new Community(database.dataSource);
  const personId = await aPerson(community.directory, 'Hors');
  await database.dataSource.query(
    `with asked as (insert into subscription (list_id, person_id, state, consent, changed_at)
                    values ($1, $2, 'requested', 'confirmed', $3) returning id)
     insert into subscription_request (subscription_id, list_id, requested_at) select id, $1, $3 from asked`,
    [listId, personId, nextMinute()],
  );
  await database.dataSource.query(
    `insert into join_request (group_id, person_id, reason, created_at) values ($1, $2, 'please', $3)`,
    [groupId, personId, nextMinute()],
  );
}

function move(heldId: string, action: 'approve' | 'undo'): Promise<boolean> {
  const releaseAt = new Date(now.getTime() + 30_000);
  return database.dataSource.transaction(manager =>
    moves.move(manager, { heldId, action, reason: '', personId: anne, via: 'web', releaseAt }, now),
  );
}

function nextMinute(): Date {
  return new Date(Date.UTC(2026, 2, 1, 10, minutes++));
}
