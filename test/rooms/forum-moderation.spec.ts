import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { ForumDecisions } from '../../src/channels/forums/forum-decisions.service.js';
import { ForumModerators } from '../../src/channels/forums/forum-moderators.service.js';
import { ForumPatterns } from '../../src/channels/forums/forum-patterns.service.js';
import { ForumQueue } from '../../src/channels/forums/forum-queue.service.js';
import { ForumReports, type ReportOutcome } from '../../src/channels/forums/forum-reports.service.js';
import { ForumSight } from '../../src/channels/forums/forum-sight.service.js';
import { OwnMessages } from '../../src/channels/forums/own-messages.service.js';
import type { Judgement } from '../../src/channels/forums/judgement.js';
import { HeldQueueService } from '../../src/channels/moderation/held-queue.service.js';
import { ModeratorRhythmsService } from '../../src/channels/moderation/moderator-rhythms.service.js';
import { QueueCountsService } from '../../src/channels/moderation/queue-counts.service.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { MessageParser } from '../../src/foundation/mail/message-parser.js';
import { ForumModeratorTelling } from '../../src/intake/reception/forum-moderator-telling.service.js';
import { ForumModeration } from '../../src/intake/reception/forum-moderation.service.js';
import { OutboxService } from '../../src/postoffice/delivery/outbox.service.js';
import { aForum, startThread } from './a-forum.js';
import { anIdentity } from './an-identity.js';
import { Community } from './a-community.js';
import { aPerson } from './a-person.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';

const at = new Date('2026-03-02T10:00:00Z');
const soon = new Date('2026-03-02T10:05:00Z');
let database: RoomDatabase;
let house: TestingModule;
let community: Community;
let moderation: ForumModeration;
let watched: string;
let open: string;
let mona: string;
let writers = 0;

beforeAll(async () => {
  database = await roomDatabase();
  house = await anIdentity(database.dataSource);
  community = new Community(database.dataSource);
  moderation = found(ForumModeration);
  mona = await aPerson(community.directory, 'mona');
  watched = await aForum(house, 'Veille', { premoderation: 'all' });
  open = await aForum(house, 'Ouvert');
  for (const forumId of [watched, open]) await found(ForumModerators).add(forumId, mona, operator, at);
});
afterAll(async () => {
  await found(MessageParser).close();
  await database.close();
});

function found<T>(kind: abstract new (...given: never[]) => T): T {
  return house.get<T>(kind, { strict: false });
}

interface Wrote {
  readonly id: string;
  readonly address: string;
}

async function aMessage(forumId: string, text: string): Promise<Wrote> {
  const name = `writer${++writers}`;
  const personId = await aPerson(community.directory, name);
  const thread = await startThread(house, { forumId, personId, text, at }, `Sujet ${writers}`);
  return { id: thread.messageId, address: `${name}@x.example` };
}

async function decide(
  { id }: Wrote,
  judgement: Judgement,
  reason = '',
  own: { by?: string; version?: number } = {},
) {
  const held = await found(ForumQueue).held(id);
  return moderation.decide({
    messageId: id,
    judgement,
    reason,
    seenVersion: own.version ?? held?.version ?? 0,
    actor: { kind: 'person', personId: own.by ?? mona },
    via: 'web',
    now: soon,
  });
}

async function report({ id }: Wrote, by: string, forumId = open): Promise<ReportOutcome> {
  const seen = await found(ForumSight).byId({ personId: by, roles: [] }, forumId);
  if (seen === null) throw new Error('this forum is not for them');
  return found(ForumReports).report(seen, id, 'C’est de la réclame.', soon);
}

async function told(address: string): Promise<string> {
  const rows: { id: string }[] = await database.dataSource.query(
    'select id from delivery where address = $1 order by id',
    [address],
  );
  const copies = await Promise.all(rows.map(row => found(OutboxService).copy(row.id)));
  const parsed = await Promise.all(
    copies.map(copy => found(MessageParser).parse(copy?.raw ?? Buffer.alloc(0))),
  );
  return parsed.map(outcome => (outcome.kind === 'parsed' ? outcome.message.text : '')).join('\n');
}

async function queue(): Promise<string[]> {
  const scope = { listIds: [], decidedListIds: [], groupIds: [], forumIds: [watched, open] };
  const page = await found(HeldQueueService).page(scope, {}, { limit: 50, after: null }, soon);
  const { forums } = await found(QueueCountsService).of(scope, {});
  expect(forums).toBe(page.entries.length);
  return page.entries.map(({ id }) => id);
}

describe('a message that waits in a forum', () => {
  it('stands in the queue of its moderators, and is published by them, once', async () => {
    const message = await aMessage(watched, 'Bonjour à tous.');
    expect(await queue()).toContain(message.id);
    expect((await decide(message, 'approve')).kind).toBe('decided');
    expect((await decide(message, 'reject', 'Non.', { version: 1 })).kind).toBe('already');
    expect(await queue()).not.toContain(message.id);
    const held = await found(ForumQueue).held(message.id);
    expect(held).toMatchObject({ state: 'published', decisions: [{ decision: 'approve', by: 'mona Test' }] });
    expect(await told(message.address)).toContain('Votre message a paru dans le forum « Veille »');
  });

  it('is refused with a reason that its author reads, with the text given back', async () => {
    const message = await aMessage(watched, 'Achetez !');
    expect((await decide(message, 'reject', ' ')).kind).toBe('reason-required');
    expect((await decide(message, 'reject', 'Pas de réclame ici.')).kind).toBe('decided');
    expect(await told(message.address)).toMatch(/ne paraîtra pas[^]*> Pas de réclame ici\.[^]*Achetez !/);
    const silent = await aMessage(watched, 'Encore !');
    expect((await decide(silent, 'discard')).kind).toBe('decided');
    expect(await told(silent.address)).toBe('');
  });

  it('is given back to be changed, and waits again once it is', async () => {
    const message = await aMessage(watched, 'Sans date.');
    expect((await decide(message, 'return', 'Donnez la date.')).kind).toBe('decided');
    expect(await queue()).not.toContain(message.id);
    expect(await told(message.address)).toMatch(/vous demande de le corriger[^]*> Donnez la date\./);
    await database.dataSource.query(
      `update forum_message set waiting_text = 'Le 3 mars.', version = version + 1 where id = $1`,
      [message.id],
    );
    expect(await queue()).toContain(message.id);
    expect((await decide(message, 'approve')).kind).toBe('decided');
  });

  it('is decided by nobody else', async () => {
    const message = await aMessage(watched, 'Et moi ?');
    const stranger = await aPerson(community.directory, 'stranger');
    expect((await decide(message, 'approve', '', { by: stranger })).kind).toBe('not-allowed');
    expect(await moderation.see(message.id, { personId: stranger })).toBeNull();
    expect((await moderation.see(message.id, { personId: mona }))?.held.text).toBe('Et moi ?');
  });
});

describe('a message that members report', () => {
  it('comes before moderators, once for each member, and stays there if they keep it', async () => {
    const message = await aMessage(open, 'Discutable.');
    const anne = await aPerson(community.directory, 'anne');
    expect(await report(message, anne)).toBe('reported');
    expect(await report(message, anne)).toBe('already');
    expect(await queue()).toContain(message.id);
    expect((await found(ForumQueue).held(message.id))?.reports).toMatchObject([
      { name: 'anne Test', reason: 'C’est de la réclame.' },
    ]);
    expect((await decide(message, 'approve')).kind).toBe('decided');
    expect(await queue()).not.toContain(message.id);
    expect((await decide(message, 'approve')).kind).toBe('already');
    expect(await told(message.address)).toBe('');
  });

  it('is hidden by the third until somebody decides, and is shown again if they say so', async () => {
    const message = await aMessage(open, 'Insultes.');
    const people = await Promise.all(
      ['b1', 'b2', 'b3', 'b4'].map(name => aPerson(community.directory, name)),
    );
    for (const person of people.slice(0, 3)) expect(await report(message, person)).toBe('reported');
    expect(await found(ForumQueue).held(message.id)).toMatchObject({
      state: 'hidden',
      decisions: [{ decision: 'hide', by: null }],
    });
    expect(await report(message, people[3] ?? '')).toBe('already');
    expect((await decide(message, 'approve')).kind).toBe('decided');
    expect((await found(ForumQueue).held(message.id))?.state).toBe('published');
    expect(await told(message.address)).toContain('remis en ligne');
    // What a moderator kept is hidden by moderators alone.
    await report(message, people[3] ?? '');
    expect((await found(ForumQueue).held(message.id))?.state).toBe('published');
    expect((await decide(message, 'reject', 'À la réflexion, non.')).kind).toBe('decided');
    expect(await told(message.address)).toMatch(/n’est plus visible[^]*> À la réflexion, non\./);
  });
});

describe('a moderator of a forum', () => {
  it('hears of what waits, by their rhythm, once for each change', async () => {
    const telling = found(ForumModeratorTelling);
    await telling.tellDue(soon);
    const before = (await told('mona@x.example')).length;
    expect(await telling.tellDue(soon)).toBe(0);
    const message = await aMessage(watched, 'Un message de plus.');
    expect(await telling.tellDue(soon)).toBe(1);
    expect((await told('mona@x.example')).slice(before)).toMatch(
      new RegExp(`Un message de plus[^]*/moderation/forums/${message.id}`),
    );
    await found(ModeratorRhythmsService).choose(mona, { rhythm: 'daily', quietNights: false });
    await aMessage(watched, 'Et un autre.');
    expect(await telling.tellDue(soon)).toBe(0);
    expect(await telling.tellDue(new Date('2026-03-03T09:00:00Z'))).toBe(1);
  });

  it('hears again, after six hours, a day and three, of all that nobody decided on, in one mail', async () => {
    const telling = found(ForumModeratorTelling);
    const rita = await aPerson(community.directory, 'rita');
    const forumId = await aForum(house, 'Patience', { premoderation: 'all' });
    await found(ForumModerators).add(forumId, rita, operator, at);
    const first = await aMessage(forumId, 'Le premier.');
    const after = async (hours: number) => {
      const before = (await told('rita@x.example')).length;
      await telling.tellDue(new Date(at.getTime() + hours * 3_600_000));
      return (await told('rita@x.example')).slice(before);
    };
    expect(await after(0)).toContain('Le premier.');
    expect(await after(4)).toBe('');
    expect(await after(6)).toMatch(/Le premier\.[^]*Personne n’en a décidé depuis le/);
    expect(await after(7)).toBe('');
    await aMessage(forumId, 'Le second.');
    // News, and the reminder of what the next hour would bring; the news is as old.
    expect(await after(23.5)).toMatch(/Le premier\.[^]*Le second\.|Le second\.[^]*Le premier\./);
    expect(await after(24)).toBe('');
    await decide(first, 'approve', '', { by: rita });
    expect(await after(72)).toMatch(/^(?![^]*Le premier\.)[^]*Le second\./);
    expect(await after(300)).toBe('');
    const [decision] = await found(ForumDecisions).of(forumId, null, { limit: 9, after: null });
    expect(decision).toMatchObject({ decision: 'approve', by: 'rita Test', via: 'web' });
  });
});

/** By its author, minutes after it came out. */
async function edit({ id, address }: Wrote, text: string) {
  const personId = await community.directory.findByAddress(address);
  const seen = await found(ForumSight).byId({ personId: personId?.person.id ?? '', roles: [] }, open);
  if (seen === null) throw new Error('this forum is not for them');
  const actor = { kind: 'person', personId: seen.viewer.personId ?? '' } as const;
  return found(OwnMessages).edit(seen, id, text, actor, soon);
}

describe('what a forum bans', () => {
  it('is set by pattern, each once, and stops what is written or edited', async () => {
    const patterns = found(ForumPatterns);
    const by = { kind: 'person', personId: mona } as const;
    expect((await patterns.add(open, 'Casino*', 'hold', by, at)).kind).toBe('added');
    expect((await patterns.add(open, 'casino*', 'refuse', by, at)).kind).toBe('known');
    expect((await patterns.add(open, '*?*', 'refuse', by, at)).kind).toBe('too-wide');
    const words = { subject: 'Casinos', text: '', addresses: [] };
    expect(await patterns.verdict(open, words)).toBe('hold');
    expect(await patterns.verdict(watched, words)).toBeNull();
    await patterns.add(open, 'loterie', 'refuse', by, at);
    const message = await aMessage(open, 'Rien à dire.');
    const edited = (text: string) => edit(message, text);
    expect(await Promise.all(['Des casinos.', 'Une loterie.'].map(edited))).toEqual([
      { kind: 'held' },
      { kind: 'banned' },
    ]);
    expect(await edited('Tout va bien.')).toEqual({ kind: 'edited' });
    const [pattern] = await patterns.of(open);
    expect(await patterns.remove(watched, pattern?.id ?? '', by, at)).toBe(false);
    expect(await patterns.remove(open, pattern?.id ?? '', by, at)).toBe(true);
  });
});
