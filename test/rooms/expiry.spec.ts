import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { HeldItems } from '../../src/channels/moderation/held-items.service.js';
import { HeldMoves, type Move } from '../../src/channels/moderation/held-moves.service.js';
import { type NewPost, PostRecord } from '../../src/channels/posting/post-record.service.js';
import { ExpireJob } from '../../src/doors/jobs/expire.job.js';
import { SiteSecret } from '../../src/foundation/database/site-secret.js';
import { operator, system } from '../../src/foundation/journal/actor.js';
import { MessageParser } from '../../src/foundation/mail/message-parser.js';
import { encodeUuidToken } from '../../src/foundation/mail/token.js';
import { AuthorCorrections } from '../../src/intake/reception/author-corrections.service.js';
import { Expiry } from '../../src/intake/reception/expiry.service.js';
import { HeldDecisions } from '../../src/intake/reception/held-decisions.service.js';
import { ReleaseService } from '../../src/intake/reception/release.service.js';
import { RawStore } from '../../src/postoffice/archive/raw-store.js';
import { Community } from './a-community.js';
import { aNewPost } from './a-new-post.js';
import { aPerson } from './a-person.js';
import { anIdentity } from './an-identity.js';
import { roomDatabase, type RoomDatabase } from './room-database.js';
import { readable } from './readable.js';
import { somebodyWaits } from './somebody-waits.js';

const start = new Date('2026-03-20T10:00:00Z');
const inDays = (days: number, since = start): Date => new Date(since.getTime() + days * 24 * 3_600_000);
const letter = Buffer.from('From: Anne <anne@y.example>\r\nSubject: Sortie\r\n\r\nQui vient ?\r\n');
let database: RoomDatabase;
let community: Community;
let house: TestingModule;
let job: ExpireJob;
let listId: string;
let made = 0;

beforeAll(async () => {
  database = await roomDatabase();
  community = new Community(database.dataSource);
  house = await anIdentity(database.dataSource);
  job = new ExpireJob(found(Expiry));
});
afterAll(async () => {
  await found(MessageParser).close();
  await database.close();
});
beforeEach(async () => {
  made += 1;
  await database.dataSource.query(
    `update held_message set state = 'discarded', release_at = null where state in ('waiting', 'returned', 'approved')`,
  );
  listId = await community.aList(`golf-${made}`);
});

function found<T>(kind: abstract new (...given: never[]) => T): T {
  return house.get<T>(kind, { strict: false });
}

const author = () => `author-${made}@y.example`;

async function held(own: Partial<NewPost> & { isAuthorTold?: boolean } = {}): Promise<string> {
  const { isAuthorTold = true, ...post } = own;
  const heldAt = post.receivedAt ?? start;
  const posts = new PostRecord(database.dataSource);
  return database.dataSource.transaction(async manager => {
    const raws = new RawStore(database.dataSource);
    const rawId = await raws.keep(manager, letter, heldAt);
    const waiting = { rawId, listId, outcome: 'held', authorAddress: author(), receivedAt: start } as const;
    const postId = (await posts.add(manager, await aNewPost(raws, manager, { ...waiting, ...post }))) ?? '';
    const id = randomUUID();
    const row = { id, postId, listId, isAuthorTold, heldAt, preview: '', attachments: [] };
    await found(HeldMoves).hold(manager, row);
    return id;
  });
}

function move(heldId: string, action: Move['action'], at: Date): Promise<boolean> {
  const decided: Move = { heldId, action, reason: 'Plus court', personId: null, via: 'web', releaseAt: at };
  return database.dataSource.transaction(manager => found(HeldMoves).move(manager, decided, at));
}

/** A moderator asks its author for changes. */
async function returned(heldId: string, now: Date): Promise<void> {
  const decision = {
    heldId,
    action: 'return',
    reason: 'Plus court',
    actor: operator,
    via: 'command',
  } as const;
  expect(await found(HeldDecisions).decide({ ...decision, now })).toMatchObject({ kind: 'decided' });
}

/** Its author changes it, by the link in our mail. */
async function sentBack(heldId: string, now: Date): Promise<void> {
  const byLink = { key: encodeUuidToken('post', heldId, found(SiteSecret).key), personId: null };
  const draft = { subject: 'Sortie', text: 'Qui vient ?', attachments: [] };
  const seen = { seenVersion: 2, actor: system, now };
  expect(await found(AuthorCorrections).correct(byLink, draft, seen)).toMatchObject({ kind: 'done' });
}

/** What became of a message, and of its post. */
async function fate(heldId: string): Promise<string> {
  const item = await found(HeldItems).held(heldId);
  const last = item?.decisions.at(-1);
  return `${item?.state} ${item?.post.outcome} ${last?.decision} ${last?.decidedVia}`;
}

/** All that the author was told. */
async function told(): Promise<string> {
  const rows: { prefix: Buffer }[] = await database.dataSource.query(
    `select m.prefix from delivery d join outbound_message m on m.id = d.outbound_id
     where d.address = $1 and m.kind = 'notice' order by m.id`,
    [author()],
  );
  return rows.map(({ prefix }) => readable(prefix.toString())).join('\n');
}

describe('a message that nobody decides on', () => {
  it('is refused after fourteen days, and its author told so in words of its own', async () => {
    const heldId = await held();
    expect(await job.run(inDays(13.99))).toBe(0);
    expect(await job.run(inDays(14))).toBe(1);
    expect(await fate(heldId)).toBe('rejected rejected expire job');
    expect(await told()).toContain('En 14 jours, personne n’a pris de décision sur votre message');
    const [entry] = await database.dataSource.query(
      `select actor_kind from journal_entry where action = 'held.expire' and values->>'heldId' = $1`,
      [heldId],
    );
    expect(entry).toEqual({ actor_kind: 'system' });
    expect(await job.run(inDays(15))).toBe(0);
  });

  it.each(['2026-03-28T09:00:00Z', '2026-10-24T08:00:00Z'])(
    'since %s has its fourteen days of 24 hours, whatever clocks do meanwhile',
    async since => {
      const receivedAt = new Date(since);
      const heldId = await held({ receivedAt });
      expect(await job.run(inDays(13.999, receivedAt))).toBe(0);
      expect(await job.run(inDays(14, receivedAt))).toBe(1);
      expect(await fate(heldId)).toBe('rejected rejected expire job');
    },
  );

  it('says nothing to an author who was never told that it waits', async () => {
    const heldId = await held({ isAuthorTold: false });
    await job.run(inDays(14));
    expect(await fate(heldId)).toBe('rejected rejected expire job');
    expect(await told()).toBe('');
  });

  it('begins to wait anew when its author sends it back', async () => {
    const heldId = await held();
    await returned(heldId, inDays(5));
    await sentBack(heldId, inDays(10));
    await job.run(inDays(23.99));
    expect(await fate(heldId)).toBe('waiting held resubmit web');
    await job.run(inDays(24));
    expect(await fate(heldId)).toBe('rejected rejected expire job');
  });

  it('ends too when its author was asked to change it and does not, counted from then', async () => {
    await community.lists.set(listId, { unanswered: 'approve-trusted' }, operator, start);
    const heldId = await held();
    await move(heldId, 'return', inDays(5));
    await job.run(inDays(18.99));
    expect(await fate(heldId)).toBe('returned held return web');
    await job.run(inDays(19));
    expect(await fate(heldId)).toBe('rejected rejected expire job');
    expect(await told()).toContain('vous avait demandé de modifier votre message');
  });
});

describe('a list that trusts its own', () => {
  beforeEach(async () => {
    await community.lists.set(listId, { unanswered: 'approve-trusted' }, operator, start);
    const bearer = { address: author() };
    await community.subscriptions.subscribe(listId, bearer, 'recorded', operator, start);
  });

  it('lets a proven subscriber’s message go, and says that nobody read it', async () => {
    const heldId = await held({ identity: 'proven' });
    expect(await job.run(inDays(14))).toBe(1);
    await found(ReleaseService).releaseDue(inDays(14));
    expect(await fate(heldId)).toBe('released distributed release job');
    expect(await told()).toContain('Comme la liste vous connaît, il est parti');
  });

  it('refuses those whose name may be borrowed, and strangers', async () => {
    const unproven = await held();
    const stranger = await held({ identity: 'proven', authorAddress: 'eve@z.example' });
    expect(await job.run(inDays(14))).toBe(2);
    expect(await fate(unproven)).toBe('rejected rejected expire job');
    expect(await fate(stranger)).toBe('rejected rejected expire job');
  });

  it('lets an address go that it always accepts', async () => {
    const address = `known-${made}@z.example`;
    await database.dataSource.query(`insert into list_sender values ($1, $2, 'accepted')`, [listId, address]);
    const heldId = await held({ identity: 'proven', authorAddress: address });
    await job.run(inDays(14));
    expect(await fate(heldId)).toBe('approved held approve job');
  });

  it('lets nothing go that somebody approved and took back', async () => {
    const heldId = await held({ identity: 'proven' });
    await move(heldId, 'approve', inDays(1));
    await move(heldId, 'undo', inDays(1));
    await job.run(inDays(14));
    expect(await fate(heldId)).toBe('rejected rejected expire job');
  });

  it('lets nothing go by itself while its brake is on', async () => {
    const heldId = await held({ identity: 'proven' });
    const until = inDays(15).toISOString();
    await community.lists.set(listId, { heldUntil: until }, operator, start);
    expect(await job.run(inDays(14))).toBe(0);
    expect(await job.run(inDays(15))).toBe(1);
    expect(await fate(heldId)).toBe('approved held approve job');
  });
});

describe('several at once', () => {
  it('end each message once, and one that fails keeps no other', async () => {
    const broken = await held();
    const others = [await held(), await held()];
    const list = await community.aList(`gone-${made}`);
    await database.dataSource.query(
      `update post set list_id = $2 where id = (select post_id from held_message where id = $1)`,
      [broken, list],
    );
    await database.dataSource.query('update list set deleted_at = now() where id = $1', [list]);
    const ended = await Promise.all([1, 2, 3].map(() => job.run(inDays(14))));
    expect(ended.reduce((sum, some) => sum + some, 0)).toBe(2);
    for (const id of others) expect(await fate(id)).toBe('rejected rejected expire job');
    expect((await told()).match(/personne n’a pris de décision/g)).toHaveLength(2);
  });

  it('and whoever decides at that very moment: one decision holds', async () => {
    const heldId = await held();
    const anne = await aPerson(community.directory, `anne-${made}`);
    const ending = await database.dataSource.transaction(async manager => {
      const decided: Move = {
        heldId,
        action: 'approve',
        reason: '',
        personId: anne,
        via: 'web',
        releaseAt: inDays(15),
      };
      await found(HeldMoves).move(manager, decided, inDays(14));
      const waiting = job.run(inDays(14));
      await somebodyWaits(database.dataSource);
      return { waiting };
    });
    expect(await ending.waiting).toBe(0);
    expect(await fate(heldId)).toBe('approved held approve web');
  });
});
