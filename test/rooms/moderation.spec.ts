import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HeldDue } from '../../src/channels/moderation/held-due.service.js';
import { HeldItems } from '../../src/channels/moderation/held-items.service.js';
import { HeldMoves, type Move } from '../../src/channels/moderation/held-moves.service.js';
import type { HeldAction } from '../../src/channels/moderation/transitions.js';
import { PostRecord } from '../../src/channels/posting/post-record.service.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { RawStore } from '../../src/postoffice/archive/raw-store.js';
import { Community } from './a-community.js';
import { aPerson } from './a-person.js';
import { aNewPost } from './a-new-post.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';

const now = new Date('2026-03-02T10:00:00Z');
const later = new Date('2026-03-02T10:00:30Z');
let database: RoomDatabase;
let items: HeldItems;
let due: HeldDue;
let moves: HeldMoves;
let posts: PostRecord;
let raws: RawStore;
let listId: string;
let anne: string;

beforeAll(async () => {
  database = await roomDatabase();
  const community = new Community(database.dataSource);
  posts = new PostRecord(database.dataSource);
  raws = new RawStore(database.dataSource);
  items = new HeldItems(database.dataSource, posts, community.directory);
  due = new HeldDue(database.dataSource);
  moves = new HeldMoves();
  listId = await community.aList('golf');
  anne = await aPerson(community.directory, 'anne');
});
afterAll(() => database.close());

describe('a list that was deleted since a post to it was judged', () => {
  it('neither holds nor distributes it: its sender tries again and learns that the list is gone', async () => {
    const community = new Community(database.dataSource);
    const goneId = await community.aList('vanished');
    await database.dataSource.transaction(manager =>
      community.deletion.delete(manager, goneId, 'kept', operator, now),
    );
    const gone = { code: 'list-gone', isTemporary: true };
    await expect(held(goneId)).rejects.toMatchObject(gone);
    expect(await due.undecidedIds(database.dataSource.manager, goneId)).toEqual([]);
    const number = database.dataSource.transaction(manager =>
      community.lists.nextPostNumber(manager, goneId),
    );
    await expect(number).rejects.toMatchObject(gone);
  });
});

describe('a held message', () => {
  it('is decided once, however many decide at once', async () => {
    const heldId = await held();
    const actions: HeldAction[] = Array.from({ length: 20 }, (_, at) => (at % 2 ? 'reject' : 'approve'));
    const moved = await Promise.all(actions.map(action => move(heldId, action)));
    expect(moved.filter(Boolean)).toHaveLength(1);
    const item = await items.held(heldId);
    expect(item).toMatchObject({
      version: 2,
      decisions: [{ version: 2, decision: actions[moved.indexOf(true)] }],
    });
  });

  it('waits with its post and who decided what, in order', async () => {
    const heldId = await held();
    expect(await due.countWaiting([listId])).toBe(1);
    expect(await move(heldId, 'approve', later)).toBe(true);
    expect(await due.countWaiting([listId])).toBe(0);
    expect((await items.waiting([listId])).map(({ id, state }) => [id, state])).toContainEqual([
      heldId,
      'approved',
    ]);
    expect(await move(heldId, 'undo')).toBe(true);
    expect(await items.held(heldId)).toMatchObject({
      state: 'waiting',
      releaseAt: null,
      post: { subject: 'Sortie' },
      decisions: [{ decision: 'approve', decidedByName: 'anne Test' }, { decision: 'undo' }],
    });
    await move(heldId, 'discard');
  });

  it('is followed by the oldest that waits, and shown with as many as asked for', async () => {
    const [first, second] = [await held(), await held()].toSorted();
    expect(await due.nextWaiting([listId], first ?? '')).toBe(second);
    expect(await due.nextWaiting([listId], second ?? '')).toBe(first);
    // Others of this file may wait too: the order of these two is what is asked here.
    const shown = (await items.waiting([listId])).map(({ id }) => id);
    expect(shown.filter(id => id === first || id === second)).toEqual([first, second]);
    expect(await items.waiting([listId], 1)).toHaveLength(1);
    await move(first ?? '', 'discard');
    expect(await due.nextWaiting([listId], second ?? '')).toBeNull();
    expect(await due.nextWaiting([], first ?? '')).toBeNull();
    await move(second ?? '', 'discard');
  });

  it('is due once its time has come, and leaves once', async () => {
    const heldId = await held();
    await move(heldId, 'approve', later);
    expect(await due.forRelease(now)).not.toContain(heldId);
    expect(await due.forRelease(later)).toContain(heldId);
    const released = await Promise.all([
      move(heldId, 'release'),
      move(heldId, 'undo'),
      move(heldId, 'release'),
    ]);
    expect(released.filter(Boolean)).toHaveLength(1);
  });

  it('that was never held moves nowhere', async () => {
    expect(await move(randomUUID(), 'approve')).toBe(false);
    expect(await items.held(randomUUID())).toBeNull();
    expect(await items.waiting([])).toEqual([]);
  });
});

describe('the record of posts', () => {
  it('takes a message once for each list, also when it comes twice at once', async () => {
    const post = await aNewPost(raws, database.dataSource.manager, { listId });
    const added = await Promise.all([1, 2, 3].map(() => posts.add(database.dataSource.manager, post)));
    expect(added.filter(id => id !== null)).toHaveLength(1);
    expect(
      await posts.add(database.dataSource.manager, { ...post, fingerprint: 'another body' }),
    ).not.toBeNull();
    expect(
      await posts.known(database.dataSource.manager, listId, post.messageId, post.fingerprint),
    ).toMatchObject({
      messageId: post.messageId,
    });
  });

  it('counts what was distributed of a person or an address, up to enough', async () => {
    const manager = database.dataSource.manager;
    const author = { listId, authorPersonId: anne, authorAddress: 'anne@x.example' };
    const old = { listId, authorAddress: 'anne@old.example' };
    for (const own of [author, author, old, { ...author, outcome: 'held' as const }]) {
      await posts.add(manager, await aNewPost(raws, manager, own));
    }
    const count = (person: string | null, address: string, enough = 3) =>
      posts.distributedPosts(manager, listId, person, address, enough);
    expect(await count(anne, 'anne@old.example')).toBe(3);
    expect(await count(anne, 'anne@old.example', 2)).toBe(2);
    expect(await count(null, 'anne@old.example')).toBe(1);
    expect(await count(null, 'nobody@x.example')).toBe(0);
  });

  it('adds up', async () => {
    const totals = await posts.totals();
    const [{ all }] = await database.dataSource.query('select count(*)::int as all from post');
    expect(Object.values(totals).reduce((sum, some) => sum + some, 0)).toBe(all);
  });
});

async function held(on = listId): Promise<string> {
  const { manager } = database.dataSource;
  const postId = await posts.add(manager, await aNewPost(raws, manager, { listId: on, outcome: 'held' }));
  const id = randomUUID();
  await moves.hold(manager, {
    id,
    postId: postId ?? '',
    listId: on,
    isAuthorTold: true,
    heldAt: now,
    preview: 'Qui vient ?',
    attachments: [],
  });
  return id;
}

function move(heldId: string, action: HeldAction, releaseAt: Date | null = null): Promise<boolean> {
  const decided: Move = { heldId, action, reason: 'why', personId: anne, via: 'web', releaseAt };
  return database.dataSource.transaction(manager => moves.move(manager, decided, now));
}
