import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { operator } from '../../src/foundation/journal/actor.js';
import { JournalReader } from '../../src/foundation/journal/journal-reader.service.js';
import { JournalService } from '../../src/foundation/journal/journal.service.js';
import { MessageParser } from '../../src/foundation/mail/message-parser.js';
import { ArchiveExport } from '../../src/postoffice/archive/archive-export.service.js';
import { ArchiveImport, type ImportOutcome } from '../../src/postoffice/archive/archive-import.service.js';
import type { ArchivePlace } from '../../src/postoffice/archive/archive-place.js';
import { ArchiveReader } from '../../src/postoffice/archive/archive-reader.service.js';
import { ArchiveTaking, takingsAnHour } from '../../src/postoffice/archive/archive-taking.service.js';
import { ArchiveService } from '../../src/postoffice/archive/archive.service.js';
import { RawStore } from '../../src/postoffice/archive/raw-store.js';
import { anArchivedMessage } from './an-archived-message.js';
import { Community } from './a-community.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';

const now = new Date('2026-06-01T10:00:00Z');
const paper = 'From x@x.example Sun Mar  1 09:00:00 2015';
let database: RoomDatabase;
let archive: ArchiveService;
let imports: ArchiveImport;
let exports: ArchiveExport;
let taking: ArchiveTaking;
let reader: ArchiveReader;
let parser: MessageParser;
let places = 0;

beforeAll(async () => {
  database = await roomDatabase();
  const { dataSource } = database;
  const raws = new RawStore(dataSource);
  parser = new MessageParser({ workers: 1 });
  archive = new ArchiveService(dataSource);
  imports = new ArchiveImport(dataSource, archive, raws, parser, new JournalService());
  exports = new ArchiveExport(dataSource, raws);
  taking = new ArchiveTaking(dataSource, exports, new JournalService(), new JournalReader(dataSource));
  reader = new ArchiveReader(dataSource);
});
afterAll(async () => {
  await parser.close();
  await database.close();
});

async function aPlace(): Promise<ArchivePlace> {
  return { kind: 'list', id: await new Community(database.dataSource).aList(`place-${++places}`) };
}

async function* streamOf(file: string | Buffer): AsyncGenerator<Buffer> {
  yield Buffer.from(file);
}

function run(place: ArchivePlace, file: string | Buffer): Promise<ImportOutcome> {
  return imports.run(
    { place, address: 'golf@x.example', source: streamOf(file), maxMessageBytes: 2_000, actor: operator },
    { hold: manager => manager.query('select from list where id = $1 for no key update', [place.id]) },
    now,
  );
}

function mail(header: Record<string, string>, body = 'Bonjour'): string {
  const fields = Object.entries(header).map(([name, value]) => `${name}: ${value}\n`);
  return `${paper}\n${fields.join('')}\n${body}\n\n`;
}

function datedMail(id: string, date: string): string {
  return mail({ Subject: id, 'Message-ID': `<${id}@w>`, Date: date });
}

const first = mail({
  From: 'Anne <anne@a.example>',
  Subject: 'Tournoi',
  'Message-ID': '<1@a>',
  Date: 'Sun, 1 Mar 2015 10:00:00 +0100',
});
const answer = mail(
  {
    From: 'bea@b.example',
    Subject: 'Re: Tournoi',
    'Message-ID': '<2@b>',
    'In-Reply-To': '<1@a>',
    Date: 'Mon, 2 Mar 2015 10:00:00 +0100',
  },
  'Oui.\n>From mon club, deux.',
);

describe('an mbox file that is imported', () => {
  it('is read as if it had always been there: threads, days and bytes; and is no news', async () => {
    const place = await aPlace();
    // The answer first: a file need not be in order.
    expect(await run(place, answer + first)).toMatchObject({ read: 2, kept: 2, known: 0, refused: 0 });
    expect(await reader.months(place, 'UTC')).toEqual([{ month: '2015-03', messages: 2 }]);
    const [row] = await reader.threads(place, { limit: 5 });
    const thread = await reader.thread(place, row?.thread.key ?? '', { sight: 'reader', limit: 5 });
    expect(thread?.messages).toMatchObject([
      { depth: 0, message: { subject: 'Tournoi', authorName: 'Anne', number: null, isImported: true } },
      { depth: 1, message: { text: 'Oui.\nFrom mon club, deux.' } },
    ]);
    expect(await archive.latest([place.id], { limit: 5 })).toEqual([]);
    const sent = await database.dataSource.query('select from outbound_message');
    expect(sent).toEqual([]);
  });

  it('may be imported again, whole or longer, and keeps each message once', async () => {
    const place = await aPlace();
    await run(place, first);
    expect(await run(place, first + answer + answer)).toMatchObject({ read: 3, kept: 1, known: 2 });
    const journal = await new JournalReader(database.dataSource).entries({
      subjectKind: 'list',
      subjectId: place.id,
      actions: ['archive.imported'],
      limit: 1,
    });
    expect(journal).toMatchObject([{ values: { read: 3, kept: 1, known: 2, declined: 0, refused: 0 } }]);
  });

  it('knows what the list distributed in its day, though the footer differs', async () => {
    const place = await aPlace();
    const sentAt = new Date('2015-03-01T09:00:00Z');
    const { manager } = database.dataSource;
    await archive.addMany(manager, [anArchivedMessage(place, '1@a', { sentAt, archivedAt: sentAt })]);
    expect(await run(place, first + answer)).toMatchObject({ kept: 1, known: 1 });
  });

  it('goes on after what cannot be kept, and says where it was', async () => {
    const place = await aPlace();
    const large = mail({ Subject: 'Grand', 'Message-ID': '<3@c>' }, 'x\n'.repeat(2_000));
    const odd = `${paper}\n\nno header\n\n`;
    const unwanted = mail({ Subject: 'Ailleurs', 'Message-ID': '<4@d>', 'X-No-Archive': 'Yes' });
    const latin = Buffer.concat([
      Buffer.from(`${paper}\nFrom: =?x-unknown?Q?Zo=E9?= <z@z.example>\nSubject: caf`),
      Buffer.from([0xe9]),
      Buffer.from('\nContent-Type: text/plain; charset=x-unknown\n\ncaf'),
      Buffer.from([0xe9, 0x0a, 0x0a]),
    ]);
    const file = Buffer.concat([Buffer.from(first + large + odd + unwanted), latin]);
    const outcome = await run(place, file);
    expect(outcome).toMatchObject({ read: 5, kept: 2, declined: 1, refused: 2 });
    expect(outcome.refusedMessages).toEqual([
      { number: 2, offset: first.length, reason: 'too-large' },
      { number: 3, offset: first.length + large.length, reason: 'no-header' },
    ]);
    // Without a date of its own it stands where the file says; without an id it is known all the same.
    expect(await reader.threads(place, { limit: 1 })).toMatchObject([
      { lastAt: new Date('2015-03-01T09:00:00Z') },
    ]);
    expect(await run(place, file)).toMatchObject({ kept: 0, known: 2 });
  });

  it('stands at a day that can be: not in the future, not before mail', async () => {
    const place = await aPlace();
    await run(
      place,
      datedMail('a', 'Fri, 1 Jan 2038 00:00:00 +0000') + datedMail('b', 'Thu, 1 Jan 1970 00:00:00 +0000'),
    );
    expect(await reader.months(place, 'UTC')).toEqual([{ month: '2015-03', messages: 2 }]);
  });

  it('comes out again as it came in, without what is hidden, and what was written here as mail', async () => {
    const place = await aPlace();
    await run(place, first + answer);
    const { manager } = database.dataSource;
    await archive.addMany(manager, [
      anArchivedMessage(place, 'web@x', {
        subject: 'Écrit ici',
        text: 'From ici\nÀ bientôt',
        referenceIds: ['1@a'],
      }),
      anArchivedMessage(place, 'hidden@x', { text: 'caché' }),
    ]);
    await manager.query(
      `update archived_message set hidden_at = now(), hidden_reason = 'r' where message_id = 'hidden@x'`,
    );
    const mbox = (await written(exports.mbox(place))).toString();
    expect(mbox).toContain('\n\nOui.\n>From mon club, deux.\n\n');
    expect(mbox).toContain('References: <1@a>\n');
    expect(mbox).toContain('\n\n>From ici\nÀ bientôt\n\n');
    expect(mbox).not.toContain('caché');
    const march = { from: new Date('2015-03-02T00:00:00Z'), until: new Date('2015-04-01') };
    expect((await written(exports.mbox(place, march))).toString().match(/^From /gm)).toHaveLength(1);
    const span = { from: null, until: null };
    expect(await taking.measure(place, span)).toEqual({ messages: 3, authors: 2 });
    const copy = await aPlace();
    expect(await run(copy, mbox)).toMatchObject({ read: 3, kept: 3 });
  });

  it('names an author who left no more than its pages do', async () => {
    const place = await aPlace();
    await run(place, first);
    const { manager } = database.dataSource;
    await manager.query(
      `update archived_message set author_name = '', author_address = '' where place_id = $1`,
      [place.id],
    );
    const mbox = (await written(exports.mbox(place))).toString();
    expect(mbox).toContain('Tournoi');
    expect(mbox).not.toMatch(/anne/i);
  });
});

describe('an archive that somebody takes along', () => {
  it('is written down with who took it, and not given for ever', async () => {
    const place = await aPlace();
    await run(place, first);
    const span = { from: new Date('2015-03-01T00:00:00Z'), until: null };
    const asked = { span, messages: 1 };
    const outcomes: string[] = [];
    for (let at = 0; at <= takingsAnHour; at += 1)
      outcomes.push((await taking.take(place, asked, operator, new Date(now.getTime() + at * 60_000))).kind);
    expect(outcomes).toEqual([...Array<string>(takingsAnHour).fill('taken'), 'limited']);
    const later = new Date(now.getTime() + 3_600_001);
    expect((await taking.take(place, asked, operator, later)).kind).toBe('taken');
    const entries = await new JournalReader(database.dataSource).entries({
      subjectKind: 'list',
      subjectId: place.id,
      actions: ['archive.downloaded'],
      limit: 99,
    });
    expect(entries).toHaveLength(takingsAnHour + 1);
    expect(entries[0]?.values).toEqual({ messages: 1, from: '2015-03-01T00:00:00.000Z', until: null });
  });
});

async function written(mbox: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of mbox) pieces.push(piece);
  return Buffer.concat(pieces);
}
