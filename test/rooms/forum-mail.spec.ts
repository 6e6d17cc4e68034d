import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { AdsEnding } from '../../src/channels/forums/ads-ending.service.js';
import { ForumFollows } from '../../src/channels/forums/follows.service.js';
import { ForumCopies } from '../../src/channels/forums/forum-copies.service.js';
import { ForumLeaving } from '../../src/channels/forums/forum-leaving.service.js';
import { MessageMoves } from '../../src/channels/forums/message-moves.service.js';
import { StandingService } from '../../src/community/standing/standing.service.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { MessageParser } from '../../src/foundation/mail/message-parser.js';
import { OutboxService } from '../../src/postoffice/delivery/outbox.service.js';
import { aForum, anAd, answer, startThread } from './a-forum.js';
import { anIdentity } from './an-identity.js';
import { Community } from './a-community.js';
import { aPerson } from './a-person.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';

const before = new Date('2026-03-02T09:00:00Z');
const at = new Date('2026-03-02T10:00:00Z');
const [soon, later] = [new Date('2026-03-02T10:05:00Z'), new Date('2026-03-02T11:00:00Z')];
const hoursLater = (count: number) => new Date(at.getTime() + count * 3_600_000);
const days = (count: number) => hoursLater(count * 24);
let database: RoomDatabase;
let house: TestingModule;
let community: Community;
let follows: ForumFollows;
let copies: ForumCopies;
let forumId: string;
const people = new Map<string, string>();

beforeAll(async () => {
  database = await roomDatabase();
  house = await anIdentity(database.dataSource);
  community = new Community(database.dataSource);
  follows = found(ForumFollows);
  copies = found(ForumCopies);
  for (const name of [
    'anne',
    'basile',
    'chloe',
    'denis',
    'eve',
    'fanny',
    'gael',
    'hugo',
    'ines',
    'jeanne',
    'karim',
    'lise',
  ])
    people.set(name, await aPerson(community.directory, name));
  forumId = await aForum(house, 'Mer');
});
afterAll(async () => {
  await found(MessageParser).close();
  await database.close();
});

function found<T>(kind: abstract new (...given: never[]) => T): T {
  return house.get<T>(kind, { strict: false });
}

function id(name: string): string {
  return people.get(name) ?? '';
}

interface Mail {
  readonly to: string;
  readonly raw: string;
  readonly leave: string;
}

/** What left of one message, by recipient. */
async function mailsOf(messageId: string): Promise<Mail[]> {
  const rows: { id: string }[] = await database.dataSource.query(
    'select id from delivery where copy_key = $1 order by address',
    [messageId],
  );
  const mails = await Promise.all(rows.map(row => found(OutboxService).copy(row.id)));
  return mails.map(mail => {
    const raw = mail?.raw.toString() ?? '';
    return {
      to: mail?.copy.address.split('@')[0] ?? '',
      raw,
      leave: /unsubscribe\/forum\/([a-z2-7]{52})/.exec(raw)?.[1] ?? '',
    };
  });
}

async function receivers(messageId: string): Promise<string[]> {
  return (await mailsOf(messageId)).map(({ to }) => to);
}

function said(name: string, text: string, when = at) {
  return { forumId, personId: id(name), text, at: when };
}

describe('what is followed', () => {
  it('comes by mail to each who follows it, once, and never to its author', async () => {
    await follows.follow(id('basile'), { kind: 'forum', forumId }, before);
    await follows.follow(id('anne'), { kind: 'forum', forumId }, before);
    const thread = await startThread(house, said('anne', 'Qui vient dimanche ?'));
    expect(await copies.sendDue(soon)).toBe(1);
    expect(await copies.sendDue(soon)).toBe(0);
    expect(await receivers(thread.messageId)).toEqual(['basile']);
    const reply = await answer(house, said('basile', 'Moi.', soon), thread.threadId, thread.messageId);
    await copies.sendDue(soon);
    // Who writes in a thread follows it.
    expect(await receivers(reply.messageId)).toEqual(['anne']);
    await follows.unfollow(id('anne'), { kind: 'forum', forumId }, soon);
  });

  it('reads as a thread, says why it comes, and is answered and left by what is each reader’s own', async () => {
    await follows.follow(id('chloe'), { kind: 'forum', forumId }, before);
    const thread = await startThread(house, said('eve', 'Élise part.\r\n-- \r\nAnne'), 'Où ?');
    await copies.sendDue(soon);
    const reply = await answer(house, said('basile', 'À Brest.', soon), thread.threadId, thread.messageId);
    await copies.sendDue(soon);
    const mails = await mailsOf(reply.messageId);
    expect(mails.map(({ to }) => to)).toEqual(['chloe', 'eve']);
    const [chloe, eve] = mails.map(({ raw }) => raw);
    expect(eve).toMatch(/^Subject: Re: \[Mer\] =\?/m);
    expect(eve).toContain(`In-Reply-To: <forum.${thread.messageId}@x-groupes.example>`);
    expect(eve).toMatch(/^To: <eve@x\.example>\r\nReply-To: <reply\+[a-z2-7]{52}@x-groupes\.example>\r\n/m);
    expect(eve).toMatch(/^List-Id: <mer\.forums\.x-groupes\.example>/m);
    expect(eve).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(eve).toMatch(/suivez ce fil/);
    expect(chloe).toMatch(/suivez ce forum/);
    expect(new Set(mails.map(({ leave }) => leave)).size).toBe(2);
    for (const { raw, leave } of mails)
      expect(raw.match(new RegExp(`unsubscribe/forum/(?:=\\r\\n)?${leave}`, 'g'))).toHaveLength(2);
  });

  it('stops where its reader may read no more, is shut out, or said stop', async () => {
    const thread = await startThread(house, said('fanny', 'Trois.'), 'Trois');
    await follows.unfollow(id('chloe'), { kind: 'thread', forumId, threadId: thread.threadId }, at);
    await follows.follow(id('denis'), { kind: 'thread', forumId, threadId: thread.threadId }, at);
    await found(StandingService).open(
      {
        personId: id('basile'),
        kind: 'access-suspended',
        reason: 'r',
        until: new Date('2026-03-03T00:00:00Z'),
      },
      operator,
      at,
    );
    await copies.sendDue(soon);
    expect(await receivers(thread.messageId)).toEqual(['denis']);
    await found(StandingService).lift({ personId: id('basile'), kind: 'access-suspended' }, operator, soon);
  });

  it('goes out when it is published, not while it waits, and not when it is old', async () => {
    const watched = await aForum(house, 'Veille', { premoderation: 'all' });
    await follows.follow(id('denis'), { kind: 'forum', forumId: watched }, before);
    const waiting = await startThread(house, { ...said('gael', 'Attend.'), forumId: watched });
    expect(waiting.state).toBe('waiting');
    expect(await copies.sendDue(soon)).toBe(0);
    await found(MessageMoves).move({ messageId: waiting.messageId, action: 'approve' }, operator, later);
    expect(await copies.sendDue(later)).toBe(1);
    expect(await receivers(waiting.messageId)).toEqual(['denis']);
    const old = await startThread(house, said('hugo', 'Vieux.'), 'Vieux');
    expect(await copies.sendDue(new Date('2026-03-04T10:00:00Z'))).toBe(0);
    expect(await receivers(old.messageId)).toEqual([]);
  });

  it('is of a private group only for those who are in it', async () => {
    const groupId = await community.aGroup('club', { visibility: 'private' });
    const [{ id: hidden }] = await database.dataSource.query(
      `insert into forum (slug, name, kind, group_id, readable_by, writable_by, premoderation)
       values ('club', 'Club', 'discussion', $1, 'group', 'group', 'none') returning id`,
      [groupId],
    );
    for (const name of ['ines', 'denis'])
      await database.dataSource.query('insert into group_member (group_id, person_id) values ($1, $2)', [
        groupId,
        id(name),
      ]);
    await follows.follow(id('denis'), { kind: 'forum', forumId: hidden }, before);
    const first = await startThread(house, { ...said('ines', 'Entre nous.'), forumId: hidden });
    await copies.sendDue(soon);
    expect(await receivers(first.messageId)).toEqual(['denis']);
    await database.dataSource.query('delete from group_member where person_id = $1', [id('denis')]);
    const second = await answer(
      house,
      { ...said('ines', 'Et encore.', soon), forumId: hidden },
      first.threadId,
    );
    await copies.sendDue(soon);
    expect(await receivers(second.messageId)).toEqual([]);
  });
});

describe('leaving by the link in a mail', () => {
  it('leaves what the mail named, again without harm, and nothing else', async () => {
    const leaving = found(ForumLeaving);
    const thread = await startThread(house, said('jeanne', 'À quitter.', later), 'Départ');
    await copies.sendDue(later);
    const [mail] = (await mailsOf(thread.messageId)).filter(({ to }) => to === 'chloe');
    const from = await leaving.find(mail?.leave ?? '');
    expect(from).toMatchObject({ personId: id('chloe'), because: 'forum', subject: 'Départ' });
    if (from === null) throw new Error('the link leads nowhere');
    expect(await leaving.leave(from, null, later)).toBe('forum');
    expect(await leaving.leave(from, null, later)).toBe('forum');
    const reply = await answer(house, said('basile', 'Moi aussi.', later), thread.threadId);
    await copies.sendDue(later);
    expect(await receivers(reply.messageId)).toEqual(['jeanne']);
    expect(await follows.isFollowing(id('chloe'), { kind: 'forum', forumId })).toBe(false);
    expect(await leaving.find('a'.repeat(52))).toBeNull();
  });

  it('is remembered: whoever silenced a thread and writes in it stays in peace', async () => {
    const thread = await startThread(house, said('denis', 'Bavard.', later), 'Bavard');
    const target = { kind: 'thread', forumId, threadId: thread.threadId } as const;
    await copies.sendDue(later);
    expect(await follows.reasonFor(id('denis'), thread.threadId)).toBe('thread');
    await follows.unfollow(id('denis'), target, later);
    await answer(house, said('denis', 'Un mot.', later), thread.threadId);
    await copies.sendDue(later);
    expect(await follows.reasonFor(id('denis'), thread.threadId)).toBeNull();
    await follows.follow(id('denis'), target, later);
    expect(await follows.reasonFor(id('denis'), thread.threadId)).toBe('thread');
  });

  it('is no matter of who follows nothing they write in', async () => {
    await follows.setFollowsOwn(id('karim'), false);
    expect(await follows.followsOwn(id('karim'))).toBe(false);
    const thread = await startThread(house, said('karim', 'Seul.', later), 'Seul');
    await copies.sendDue(later);
    expect(await follows.reasonFor(id('karim'), thread.threadId)).toBeNull();
  });
});

describe('a small ad that ends', () => {
  it('tells its author once, five days before, with others of theirs, where they renew or close it', async () => {
    const adsId = await aForum(house, 'Annonces', { kind: 'ads' });
    const ending = found(AdsEnding);
    const ads: string[] = [];
    for (const subject of ['Vélo', 'Canapé', 'Déjà pris', 'À renouveler'])
      ads.push(await anEndingAd(adsId, subject));
    await database.dataSource.query('update forum_thread set closed_at = $2 where id = $1', [ads[2], at]);
    await database.dataSource.query(
      'update forum_thread set renewed_at = $2, expires_at = $3 where id = $1',
      [ads[3], at, days(60)],
    );
    expect(await ending.tellDue(days(24))).toBe(0);
    expect(await Promise.all([ending.tellDue(days(26)), ending.tellDue(days(26))])).toContain(1);
    expect(await ending.tellDue(days(27))).toBe(0);
    const [mail, ...more] = await noticesTo('lise@x.example');
    expect(more).toEqual([]);
    expect(mail).toMatch(/^2 de vos annonces prennent bientôt fin\n[^]*Vélo[^]*Canapé/);
    expect(mail).toMatch(/prolonger une fois[^]*\/forums\/annonces\/[a-z2-7]{16}#end/);
    expect(mail).not.toMatch(/Déjà pris/);
    expect(await ending.tellDue(days(56))).toBe(1);
    const last = (await noticesTo('lise@x.example')).at(-1);
    expect(last).toMatch(/^Votre annonce «.À renouveler.» prend fin le .*\n[^]*a déjà été prolongée/);
  });
});

let adsWritten = 0;

/** Half a day after the one before: nobody starts more threads in a day. */
async function anEndingAd(adsId: string, subject: string): Promise<string> {
  const ad = { ...said('lise', `${subject}.`, hoursLater(12 * (adsWritten += 1))), forumId: adsId };
  return (await startThread(house, ad, subject, anAd)).threadId;
}

/** Subject and text of what the site said to somebody. */
async function noticesTo(address: string): Promise<string[]> {
  const rows: { id: string }[] = await database.dataSource.query(
    `select d.id from delivery d join outbound_message o on o.id = d.outbound_id
     where d.address = $1 and o.kind = 'notice' order by d.id`,
    [address],
  );
  const left = await Promise.all(rows.map(({ id: row }) => found(OutboxService).copy(row)));
  const parsed = await Promise.all(
    left.map(copy => found(MessageParser).parse(copy?.raw ?? Buffer.alloc(0))),
  );
  return parsed.map(one =>
    one.kind === 'parsed' ? `${one.message.subject}\n${one.message.text}` : one.kind,
  );
}
