import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { ForumFiles } from '../../src/channels/forums/forum-files.service.js';
import { ForumPatterns } from '../../src/channels/forums/forum-patterns.service.js';
import { MessageMoves } from '../../src/channels/forums/message-moves.service.js';
import { LetterImport } from '../../src/channels/letters/letter-import.service.js';
import { IssueSending } from '../../src/channels/letters/issue-sending.service.js';
import { IssueSendingModule } from '../../src/channels/letters/issue-sending.module.js';
import { Config } from '../../src/foundation/config/config.js';
import { readConfig } from '../../src/foundation/config/environment.js';
import { DatabaseServer } from '../../src/foundation/database/database-server.js';
import { SiteSecret } from '../../src/foundation/database/site-secret.js';
import { operator, system } from '../../src/foundation/journal/actor.js';
import { JournalReader } from '../../src/foundation/journal/journal-reader.service.js';
import type { ArchivePlace } from '../../src/postoffice/archive/archive-place.js';
import { ArchiveTaking } from '../../src/postoffice/archive/archive-taking.service.js';
import { aForum, answer, startThread } from './a-forum.js';
import { aPerson } from './a-person.js';
import { LettersRoom } from './letters-room.js';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 10, minute));
const whole = { from: null, until: null };
let room: LettersRoom;
let house: TestingModule;

beforeAll(async () => {
  room = await LettersRoom.open();
  house = await Test.createTestingModule({ imports: [IssueSendingModule] })
    .overrideProvider(Config)
    .useValue(readConfig({ DKIM_KEY: 'none' }))
    .overrideProvider(DatabaseServer)
    .useValue({ url: 'postgres://nowhere' })
    .overrideProvider(DataSource)
    .useValue(room.database.dataSource)
    .overrideProvider(SiteSecret)
    .useValue(new SiteSecret('the secret of the tests'))
    .compile();
});
afterAll(() => room.database.close());

function found<T>(kind: abstract new (...given: never[]) => T): T {
  return house.get<T>(kind, { strict: false });
}

async function taken(place: ArchivePlace): Promise<string> {
  const files = found(ForumFiles);
  const { messages } = await found(ArchiveTaking).measure(place, whole);
  const wanted = { span: whole, messages, filesOf: (id: string) => files.contentsOf(id) };
  const outcome = await found(ArchiveTaking).take(place, wanted, operator, at(59));
  if (outcome.kind !== 'taken') throw new Error(outcome.kind);
  const pieces: Buffer[] = [];
  for await (const piece of outcome.mbox) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

async function move(messageId: string, action: 'hide' | 'withdraw'): Promise<void> {
  const outcome = await found(MessageMoves).move({ messageId, action, reason: 'r' }, operator, at(50));
  if (outcome.kind !== 'moved') throw new Error(outcome.kind);
}

describe('a forum that is taken along as a file', () => {
  let place: ArchivePlace;
  let mbox: string;
  const plan = { filename: 'plan.txt', mediaType: 'text/plain', content: Buffer.from('plan du port') };

  beforeAll(async () => {
    const { directory } = room.community;
    const anne = await aPerson(directory, 'anne');
    const bea = await aPerson(directory, 'bea');
    const zoe = await aPerson(directory, 'zoe');
    const forumId = await aForum(house, 'Mer');
    place = { kind: 'forum', id: forumId };
    await found(ForumPatterns).add(forumId, 'zoe@x.example', 'hold', operator, at(0));
    await found(ForumFiles).addToDraft({ personId: anne, forumId, place: '' }, [plan], at(0));
    const said = (personId: string, text: string, minute: number) => ({
      forumId,
      personId,
      text,
      at: at(minute),
    });
    const { threadId } = await startThread(house, said(anne, 'Qui vient ?', 1));
    await answer(house, said(bea, 'Moi.', 2), threadId);
    await move((await answer(house, said(bea, 'Mots masqués', 3), threadId)).messageId, 'hide');
    await move((await answer(house, said(anne, 'Mots retirés', 4), threadId)).messageId, 'withdraw');
    await answer(house, said(zoe, 'Mots retenus', 5), threadId);
    const elsewhere = await aForum(house, 'Ailleurs');
    await startThread(house, { forumId: elsewhere, personId: anne, text: 'Mots d’ailleurs', at: at(6) });
    mbox = await taken(place);
  });

  it('has what its readers read, with authors and files, and mail programs make its threads', () => {
    expect(mbox.match(/^From .*$/gm)).toEqual([
      expect.stringContaining('anne@x.example'),
      expect.stringContaining('bea@x.example'),
    ]);
    const [, first = ''] = /^Message-ID: (<forum\..*>)$/m.exec(mbox) ?? [];
    expect(first).not.toBe('');
    expect(mbox.match(/^References: .*$/gm)).toEqual([`References: ${first}`]);
    expect(mbox).toContain('Qui vient ?');
    expect(mbox).toContain('\n\nMoi.\n\n');
    expect(mbox).toMatch(/filename="?plan\.txt/);
    expect(mbox).toContain(plan.content.toString('base64'));
  });

  it('has nothing that is hidden, withdrawn, held back by a pattern, or of another forum', () => {
    expect(mbox).not.toMatch(/Mots|zoe/);
  });

  it('is written down, and counts whose addresses it gives', async () => {
    expect(await found(ArchiveTaking).measure(place, whole)).toEqual({ messages: 2, authors: 2 });
    const entries = await found(JournalReader).entries({
      subjectKind: 'forum',
      subjectId: place.id,
      actions: ['archive.downloaded'],
      limit: 2,
    });
    expect(entries).toMatchObject([{ values: { messages: 2, from: null, until: null } }]);
  });
});

describe('a letter that is taken along as a file', () => {
  it('has its issues as they left, with nobody’s way out', async () => {
    const letter = await room.aLetter(`lettre-${randomUUID().slice(0, 8)}`, { needsSecondApproval: false });
    const article = await room.proposed(letter, { title: 'Sortie à l’île', text: 'Voiles & café' });
    await room.decide(letter, article, 'accept');
    const issue = await room.issues.ofMonth(letter.id, '2026-04-01');
    await room.issues.approve(issue?.id ?? '', operator, new Date('2026-03-30T09:00:00Z'));
    const place: ArchivePlace = { kind: 'letter', id: letter.id };
    expect(await taken(place)).toBe('');
    await found(IssueSending).start(issue?.id ?? '', system, new Date('2026-04-01T06:00:00Z'));
    const mbox = (await taken(place)).replaceAll('=\n', '');
    expect(mbox.match(/^From .*$/gm)).toEqual([expect.stringContaining(`${letter.slug}@x-groupes.example`)]);
    expect(mbox).toContain('multipart/alternative');
    expect(mbox).toContain('Voiles &amp; caf');
    expect(new Set(mbox.match(/unsubscribe\/letter\/\w+/g))).toEqual(
      new Set([`unsubscribe/letter/${'a'.repeat(52)}`]),
    );
  });

  it('has those it brought from elsewhere, and none that is still to leave', async () => {
    const letter = await room.aLetter(`lettre-${randomUUID().slice(0, 8)}`);
    for (const [month, title, isSent] of [
      ['2026-02-01', 'Bal de janvier', true],
      ['2026-05-01', 'Bal de mai', false],
    ] as const) {
      const words = { title, text: 'Venez', category: 'events', contact: '', link: '' } as const;
      const brought = { ...words, eventOn: null, isCalendar: false, groupId: null, announcerPersonId: null };
      const issue = { month, introduction: '', isSent, articles: [brought] };
      await room.database.dataSource.transaction(manager =>
        found(LetterImport).add(manager, letter, issue, at(0)),
      );
    }
    const mbox = await taken({ kind: 'letter', id: letter.id });
    expect(mbox.match(/^Date: .*$/gm)).toEqual(['Date: Sun, 01 Feb 2026 07:00:00 +0000']);
    expect(mbox).toContain('Bal de janvier');
    expect(mbox).not.toContain('Bal de mai');
  });
});
