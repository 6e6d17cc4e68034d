import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { CorrectionsService } from '../../src/channels/moderation/corrections.service.js';
import { type HeldItem, HeldItems } from '../../src/channels/moderation/held-items.service.js';
import { StandingService } from '../../src/community/standing/standing.service.js';
import { SiteSecret } from '../../src/foundation/database/site-secret.js';
import { operator, system } from '../../src/foundation/journal/actor.js';
import { MessageParser } from '../../src/foundation/mail/message-parser.js';
import { encodeUuidToken } from '../../src/foundation/mail/token.js';
import { AuthorAnswers } from '../../src/intake/reception/author-answers.service.js';
import { AuthorCorrections } from '../../src/intake/reception/author-corrections.service.js';
import type { Draft } from '../../src/intake/reception/corrected-posts.service.js';
import { HeldDecisions } from '../../src/intake/reception/held-decisions.service.js';
import { ListEnding } from '../../src/intake/reception/list-ending.service.js';
import { RawStore } from '../../src/postoffice/archive/raw-store.js';
import { aHeldPost } from './a-held-post.js';
import { Community } from './a-community.js';
import { aPerson } from './a-person.js';
import { anIdentity } from './an-identity.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';

const now = new Date('2026-03-02T23:30:00Z');
const later = new Date('2026-03-03T04:00:00Z');
const aYearLater = new Date('2027-03-02T23:30:00Z');
const picture = Buffer.from(Array.from({ length: 999 }, (_, at) => (at * 7) % 256));
const letter = [
  'From: Anne <stranger@x.example>',
  'To: golf@x-groupes.example',
  'Subject: Sortie',
  'Message-ID: <one@x.example>',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Qui vient ?',
  '--b',
  'Content-Type: image/png; name=plan.png',
  'Content-Disposition: attachment; filename=plan.png',
  'Content-Transfer-Encoding: base64',
  '',
  picture.toString('base64').replaceAll(/.{76}/g, '$&\r\n'),
  '--b--',
  '',
].join('\r\n');
const draft: Draft = { subject: 'Sortie à neuf heures', text: 'Qui vient dimanche ?', attachments: [0] };

let database: RoomDatabase;
let community: Community;
let house: TestingModule;
let corrections: AuthorCorrections;
let decisions: HeldDecisions;
let items: HeldItems;
let parser: MessageParser;
let listId: string;
let mona: string;
let authors = 0;

beforeAll(async () => {
  database = await roomDatabase();
  community = new Community(database.dataSource);
  house = await anIdentity(database.dataSource);
  corrections = house.get(AuthorCorrections, { strict: false });
  decisions = house.get(HeldDecisions, { strict: false });
  items = house.get(HeldItems, { strict: false });
  parser = house.get(MessageParser, { strict: false });
  listId = await community.aList('golf');
  mona = await aPerson(community.directory, 'mona');
  await community.moderators.add(listId, mona, operator, now);
});
afterAll(async () => {
  await parser.close();
  await database.close();
});

function byLink(heldId: string): { key: string; personId: null } {
  const { key } = house.get(SiteSecret, { strict: false });
  return { key: encodeUuidToken('post', heldId, key), personId: null };
}

async function decide(heldId: string, action: 'return' | 'approve', reason = ''): Promise<string> {
  const outcome = await decisions.decide({ heldId, action, reason, actor: operator, via: 'command', now });
  return outcome.kind;
}

async function returned(own: Parameters<typeof aHeldPost>[3] = {}, raw = letter): Promise<string> {
  const id = await aHeldPost(database.dataSource, listId, raw, own);
  expect(await decide(id, 'return', 'Précisez l’heure.')).toBe('decided');
  return id;
}

const correct = (id: string, change: Partial<Draft> = {}, seenVersion = 2) =>
  corrections.correct(byLink(id), { ...draft, ...change }, { seenVersion, actor: system, now: later });

async function itemOf(id: string): Promise<HeldItem> {
  const item = await items.held(id);
  if (item === null) throw new Error('not held');
  return item;
}

/** What was last written to an address. */
async function lastTextTo(address: string): Promise<string> {
  const [{ text }] = await database.dataSource.query(
    `select convert_from(m.prefix, 'UTF8') as text from delivery d join outbound_message m on m.id = d.outbound_id
     where d.address = $1 order by d.id desc limit 1`,
    [address],
  );
  return text;
}

async function bytesOf(rawId: string): Promise<Buffer> {
  return (await new RawStore(database.dataSource).bytes(rawId)) ?? Buffer.alloc(0);
}

/** Subjects of what was written to an address, oldest first. */
async function mailTo(address: string): Promise<string[]> {
  const rows: { subject: string }[] = await database.dataSource.query(
    `select m.subject from delivery d join outbound_message m on m.id = d.outbound_id
     where d.address = $1 order by d.id`,
    [address],
  );
  return rows.map(({ subject }) => subject.replaceAll('\u202F', ' '));
}

describe('returning a message', () => {
  it('tells its author why, and keeps it held', async () => {
    const id = await returned({ authorAddress: 'returned@x.example' });
    expect(await itemOf(id)).toMatchObject({ state: 'returned', version: 2, post: { outcome: 'held' } });
    expect(await mailTo('returned@x.example')).toEqual(['Votre message est à corriger : Sortie']);
  });

  it('wants words', async () => {
    const id = await aHeldPost(database.dataSource, listId, letter);
    expect(await decide(id, 'return', ' \u200B')).toBe('reason-required');
    expect(await itemOf(id)).toMatchObject({ state: 'waiting', version: 1 });
  });

  it('is useless where its author may not hear from us', async () => {
    const id = await aHeldPost(database.dataSource, listId, letter, { isAuthorTold: false });
    expect(await decide(id, 'return', 'Précisez.')).toBe('useless');
    expect((await itemOf(id)).state).toBe('waiting');
  });
});

describe('a correction that is read over', () => {
  it('is what would wait, and changes nothing', async () => {
    const id = await returned();
    const seen = { seenVersion: 2, now: later };
    const shown = await corrections.preview(byLink(id), draft, seen);
    expect(shown).toMatchObject({
      kind: 'written',
      message: { subject: draft.subject, text: draft.text, attachments: [{ filename: 'plan.png' }] },
    });
    expect(await itemOf(id)).toMatchObject({ state: 'returned', version: 2, post: { subject: 'Sortie' } });
    expect(await corrections.preview(byLink(id), draft, { ...seen, seenVersion: 1 })).toMatchObject({
      kind: 'already',
    });
    const stranger = { key: id, personId: mona };
    expect(await corrections.preview(stranger, draft, seen)).toEqual({ kind: 'unknown' });
  });
});

describe('a corrected message', () => {
  it('waits anew, as its author wrote it, and moderators are told of it', async () => {
    const id = await returned();
    expect((await correct(id)).kind).toBe('done');
    const item = await itemOf(id);
    expect(item).toMatchObject({
      state: 'waiting',
      version: 3,
      heldAt: later,
      preview: 'Qui vient dimanche ?',
      attachments: [{ filename: 'plan.png', bytes: 999 }],
      post: { subject: 'Sortie à neuf heures', outcome: 'held', identity: 'unproven' },
      decisions: [{ decision: 'return' }, { decision: 'resubmit', decidedBy: null }],
    });
    expect((await mailTo('mona@x.example')).at(-1)).toBe('À modérer sur golf : Sortie à neuf heures');
    const [told] = await database.dataSource.query(
      'select person_id, version from moderator_notice where held_message_id = $1',
      [id],
    );
    expect(told).toEqual({ person_id: mona, version: 3 });
  });

  it('is what the moderators read, byte for byte, when it leaves; its attachments are the author’s own', async () => {
    const id = await returned();
    await correct(id);
    const { post } = await itemOf(id);
    const seen = await bytesOf(post.rawId);
    expect(post.bytes).toBe(seen.length);
    expect(await decide(id, 'approve')).toBe('decided');
    const [archived] = await database.dataSource.query(
      'select raw_id, subject, text from archived_message where raw_id = $1',
      [post.rawId],
    );
    expect(archived).toEqual({ raw_id: post.rawId, subject: draft.subject, text: draft.text });
    expect(await bytesOf(archived.raw_id)).toEqual(seen);
    expect(await parser.attachment(seen, 0)).toMatchObject({ content: picture });
  });

  it.each([
    ['by somebody else’s session', 'lea', 'proven', 'unproven'],
    ['by a link alone', null, 'proven', 'unproven'],
    ['by its author’s own session', 'max', 'proven', 'proven'],
    ['by its author’s own session too', 'max', 'unproven', 'unproven'],
    ['by a link still', null, 'contradicted', 'contradicted'],
  ] as const)('%s is as sure as that proves', async (_, name, identity, expected) => {
    const authorPersonId = await aPerson(community.directory, `author-${(authors += 1)}`);
    const personId = name === 'lea' ? mona : authorPersonId;
    const id = await returned({ identity, authorPersonId });
    const actor = name === null ? system : ({ kind: 'person', personId } as const);
    await corrections.correct(byLink(id), draft, { seenVersion: 2, actor, now: later });
    expect((await itemOf(id)).post.identity).toBe(expected);
    const sure = { proven: 'auteur est prouv', unproven: 'Rien ne prouve', contradicted: 'Attention' }[
      expected
    ];
    expect(await lastTextTo('mona@x.example')).toContain(sure);
  });

  it('keeps what it was, and what it was after each round', async () => {
    const id = await returned();
    const first = (await itemOf(id)).post.rawId;
    await correct(id, { text: 'Deuxième' });
    const second = (await itemOf(id)).post.rawId;
    await decide(id, 'return', 'Encore.');
    await correct(id, { text: 'Troisième', attachments: [] }, 4);
    const kept = await house.get(CorrectionsService, { strict: false }).of(id);
    expect(kept.map(({ version, rawId, subject }) => [version, rawId, subject])).toEqual([
      [3, first, 'Sortie'],
      [5, second, draft.subject],
    ]);
    expect((await bytesOf(first)).toString()).toBe(letter);
    expect((await itemOf(id)).attachments).toEqual([]);
  });

  it('is one, however often it is sent at once', async () => {
    const id = await returned();
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, (_, at) => correct(id, { text: `Essai ${at}` })),
    );
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'already')).toHaveLength(5);
    expect((await itemOf(id)).version).toBe(3);
  });

  it('and a withdrawal at once: one of them counts', async () => {
    const answers = house.get(AuthorAnswers, { strict: false });
    for (let round = 0; round < 5; round++) {
      const id = await returned();
      const kinds = await Promise.all([
        correct(id).then(({ kind }) => kind),
        answers.withdraw(byLink(id), 2, system, later).then(({ kind }) => kind),
      ]);
      expect(kinds.toSorted()).toEqual(['already', 'done']);
    }
  });

  it('is not taken for a message that waits, or that was decided', async () => {
    const id = await aHeldPost(database.dataSource, listId, letter);
    expect((await correct(id, {}, 1)).kind).toBe('already');
    expect((await correct(id, {}, -1)).kind).toBe('already');
    expect(
      (await corrections.correct({ key: id, personId: mona }, draft, { seenVersion: 1, actor: system, now }))
        .kind,
    ).toBe('unknown');
  });
});

describe('what can’t be sent back', () => {
  it.each([
    ['no subject', { subject: ' \u200B\r\n' }, 'subject-missing'],
    ['10,000 letters of subject', { subject: 'é'.repeat(10_000) }, 'subject-too-long'],
    ['nothing to read', { text: ' ', attachments: [] }, 'text-missing'],
    ['too much to read', { text: 'a'.repeat(200_001) }, 'text-too-long'],
  ])('%s', async (_, change, kind) => {
    const id = await returned();
    expect(await correct(id, change)).toMatchObject({ kind, held: { version: 2 } });
    expect((await itemOf(id)).state).toBe('returned');
  });

  it('more than the list takes, until an attachment is left out', async () => {
    const id = await returned();
    await community.lists.set(listId, { maxBytes: '1024' }, operator, now);
    expect((await correct(id)).kind).toBe('too-large');
    expect((await correct(id, { attachments: [] })).kind).toBe('done');
    await community.lists.set(listId, { maxBytes: '1000000' }, operator, now);
  });

  it('what can’t be read', async () => {
    const parts = `Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(1_200)}`;
    const id = await returned({}, `From: a@x.example\r\n${parts}`);
    expect((await correct(id, { attachments: [] })).kind).toBe('unreadable');
  });

  it('anything, by somebody who may not write to lists', async () => {
    const zoe = await aPerson(community.directory, 'zoe');
    const id = await returned({ authorPersonId: zoe });
    const measure = {
      personId: zoe,
      kind: 'posting-suspended',
      reason: 'a test',
      until: aYearLater,
    } as const;
    await house.get(StandingService, { strict: false }).open(measure, operator, now);
    expect((await correct(id)).kind).toBe('suspended');
  });
});

describe('a list that ends', () => {
  it.each([
    ['drops', null, 'discarded'],
    ['refuses', 'La liste n’existe plus.', 'rejected'],
  ])('%s what was returned too', async (_, heldReason, state) => {
    const endingId = await community.aList(`ending-${state}`);
    const id = await aHeldPost(database.dataSource, endingId, letter);
    await decide(id, 'return', 'Précisez.');
    const list = await community.lists.findById(endingId);
    if (list === null) throw new Error('no list');
    const ending = { archive: 'kept', heldReason, isTold: true, actor: operator, via: 'web' } as const;
    const outcome = await house.get(ListEnding, { strict: false }).end(list, ending, later);
    expect(outcome).toMatchObject({ kind: 'ended', heldCount: 1 });
    expect(await itemOf(id)).toMatchObject({ state, post: { outcome: state } });
    expect((await correct(id)).kind).toBe('already');
  });
});
