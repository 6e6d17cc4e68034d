import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ForumDrafts } from '../../src/channels/forums/drafts.service.js';
import { ForumCategories } from '../../src/channels/forums/forum-categories.service.js';
import { ForumFiles } from '../../src/channels/forums/forum-files.service.js';
import { ForumModerators } from '../../src/channels/forums/forum-moderators.service.js';
import { ForumSearch } from '../../src/channels/forums/forum-search.service.js';
import { ForumSight } from '../../src/channels/forums/forum-sight.service.js';
import { ForumsService } from '../../src/channels/forums/forums.service.js';
import { LetterComments } from '../../src/channels/forums/letter-comments.service.js';
import { MessageMoves } from '../../src/channels/forums/message-moves.service.js';
import { OwnMessages } from '../../src/channels/forums/own-messages.service.js';
import type { ThreadFilter } from '../../src/channels/forums/thread-filter.js';
import { PeopleInForums } from '../../src/channels/forums/people-in-forums.service.js';
import { ThreadLife } from '../../src/channels/forums/thread-life.service.js';
import { ThreadReading } from '../../src/channels/forums/thread-reading.service.js';
import { ThreadsReading } from '../../src/channels/forums/threads.service.js';
import { UnreadMarks } from '../../src/channels/forums/unread.service.js';
import { ForumWriting } from '../../src/channels/forums/writing.service.js';
import { StandingService } from '../../src/community/standing/standing.service.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { RawErasing } from '../../src/postoffice/archive/raw-erasing.service.js';
import { RawStore } from '../../src/postoffice/archive/raw-store.js';
import { SearchIndex } from '../../src/postoffice/archive/search-index.service.js';
import { Community } from './a-community.js';
import { ForumHouse } from './a-forum-house.js';

import { aPerson } from './a-person.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';

const now = new Date('2026-03-02T10:00:00Z');
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const days = (count: number) => minutes(count * 1_440);
const everything: ThreadFilter = { category: null, side: null, state: 'all', isUnread: false };
const anAd = { side: 'offer', category: 'sale', price: '120 €', place: 'Massy' } as const;

let database: RoomDatabase;
let community: Community;
let house: ForumHouse;
let people = 0;

beforeAll(async () => {
  database = await roomDatabase();
  community = new Community(database.dataSource);
  house = await ForumHouse.open(database.dataSource);
});
afterAll(() => database.close());

const somebody = (): Promise<string> => aPerson(community.directory, `writer-${(people += 1)}`);
const by = (personId: string) => ({ kind: 'person', personId }) as const;

async function texts(slug: string, threadId: string, personId: string | null): Promise<string[]> {
  const { viewer, forum } = await house.seen(slug, personId);
  const [{ key }] = await database.dataSource.query('select key from forum_thread where id = $1', [threadId]);
  const thread = await house.get(ThreadReading).byKey(viewer, forum.id, key);
  if (thread === null) return [];
  const { messages } = await house.get(ThreadReading).page(viewer, thread, { page: 1 });
  return messages.map(({ state, text }) => (state === 'published' ? text : `${state}: ${text}`));
}

async function subjects(
  slug: string,
  personId: string | null,
  filter = everything,
  at = now,
): Promise<string[]> {
  const { forum } = await house.seen(slug, personId);
  const asked = { before: null, limit: 10, now: at };
  return (await house.get(ThreadsReading).page(forum.id, personId, filter, asked)).map(
    ({ subject }) => subject,
  );
}

describe('a thread', () => {
  it('is kept in the archive, answered, and read by who may', async () => {
    const slug = await house.aForum('idees');
    const [anne, paul] = [await somebody(), await somebody()];
    const { threadId, messageId } = await house.aThread(slug, anne, now, { text: 'Où dîner ?' });
    await house.anAnswer(slug, threadId, paul, minutes(1), 'Chez moi.');
    expect(await texts(slug, threadId, paul)).toEqual(['Où dîner ?', 'Chez moi.']);
    expect(
      await database.dataSource.query(
        `select a.text, a.author_name, a.subject, a.thread_id = t.archived_thread_id as same
         from forum_message m join archived_message a on a.id = m.archived_message_id
         join forum_thread t on t.id = m.thread_id where m.id = $1`,
        [messageId],
      ),
    ).toEqual([
      {
        text: 'Où dîner ?',
        author_name: expect.stringContaining('writer-'),
        subject: 'Un sujet',
        same: true,
      },
    ]);
    expect(await house.get(ForumSight).bySlug({ personId: null, roles: [] }, slug)).toBeNull();
  });

  it('is written once by an impatient click, by the same form or another one', async () => {
    const slug = await house.aForum('clics');
    const anne = await somebody();
    const seen = await house.seen(slug, anne);
    const words = { subject: 'Une fois', text: 'Seulement.', category: '', ad: null };
    const form = { id: randomUUID(), via: 'web' } as const;
    const forms = [form, form, form, { id: randomUUID(), via: 'web' } as const];
    const outcomes = await Promise.all(
      forms.map(one => house.get(ForumWriting).start(seen, words, one, now)),
    );
    expect(new Set(outcomes.map(one => (one.kind === 'written' ? one.threadKey : one.kind))).size).toBe(1);
    expect(await subjects(slug, anne)).toEqual(['Une fois']);
  });

  it('is another one when somebody goes back to the form and writes other words; by mail it never is', async () => {
    const slug = await house.aForum('retours');
    const anne = await somebody();
    const { threadId } = await house.aThread(slug, anne, now, { text: 'Où dîner ?' });
    const seen = await house.seen(slug, anne);
    const id = randomUUID();
    const answer = (text: string, via: 'web' | 'mail', at: Date) =>
      house.get(ForumWriting).answer(seen, threadId, { text, answersId: null }, { id, via }, at);
    await answer('Chez moi.', 'web', minutes(1));
    await answer('Chez moi, à huit heures.', 'web', minutes(2));
    await answer('Chez moi, à neuf heures.', 'mail', minutes(3));
    expect(await texts(slug, threadId, anne)).toEqual([
      'Où dîner ?',
      'Chez moi.',
      'Chez moi, à huit heures.',
    ]);
  });

  it('is not written by somebody suspended, nor renewed, nor put right', async () => {
    const slug = await house.aForum('mesures', { kind: 'ads' });
    const anne = await somebody();
    const { threadId, messageId } = await house.aThread(slug, anne, now, { ad: anAd });
    await house
      .get(StandingService)
      .open({ personId: anne, kind: 'posting-suspended', reason: 'r', until: days(60) }, operator, now);
    const seen = await house.seen(slug, anne);
    const words = { subject: 'Encore', text: 'Encore.', category: '', ad: anAd };
    const start = house.get(ForumWriting).start(seen, words, { id: randomUUID(), via: 'api' }, minutes(1));
    expect(await start).toEqual({ kind: 'suspended' });
    expect(await house.anAnswer(slug, threadId, anne, minutes(1))).toEqual({ kind: 'suspended' });
    expect(await house.get(OwnMessages).edit(seen, messageId, 'Autre', by(anne), minutes(1))).toEqual({
      kind: 'suspended',
    });
    expect(await house.get(ThreadLife).act(seen, threadId, 'renew', by(anne), days(25))).toEqual({
      kind: 'suspended',
    });
    expect(await house.get(ThreadLife).act(seen, threadId, 'close', by(anne), minutes(2))).toEqual({
      kind: 'done',
    });
  });

  it('of a newcomer waits for a moderator: nobody else sees it, and it comes out as it was written', async () => {
    const slug = await house.aForum('accueil', { premoderation: 'newcomers' });
    const [anne, paul, marie] = [await somebody(), await somebody(), await somebody()];
    await house.get(ForumModerators).add((await house.seen(slug, marie)).forum.id, marie, operator, now);
    const { threadId, messageId, state } = await house.aThread(slug, anne, now, { text: 'Bonjour.' });
    expect(state).toBe('waiting');
    expect([
      await texts(slug, threadId, paul),
      await texts(slug, threadId, anne),
      await texts(slug, threadId, marie),
    ]).toEqual([[], ['waiting: Bonjour.'], ['waiting: Bonjour.']]);
    expect(await subjects(slug, paul)).toEqual([]);
    const moved = await house
      .get(MessageMoves)
      .move({ messageId, action: 'approve', version: 1 }, by(marie), minutes(5));
    expect(moved.kind).toBe('moved');
    expect([await subjects(slug, paul), await texts(slug, threadId, paul)]).toEqual([
      ['Un sujet'],
      ['Bonjour.'],
    ]);
    expect(
      await house.get(MessageMoves).move({ messageId, action: 'approve' }, by(marie), minutes(6)),
    ).toEqual({
      kind: 'not-now',
      state: 'published',
    });
    const own = house.get(OwnMessages);
    expect(await own.edit(await house.seen(slug, anne), messageId, 'À vendre', by(anne), minutes(6))).toEqual(
      {
        kind: 'too-late',
      },
    );
    const [{ state: next }] = [await house.aThread(slug, anne, minutes(7), { text: 'La suite.' })];
    expect(next).toBe('published');
  });

  it('is not started without end by somebody nobody knows', async () => {
    const slug = await house.aForum('rafale');
    const anne = await somebody();
    await house.aThread(slug, anne, now);
    await house.aThread(slug, anne, minutes(1));
    await expect(house.aThread(slug, anne, minutes(2))).rejects.toThrow('too-much');
    expect((await house.aThread(slug, anne, days(2))).kind).toBe('written');
  });
});

describe('one’s own message', () => {
  it('is put right for a quarter of an hour, and readers see that it was', async () => {
    const slug = await house.aForum('retouches');
    const [anne, paul] = [await somebody(), await somebody()];
    const { threadId, messageId } = await house.aThread(slug, anne, now, { text: 'Avan' });
    const own = house.get(OwnMessages);
    const [hers, his] = [await house.seen(slug, anne), await house.seen(slug, paul)];
    expect(await own.edit(his, messageId, 'Volé', by(paul), minutes(1))).toEqual({ kind: 'unknown' });
    expect(await own.edit(hers, messageId, 'Avant', by(anne), minutes(14))).toEqual({ kind: 'edited' });
    expect(await own.edit(hers, messageId, 'Après', by(anne), minutes(15))).toEqual({ kind: 'too-late' });
    expect(await texts(slug, threadId, paul)).toEqual(['Avant']);
    const message = await house.get(ThreadReading).message(his.viewer, threadId, messageId);
    expect(message?.editedAt).toEqual(minutes(14));
  });

  it('is withdrawn at any time: its words are gone everywhere, its place stays where others answered', async () => {
    const slug = await house.aForum('retraits');
    const [anne, paul] = [await somebody(), await somebody()];
    const { threadId, messageId } = await house.aThread(slug, anne, now, { text: 'Oublions.' });
    await house.anAnswer(slug, threadId, paul, minutes(1), 'Trop tard.');
    const own = house.get(OwnMessages);
    expect(await own.withdraw(await house.seen(slug, paul), messageId, by(paul), days(9))).toEqual({
      kind: 'not-yours',
    });
    const seen = await house.seen(slug, anne);
    const twice = [1, 2].map(() => own.withdraw(seen, messageId, by(anne), days(9)));
    expect(await Promise.all(twice)).toEqual([{ kind: 'withdrawn' }, { kind: 'withdrawn' }]);
    expect(await texts(slug, threadId, anne)).toEqual(['withdrawn: ', 'Trop tard.']);
    const left = await database.dataSource.query(`select from archived_message where text like '%Oublions%'`);
    expect(left).toEqual([]);
  });

  it('takes the thread along when nothing else is in it', async () => {
    const slug = await house.aForum('seul');
    const [anne, paul] = [await somebody(), await somebody()];
    const { threadId, messageId } = await house.aThread(slug, anne, now);
    await house.get(OwnMessages).withdraw(await house.seen(slug, anne), messageId, by(anne), minutes(20));
    expect([await subjects(slug, paul), await texts(slug, threadId, paul)]).toEqual([[], []]);
  });
});

it('a hidden message is seen by its author and the moderators, and can come back', async () => {
  const slug = await house.aForum('masques');
  const [anne, paul, marie] = [await somebody(), await somebody(), await somebody()];
  await house.get(ForumModerators).add((await house.seen(slug, marie)).forum.id, marie, operator, now);
  const { threadId, messageId, threadKey } = await house.aThread(slug, anne, now, { text: 'Vendu !' });
  await house.anAnswer(slug, threadId, paul, minutes(1), 'Quoi ?');
  const moves = house.get(MessageMoves);
  const { forum } = await house.seen(slug, paul);
  const news = async (at: Date, where = {}) => {
    const found = await house.get(ThreadReading).latest({ forumId: forum.id, ...where }, 10, at);
    return found.map(({ text }) => text);
  };
  expect([await news(minutes(2)), await news(minutes(2), { threadId }), await news(days(366))]).toEqual([
    ['Quoi ?', 'Vendu !'],
    ['Quoi ?', 'Vendu !'],
    [],
  ]);
  await moves.move({ messageId, action: 'hide', reason: 'publicité' }, by(marie), minutes(2));
  expect(await news(minutes(3))).toEqual(['Quoi ?']);
  const seen = await Promise.all([paul, anne, marie].map(who => texts(slug, threadId, who)));
  expect(seen).toEqual([
    ['hidden: ', 'Quoi ?'],
    ['hidden: Vendu !', 'Quoi ?'],
    ['hidden: Vendu !', 'Quoi ?'],
  ]);
  const named = async (personId: string) => {
    const { viewer, forum: at } = await house.seen(slug, personId);
    const reading = house.get(ThreadReading);
    const thread = await reading.byKey(viewer, at.id, threadKey);
    const page = thread && (await reading.page(viewer, thread, { page: 1 }));
    return page?.messages.map(({ author }) => author !== null);
  };
  expect([await named(paul), await named(marie)]).toEqual([
    [false, true],
    [true, true],
  ]);
  const [kept] = await database.dataSource.query(
    `select hidden_reason from archived_message where hidden_by = $1`,
    [marie],
  );
  expect(kept).toEqual({ hidden_reason: 'publicité' });
  await moves.move({ messageId, action: 'restore' }, by(marie), minutes(3));
  expect(await texts(slug, threadId, paul)).toEqual(['Vendu !', 'Quoi ?']);
});

describe('a small ad', () => {
  it('runs thirty days, once more when it is renewed, and is closed by its author', async () => {
    const slug = await house.aForum('annonces', { kind: 'ads' });
    const [anne, paul] = [await somebody(), await somebody()];
    const { threadId } = await house.aThread(slug, anne, now, { subject: 'Vélo', ad: anAd });
    const open: ThreadFilter = { ...everything, state: 'open' };
    const closed: ThreadFilter = { ...everything, state: 'closed' };
    expect([await subjects(slug, paul, open, days(29)), await subjects(slug, paul, open, days(30))]).toEqual([
      ['Vélo'],
      [],
    ]);
    expect(await subjects(slug, paul, closed, days(30))).toEqual(['Vélo']);
    const life = house.get(ThreadLife);
    const seen = await house.seen(slug, anne);
    expect(await life.act(await house.seen(slug, paul), threadId, 'renew', by(paul), days(28))).toEqual({
      kind: 'not-allowed',
    });
    expect(await life.act(seen, threadId, 'renew', by(anne), days(5))).toEqual({ kind: 'not-allowed' });
    expect(await life.act(seen, threadId, 'renew', by(anne), days(28))).toEqual({ kind: 'done' });
    expect(await life.act(seen, threadId, 'renew', by(anne), days(55))).toEqual({ kind: 'not-allowed' });
    expect(await subjects(slug, paul, open, days(59))).toEqual(['Vélo']);
    expect(await life.act(seen, threadId, 'close', by(anne), days(40))).toEqual({ kind: 'done' });
    expect(await life.act(seen, threadId, 'close', by(anne), days(40))).toEqual({ kind: 'already' });
    expect(await house.anAnswer(slug, threadId, paul, days(41))).toEqual({ kind: 'closed' });
    expect(await life.act(seen, threadId, 'reopen', by(anne), days(41))).toEqual({ kind: 'done' });
    const moderator = await somebody();
    await house.get(ForumModerators).add(seen.forum.id, moderator, operator, now);
    const seenByModerator = await house.seen(slug, moderator);
    expect(await life.act(seenByModerator, threadId, 'close', by(moderator), days(42))).toEqual({
      kind: 'done',
    });
    expect(await life.act(seen, threadId, 'reopen', by(anne), days(43))).toEqual({ kind: 'not-allowed' });
    expect(await life.act(seenByModerator, threadId, 'reopen', by(moderator), days(44))).toEqual({
      kind: 'done',
    });
  });

  it('is found by what it is, and closed for good a week after its end', async () => {
    const slug = await house.aForum('tri', { kind: 'ads' });
    const anne = await somebody();
    await house.aThread(slug, anne, now, { subject: 'Vélo', ad: anAd });
    await house.aThread(slug, anne, minutes(1), {
      subject: 'Studio',
      ad: { ...anAd, side: 'seek', category: 'housing' },
    });
    const found = (filter: Partial<ThreadFilter>) => subjects(slug, null, { ...everything, ...filter });
    await house
      .get(ForumsService)
      .change(
        (await house.seen(slug, anne)).forum.id,
        null,
        { name: 'Tri', description: '', readableBy: 'public', writableBy: 'members', premoderation: 'none' },
        operator,
        now,
      );
    expect([await found({}), await found({ category: 'housing' }), await found({ side: 'offer' })]).toEqual([
      ['Studio', 'Vélo'],
      ['Studio'],
      ['Vélo'],
    ]);
    const life = house.get(ThreadLife);
    await life.closeExpired(days(36.9));
    const closed = `select count(*)::int as count from forum_thread t join forum f on f.id = t.forum_id
                    where f.slug = 'tri' and t.closed_at = t.expires_at`;
    expect(await database.dataSource.query(closed)).toEqual([{ count: 0 }]);
    expect(await life.closeExpired(days(38))).toBeGreaterThanOrEqual(2);
    expect(await database.dataSource.query(closed)).toEqual([{ count: 2 }]);
  });
});

it('what is new is counted for each, until it is read, one by one or all at once', async () => {
  const slug = await house.aForum('nouvelles');
  const [anne, paul] = [await somebody(), await somebody()];
  const { forum } = await house.seen(slug, paul);
  const unread = house.get(UnreadMarks);
  const counts = async (who: string, at: Date) =>
    (await unread.counts(who, [forum.id], at)).get(forum.id) ?? 0;
  const first = await house.aThread(slug, anne, now);
  const second = await house.aThread(slug, anne, minutes(1));
  expect([await counts(paul, minutes(2)), await counts(anne, minutes(2))]).toEqual([2, 0]);
  await unread.mark(paul, first.threadId, now);
  expect(await counts(paul, minutes(2))).toBe(1);
  await house.anAnswer(slug, first.threadId, anne, minutes(3));
  const [row] = await house.get(ThreadsReading).byIds([first.threadId], paul, minutes(4));
  expect([await counts(paul, minutes(4)), row?.unreadCount, row?.messageCount]).toEqual([2, 1, 2]);
  expect(await subjects(slug, paul, { ...everything, isUnread: true }, minutes(4))).toHaveLength(2);
  await unread.markAll(paul, forum.id, minutes(4));
  expect(await counts(paul, minutes(4))).toBe(0);
  await house.anAnswer(slug, second.threadId, anne, minutes(5));
  expect([await counts(paul, minutes(6)), await counts(paul, days(31))]).toEqual([1, 0]);
  expect(await unread.readUntil(paul, second.threadId, minutes(6))).toEqual(minutes(4));
});

it('messages are found by their words, in any form and with or without accents, where one may read', async () => {
  const slug = await house.aForum('fouille');
  const anne = await somebody();
  const { forum } = await house.seen(slug, anne);
  const first = await house.aThread(slug, anne, now, {
    subject: 'Chevaux',
    text: 'Deux chevaux à l’écurie.',
  });
  await house.anAnswer(slug, first.threadId, anne, minutes(1), 'Un cheval suffit.');
  const gone = await house.aThread(slug, anne, minutes(2), { text: 'Encore un cheval.' });
  await house.get(OwnMessages).withdraw(await house.seen(slug, anne), gone.messageId, by(anne), minutes(3));
  await house.get(SearchIndex).catchUp();
  const search = house.get(ForumSearch);
  const found = async (words: string, where = [forum.id]) =>
    (await search.find(where, words, null, minutes(4))).messages.map(({ excerpt }) =>
      excerpt.map(({ text }) => text).join(''),
    );
  expect(await found('cheval')).toEqual(['Un cheval suffit.', 'Deux chevaux à l’écurie.']);
  expect(await found('ecuries')).toEqual(['Deux chevaux à l’écurie.']);
  expect([await found('zébus'), await found(`'"( & | :*\0`), await found('cheval', [])]).toEqual([
    [],
    [],
    [],
  ]);
});

it('a long thread is read page by page, from a message or from where one stopped', async () => {
  const slug = await house.aForum('longue');
  const [anne, marie] = [await somebody(), await somebody()];
  await house.get(ForumModerators).add((await house.seen(slug, marie)).forum.id, marie, operator, now);
  const { threadId, threadKey } = await house.aThread(slug, anne, now);
  await database.dataSource.query(
    `insert into archived_message (place_id, forum_id, thread_id, key, message_id, author_name, author_address, subject,
                                   text, sent_at, archived_at)
     select forum_id, forum_id, archived_thread_id, 'k' || n, 'm' || n, 'A', '', 's', 'Message ' || n, $2, $2
     from forum_thread, generate_series(2, 120) n where id = $1`,
    [threadId, now],
  );
  await database.dataSource.query(
    `insert into forum_message (thread_id, archived_message_id, author_id, state, submission_id, written_via, written_at,
                                published_at)
     select $1, a.id, $3, 'published', gen_random_uuid(), 'web', moment, moment
     from archived_message a cross join lateral (select $2::timestamptz + substr(a.key, 2)::int * interval '1 minute' as moment) at
     where a.thread_id = (select archived_thread_id from forum_thread where id = $1) and a.key like 'k%'
       and length(a.key) < 5`,
    [threadId, now, anne],
  );
  const { viewer, forum } = await house.seen(slug, marie);
  const reading = house.get(ThreadReading);
  const thread = await reading.byKey(viewer, forum.id, threadKey);
  if (thread === null) throw new Error('the thread is gone');
  const first = await reading.page(viewer, thread, { page: 1 });
  expect([first.lastPage, first.messages.length, first.messages[1]?.text]).toEqual([3, 50, 'Message 2']);
  const third = await reading.page(viewer, thread, { page: 9 });
  const last = third.messages.at(-1);
  expect([third.page, last?.text]).toEqual([3, 'Message 120']);
  expect((await reading.page(viewer, thread, { messageId: first.messages[49]?.id ?? '' })).page).toBe(1);
  expect((await reading.page(viewer, thread, { messageId: last?.id ?? '' })).page).toBe(3);
  const unread = await Promise.all(
    [0, 49, 50, 500].map(read => reading.page(viewer, thread, { unreadAfter: minutes(read) })),
  );
  expect(unread.map(({ page }) => page)).toEqual([1, 1, 2, 3]);
});

it('a group’s forum is there for its members, and those of a hidden group for nobody else', async () => {
  const group = await community.groups.create(
    { slug: 'caves', name: 'Caves', kind: 'leisure' },
    operator,
    now,
  );
  if (group.kind !== 'created') throw new Error(group.kind);
  const [anne, paul] = [await somebody(), await somebody()];
  await community.members.put(group.group.id, anne, 'animator', operator, now);
  const ofGroup = { readableBy: 'group', writableBy: 'group' } as const;
  await house.aForum('caves-entre-nous', ofGroup, group.group);
  await house.aForum('caves-ouvert', { readableBy: 'public', writableBy: 'group' }, group.group);
  const sight = house.get(ForumSight);
  const seenBy = async (personId: string | null) =>
    (await sight.ofGroup({ personId, roles: [] }, group.group.id)).map(({ forum }) => forum.slug);
  expect([await seenBy(anne), await seenBy(paul), await seenBy(null)]).toEqual([
    ['caves-entre-nous', 'caves-ouvert'],
    ['caves-ouvert'],
    ['caves-ouvert'],
  ]);
  expect((await house.seen('caves-ouvert', anne)).viewer).toMatchObject({ isAnimator: true, isMember: true });
  expect(
    await house.get(ForumModerators).deciding((await house.seen('caves-ouvert', anne)).forum.id),
  ).toEqual([anne]);
  await database.dataSource.query(`update "group" set visibility = 'private' where slug = 'caves'`);
  expect([await seenBy(anne), await seenBy(paul), await seenBy(null)]).toEqual([
    ['caves-entre-nous', 'caves-ouvert'],
    [],
    [],
  ]);
});

it('a forum is set, closed and opened again, its categories named, each in the journal', async () => {
  const slug = await house.aForum('reglages');
  const anne = await somebody();
  const { forum } = await house.seen(slug, anne);
  const categories = house.get(ForumCategories);
  expect(await categories.add(forum.id, ' Vie de l’École ', operator, now)).toEqual({ kind: 'added' });
  expect(await categories.add(forum.id, 'Vie de l’ecole', operator, now)).toEqual({ kind: 'taken' });
  expect((await categories.of(forum.id)).map(one => one.slug)).toEqual(['vie-de-l-ecole']);
  const { threadId } = await house.aThread(slug, anne, now, { category: 'vie-de-l-ecole' });
  await expect(house.aThread(slug, anne, now, { category: 'autre' })).rejects.toThrow('category-unknown');
  const forums = house.get(ForumsService);
  expect([await forums.close(forum.id, operator, now), await forums.close(forum.id, operator, now)]).toEqual([
    true,
    false,
  ]);
  expect(await house.anAnswer(slug, threadId, anne, minutes(1))).toEqual({ kind: 'closed' });
  await forums.reopen(forum.id, operator, minutes(2));
  expect(await categories.remove(forum.id, 'vie-de-l-ecole', operator, now)).toBe(true);
  expect(await subjects(slug, anne)).toEqual(['Un sujet']);
  const taken = await forums.create(null, { ...formOf(slug) }, operator, now);
  expect(taken).toEqual({ kind: 'wrong', faults: ['slug-taken'] });
  const actions: { action: string }[] = await database.dataSource.query(
    'select action from journal_entry where subject_id = $1 order by id',
    [forum.id],
  );
  expect(actions.map(({ action }) => action)).toEqual([
    'forum.created',
    'forum.category-added',
    'forum.closed',
    'forum.reopened',
    'forum.category-removed',
  ]);
});

function formOf(slug: string) {
  return {
    name: 'Autre',
    slug,
    kind: 'discussion',
    description: '',
    readableBy: 'members',
    writableBy: 'members',
    premoderation: 'none',
  };
}

it('a letter’s articles have each a thread, opened once, and answered there', async () => {
  const letter = {
    id: randomUUID(),
    slug: 'lettre',
    name: 'La lettre',
    language: 'fr',
    groupId: null,
  } as const;
  const articles = [1, 2].map(n => ({
    id: randomUUID(),
    title: `Article ${n}`,
    authorId: null,
    path: `/letters/lettre/2026-03#a${n}`,
  }));
  await keepLetter(
    letter.id,
    articles.map(({ id }) => id),
  );
  const comments = house.get(LetterComments);
  const open = () =>
    database.dataSource.transaction(manager => comments.openFor(manager, letter, articles, now));
  const [places, again] = await Promise.all([open(), open()]);
  expect(again).toEqual(places);
  const place = places.get(articles[0]?.id ?? '');
  expect(place?.forumSlug).toBe('lettre-commentaires');
  const anne = await somebody();
  const { viewer, forum } = await house.seen('lettre-commentaires', anne);
  const thread = await house.get(ThreadReading).byKey(viewer, forum.id, place?.threadKey ?? '');
  await database.dataSource.query(`update forum set premoderation = 'none' where id = $1`, [forum.id]);
  expect((await house.anAnswer(forum.slug, thread?.id ?? '', anne, minutes(1), 'Bravo.')).kind).toBe(
    'written',
  );
  expect(await subjects(forum.slug, anne)).toEqual(['Article 1']);
  await expect(house.aThread(forum.slug, anne, now)).rejects.toThrow('not-yours-to-write');
  // What was said of it outlives the letter; what nobody commented is there no more.
  await database.dataSource.query('delete from article where letter_id = $1', [letter.id]);
  await database.dataSource.query('delete from letter where id = $1', [letter.id]);
  expect(await texts(forum.slug, thread?.id ?? '', anne)).toEqual(['Bravo.']);
  expect(await subjects(forum.slug, anne)).toEqual(['Article 1']);
  await expect(open()).rejects.toThrow('forum_letter_id_fkey');
});

/** The rows that a letter and its articles have in their own room. */
async function keepLetter(letterId: string, articleIds: readonly string[]): Promise<void> {
  await database.dataSource.query(
    `insert into letter (id, slug, name, kind, audience, created_at)
     values ($1, 'lettre', 'La lettre', 'platform', 'directory', $2)`,
    [letterId, now],
  );
  await database.dataSource.query(
    `insert into article (id, letter_id, via, created_at, changed_at)
     select id, $1, 'web', $3, $3 from unnest($2::uuid[]) as id`,
    [letterId, articleIds, now],
  );
}

it('who leaves is named nowhere any more; what they published stays, what waited is gone', async () => {
  const slug = await house.aForum('departs', { premoderation: 'newcomers' });
  const [anne, paul] = [await somebody(), await somebody()];
  const { threadId, messageId } = await house.aThread(slug, anne, now, { text: 'Attend.' });
  const open = await house.aForum('departs-ouverts');
  const published = await house.aThread(open, anne, minutes(1), { text: 'Reste.' });
  await database.dataSource.transaction(manager =>
    house.get(PeopleInForums).forget(manager, { personId: anne, addresses: [] }, minutes(2)),
  );
  expect(await texts(open, published.threadId, paul)).toEqual(['Reste.']);
  const left = await database.dataSource.query(
    `select m.state, m.author_id, m.waiting_text, a.author_name, a.author_address from forum_message m
     left join archived_message a on a.id = m.archived_message_id where m.id = any($1::uuid[]) order by m.written_at`,
    [[messageId, published.messageId]],
  );
  expect(left).toEqual([
    { state: 'withdrawn', author_id: null, waiting_text: '', author_name: null, author_address: null },
    { state: 'published', author_id: null, waiting_text: null, author_name: '', author_address: '' },
  ]);
  expect(await texts(slug, threadId, paul)).toEqual([]);
});

it('files go with the draft, come out with the message, and are erased when it is withdrawn', async () => {
  const slug = await house.aForum('fichiers');
  const [anne, paul] = [await somebody(), await somebody()];
  const { forum } = await house.seen(slug, anne);
  const files = house.get(ForumFiles);
  const place = { personId: anne, forumId: forum.id, place: '' };
  const png = {
    filename: 'été.png',
    mediaType: 'image/png',
    content: Buffer.from('89504e470d0a1a0a00', 'hex'),
  };
  const fake = { filename: '../page.html', mediaType: 'image/svg+xml', content: Buffer.from('<b>non</b>') };
  const large = { ...png, content: Buffer.alloc(6_000_001) };
  expect(await files.addToDraft(place, [png, fake], now)).toEqual({ kind: 'added' });
  expect(await files.addToDraft(place, [png, png, png, png], now)).toEqual({ kind: 'too-many-files' });
  expect(await files.addToDraft(place, [large], now)).toEqual({ kind: 'file-too-large' });
  const [first, second] = await files.ofDraft(place);
  expect([first?.filename, first?.mediaType, second?.filename, second?.mediaType]).toEqual([
    'été.png',
    'image/png',
    'page.html',
    'application/octet-stream',
  ]);
  await Promise.all(Array.from({ length: 6 }, () => files.addToDraft(place, [png], minutes(1))));
  expect(await files.ofDraft(place)).toHaveLength(5);
  await files.keepOnly(place, [first?.id ?? ''], now);
  expect(await files.find(first?.id ?? '')).toBeNull();
  const { threadId, messageId } = await house.aThread(slug, anne, minutes(1));
  expect(await files.ofDraft(place)).toEqual([]);
  const { viewer } = await house.seen(slug, paul);
  const shown = await house.get(ThreadReading).message(viewer, threadId, messageId);
  expect(shown?.files.map(({ filename }) => filename)).toEqual(['été.png']);
  expect(await house.get(RawStore).bytes((await files.find(first?.id ?? ''))?.rawId ?? '')).toEqual(
    png.content,
  );
  const archived = await database.dataSource.query(
    `select attachments from archived_message where author_name = (
       select given_name || ' Test' from person where id = $1) and attachments <> '[]'`,
    [anne],
  );
  expect(archived).toEqual([{ attachments: [{ filename: 'été.png', mediaType: 'image/png', bytes: 9 }] }]);
  const erasing = house.get(RawErasing);
  const kept = () =>
    database.dataSource.query('select from raw_message where id = $1 and bytes = 9 and erased_at is null', [
      first?.rawId,
    ]);
  await database.dataSource.transaction(manager => erasing.ask(manager, [first?.rawId ?? ''], now));
  await erasing.eraseDue(now);
  expect(await kept()).toHaveLength(1);
  await house.get(OwnMessages).withdraw(await house.seen(slug, anne), messageId, by(anne), minutes(2));
  await erasing.eraseDue(minutes(3));
  expect([await kept(), await files.find(first?.id ?? '')]).toEqual([[], null]);
});

it('drafts wait for their writer, and go when they are sent', async () => {
  const slug = await house.aForum('brouillons');
  const anne = await somebody();
  const { forum } = await house.seen(slug, anne);
  const drafts = house.get(ForumDrafts);
  const place = { personId: anne, forumId: forum.id, place: '' };
  await drafts.save(place, { subject: 'Avant' }, now);
  await drafts.save(place, { subject: 'Après' }, minutes(1));
  expect(await drafts.ofPerson(anne)).toMatchObject([
    { forumSlug: slug, subject: 'Après', savedAt: minutes(1) },
  ]);
  await drafts.save(place, { text: `${'a'.repeat(49_999)}😀` }, minutes(2));
  expect((await drafts.find(place))?.fields['text']).toHaveLength(50_000);
  await house.aThread(slug, anne, minutes(2));
  expect(await drafts.find(place)).toBeNull();
});
