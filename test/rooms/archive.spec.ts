import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { operator } from '../../src/foundation/journal/actor.js';
import { JournalReader } from '../../src/foundation/journal/journal-reader.service.js';
import { JournalService } from '../../src/foundation/journal/journal.service.js';
import type { ArchivePlace } from '../../src/postoffice/archive/archive-place.js';
import { ArchiveReader } from '../../src/postoffice/archive/archive-reader.service.js';
import { ArchiveService } from '../../src/postoffice/archive/archive.service.js';
import { ArchivedThread } from '../../src/postoffice/archive/archived-thread.entity.js';
import type { NewArchivedMessage } from '../../src/postoffice/archive/new-archived-message.js';
import { FileCutting } from '../../src/postoffice/archive/file-cutting.service.js';
import { RawErasing } from '../../src/postoffice/archive/raw-erasing.service.js';
import { RawStore } from '../../src/postoffice/archive/raw-store.js';
import { WithdrawalService } from '../../src/postoffice/archive/withdrawal.service.js';
import { anArchivedMessage } from './an-archived-message.js';
import { Community } from './a-community.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';

const now = new Date('2026-03-02T10:00:00Z');
let database: RoomDatabase;
let archive: ArchiveService;
let listId: string;

beforeAll(async () => {
  database = await roomDatabase();
  archive = new ArchiveService(database.dataSource);
  listId = await new Community(database.dataSource).aList('golf');
});
afterAll(() => database.close());

let places = 0;

/** A list of its own: the same holds for letters and forums. */
async function aPlace(): Promise<ArchivePlace> {
  return { kind: 'list', id: await new Community(database.dataSource).aList(`place-${++places}`) };
}

function aMessage(messageId: string, change: Partial<NewArchivedMessage> = {}): NewArchivedMessage {
  return anArchivedMessage({ kind: 'list', id: listId }, messageId, change);
}

async function add(...messages: NewArchivedMessage[]): Promise<string[]> {
  const { dataSource } = database;
  const added = await dataSource.transaction(manager => archive.addMany(manager, messages));
  return added.map(({ threadId }) => threadId);
}

function threadRow(id: string): Promise<ArchivedThread> {
  return database.dataSource.manager.findOneByOrFail(ArchivedThread, { id });
}

describe('threads of the archive', () => {
  it('begin with a message, grow with its answers, and say how many they are and since when', async () => {
    const later = new Date('2026-03-04T10:00:00Z');
    const [first = ''] = await add(aMessage('a@x', { key: 'k-a' }));
    const [second, third] = await add(
      aMessage('b@x', { referenceIds: ['a@x'], subject: 'RE: [golf] Dîner' }),
      aMessage('c@x', { referenceIds: ['a@x', 'b@x'], archivedAt: later }),
    );
    expect([second, third]).toEqual([first, first]);
    expect(await threadRow(first)).toMatchObject({
      placeId: listId,
      key: 'k-a',
      subject: 'Dîner',
      messageCount: 3,
      firstAt: now,
      lastAt: later,
    });
  });

  it('wait for a message that comes late, and join when it stands between them', async () => {
    const [orphan] = await add(aMessage('late-c@x', { referenceIds: ['late-b@x'], subject: 'Golf' }));
    const [opener] = await add(aMessage('late-a@x', { subject: 'Golf', archivedAt: new Date('2026-03-01') }));
    expect(orphan).not.toBe(opener);
    expect(await add(aMessage('late-b@x', { referenceIds: ['late-a@x'] }))).toEqual([opener]);
    expect(await threadRow(opener ?? '')).toMatchObject({ messageCount: 3, lastAt: now });
    const { dataSource } = database;
    expect(await dataSource.manager.findOneBy(ArchivedThread, { id: orphan ?? '' })).toBeNull();
    expect(await dataSource.query('select from awaited_message')).toEqual([]);
  });

  it('take an answer without References by its subject', async () => {
    const [first] = await add(aMessage('topic-a@x', { subject: 'Tournoi de mai' }));
    expect(await add(aMessage('topic-b@x', { subject: 'Rép : tournoi  de MAI' }))).toEqual([first]);
    expect(await add(aMessage('topic-c@x', { subject: 'Tournoi de mai' }))).not.toEqual([first]);
  });

  it('are what a place says they are when it says so', async () => {
    const place = await aPlace();
    const [thread = ''] = await add(aMessage('f1@x', { place, thread: 'new' }));
    expect(await add(aMessage('f2@x', { place, thread: { id: thread } }))).toEqual([thread]);
    expect(await threadRow(thread)).toMatchObject({ placeId: place.id, messageCount: 2 });
  });

  it('go with the archive of their place', async () => {
    const place = await aPlace();
    const [thread = ''] = await add(aMessage('l1@x', { place }), aMessage('l2@x', { place }));
    const { manager } = database.dataSource;
    expect(await archive.removeAll(manager, place)).toBe(2);
    expect(await manager.findOneBy(ArchivedThread, { id: thread })).toBeNull();
  });
});

describe('an archive that is read', () => {
  const paris = 'Europe/Paris';
  let place: ArchivePlace;
  let reader: ArchiveReader;

  beforeAll(async () => {
    place = await aPlace();
    reader = new ArchiveReader(database.dataSource);
    const at = (day: string) => ({ place, archivedAt: new Date(day) });
    await add(
      aMessage('r1@x', { ...at('2026-03-31T21:00:00Z'), key: 'r1', subject: 'Tournoi' }),
      // Already April in Paris.
      aMessage('r2@x', { ...at('2026-03-31T22:30:00Z'), key: 'r2', referenceIds: ['r1@x'] }),
      aMessage('r3@x', { ...at('2026-04-02T10:00:00Z'), key: 'r3', referenceIds: ['r1@x'] }),
      aMessage('r4@x', { ...at('2026-04-03T10:00:00Z'), key: 'r4', referenceIds: ['r1@x', 'r2@x'] }),
      aMessage('r5@x', { ...at('2026-04-04T10:00:00Z'), key: 'r5', subject: 'Dîner', authorName: 'Bastien' }),
    );
  });

  it('has months, and threads in the months in which they were spoken in', async () => {
    expect(await reader.months(place, paris)).toEqual([
      { month: '2026-04', messages: 4 },
      { month: '2026-03', messages: 1 },
    ]);
    expect(await reader.threadsOfMonth(place, '2026-04', paris, { limit: 10 })).toMatchObject([
      { thread: { key: 'r5', subject: 'Dîner' }, messages: 1, authorName: 'Bastien' },
      { thread: { key: 'r1', subject: 'Tournoi', messageCount: 4 }, messages: 3, authorName: 'Anne' },
    ]);
    expect(await reader.threadsOfMonth(place, '2026-03', paris, { limit: 10 })).toMatchObject([
      { thread: { key: 'r1' }, messages: 1 },
    ]);
    expect(await reader.threads(place, { limit: 1, page: 1 })).toMatchObject([{ thread: { key: 'r1' } }]);
  });

  it('shows a thread in reading order, a page of it at a time, by the key of any message in it', async () => {
    const whole = await reader.thread(place, 'r1', { sight: 'reader', limit: 10 });
    expect(whole?.messages.map(({ message, depth }) => [message.key, depth])).toEqual([
      ['r1', 0],
      ['r2', 1],
      ['r4', 2],
      ['r3', 1],
    ]);
    const page = await reader.thread(place, 'r3', { sight: 'reader', page: 1, limit: 3 });
    expect(page).toMatchObject({ thread: { key: 'r1' }, total: 4, messages: [{ message: { key: 'r3' } }] });
    expect(await reader.thread(place, 'none', { sight: 'reader', limit: 3 })).toBeNull();
  });

  it('knows what stands before and after a message', async () => {
    const message = await reader.message(place, 'r4', 'reader');
    expect(message && (await reader.neighbours(message, 'reader'))).toMatchObject({
      previous: { key: 'r2' },
      next: { key: 'r3' },
    });
    const first = await reader.message(place, 'r1', 'reader');
    expect(first && (await reader.neighbours(first, 'reader')).previous).toBeNull();
  });
});

describe('messages that are withdrawn', () => {
  const actor = operator;
  let withdrawals: WithdrawalService;
  let erasing: RawErasing;
  let reader: ArchiveReader;
  let raws: RawStore;

  beforeAll(() => {
    const { dataSource } = database;
    erasing = new RawErasing(dataSource);
    withdrawals = new WithdrawalService(new JournalService(), erasing);
    reader = new ArchiveReader(dataSource);
    raws = new RawStore(dataSource);
  });

  it('are hidden from readers and counts, are still read by moderators, and can be shown again', async () => {
    const place = await aPlace();
    const { dataSource } = database;
    const [thread = ''] = await add(
      aMessage('h1@x', { place, key: 'h1', subject: 'Injures' }),
      aMessage('h2@x', { place, key: 'h2', subject: 'Re: Injures', referenceIds: ['h1@x'] }),
    );
    const which = { keys: ['h1'] };
    const hide = () =>
      dataSource.transaction(manager =>
        withdrawals.hide(manager, { place, which, actor, reason: 'insults' }, now),
      );
    expect([await hide(), await hide()]).toEqual([1, 0]);
    expect(await threadRow(thread)).toMatchObject({ messageCount: 1, subject: 'Injures', key: 'h1' });
    expect(await reader.message(place, 'h1', 'reader')).toMatchObject({
      subject: '',
      text: '',
      authorName: '',
    });
    expect(await reader.message(place, 'h1', 'moderator')).toMatchObject({ hiddenReason: 'insults' });
    expect(await reader.months(place, 'UTC')).toEqual([{ month: '2026-03', messages: 1 }]);
    expect(await archive.latest([place.id], { limit: 5 })).toMatchObject([{ key: 'h2' }]);
    const journal = await new JournalReader(dataSource).entries({
      subjectKind: 'list',
      subjectId: place.id,
      actions: ['archive.hidden'],
      limit: 5,
    });
    expect(journal).toMatchObject([{ values: { messages: 1, keys: ['h1'] } }]);
    expect(await withdrawals.show(dataSource.manager, { place, which, actor }, now)).toBe(1);
    expect(await threadRow(thread)).toMatchObject({ messageCount: 2 });
    expect(await reader.message(place, 'h1', 'reader')).toMatchObject({
      subject: 'Injures',
      text: 'Qui vient ?',
    });
  });

  it('keep no word and no byte when they are deleted, and their place in the thread', async () => {
    const { manager } = database.dataSource;
    const place = await aPlace();
    const rawId = await raws.keep(manager, Buffer.from('Subject: secret\r\n\r\nsecret\r\n'), now);
    const other = await aPlace();
    await add(
      aMessage('d1@x', { place, key: 'd1', rawId }),
      aMessage('d2@x', { place, key: 'd2', referenceIds: ['d1@x'], authorAddress: 'bea@b.example' }),
      aMessage('d1@x', { place: other, key: 'd1', rawId }),
    );
    const gone = (from: ArchivePlace) =>
      withdrawals.delete(
        manager,
        { place: from, which: { authorAddress: 'ANNE@a.example' }, actor, reason: 'asked by its author' },
        now,
      );
    expect(await gone(place)).toBe(1);
    expect(await erasing.eraseDue(now)).toBe(0);
    expect(await raws.bytes(rawId)).not.toBeNull();
    expect(await gone(other)).toBe(1);
    expect(await erasing.eraseDue(now)).toBe(1);
    expect(await raws.bytes(rawId)).toBeNull();
    const thread = await reader.thread(place, 'd2', { sight: 'moderator', limit: 5 });
    expect(thread?.messages).toMatchObject([
      { depth: 0, message: { key: 'd1', text: '', subject: '', authorAddress: '', rawId: null } },
      { depth: 1, message: { key: 'd2', text: 'Qui vient ?' } },
    ]);
    expect(thread?.thread.messageCount).toBe(1);
  });

  it('may come again once their bytes are erased', async () => {
    const { manager } = database.dataSource;
    const bytes = Buffer.from('Subject: again\r\n\r\nagain\r\n');
    const first = await raws.keep(manager, bytes, now);
    await erasing.ask(manager, [first, first], now);
    expect(await erasing.eraseDue(now)).toBe(1);
    const second = await raws.keep(manager, bytes, now);
    expect(second).not.toBe(first);
    expect(await raws.bytes(second)).toEqual(bytes);
  });
});

describe('the same file in many messages', () => {
  it('is stored once, in those that were kept before too, and goes with the last of them', async () => {
    const { manager } = database.dataSource;
    const [raws, erasing] = [new RawStore(database.dataSource), new RawErasing(database.dataSource)];
    const cutting = new FileCutting(database.dataSource);
    const [plan, other] = [randomBytes(20_000), randomBytes(30_000)];
    const messages = [withFile('1@f', plan), withFile('2@f', plan), withFile('3@f', other)];
    const [first = '', second = '', third = ''] = await raws.keepMany(manager, messages, now);
    expect(await cutting.catchUp(now)).toBe(3);
    expect(await cutting.catchUp(now)).toBe(0);
    expect(await stored()).toEqual([{ bytes: 20_000 }, { bytes: 30_000 }]);
    const back = await raws.bytesOf([first, second, third]);
    expect([first, second, third].map(id => back.get(id)?.equals(messages.shift() ?? plan))).toEqual([
      true,
      true,
      true,
    ]);
    expect(await raws.keep(manager, withFile('1@f', plan), now)).toBe(first);
    await erasing.ask(manager, [first, third], now);
    await erasing.eraseDue(now);
    expect(await stored()).toEqual([{ bytes: 20_000 }]);
    expect(await raws.bytes(second)).toEqual(withFile('2@f', plan));
    await erasing.ask(manager, [second], now);
    await erasing.eraseDue(now);
    expect(await stored()).toEqual([]);
    expect(await raws.bytes(second)).toBeNull();
  });

  it('is not read as a message where nothing is left of it, and holds up nobody', async () => {
    const { manager } = database.dataSource;
    const raws = new RawStore(database.dataSource);
    const id = await raws.keep(manager, withFile('4@f', randomBytes(20_000)), now);
    await manager.query(`update raw_message set content = 'broken' where id = $1`, [id]);
    expect(await new FileCutting(database.dataSource).catchUp(now)).toBe(1);
    expect([await raws.bytes(id), await stored()]).toEqual([null, []]);
  });
});

describe('a message that its author rewrites', () => {
  it('says the new thing, and its thread is called by it', async () => {
    const place = await aPlace();
    const { manager } = database.dataSource;
    const [{ id, threadId } = { id: '', threadId: '' }] = await archive.addMany(manager, [
      aMessage('w1@x', { place, thread: 'new', subject: 'Vends vélo' }),
    ]);
    await archive.rewrite(manager, id, { subject: 'Vends vélo rouge', text: 'Rouge.' });
    expect(await threadRow(threadId)).toMatchObject({ subject: 'Vends vélo rouge' });
  });
});

/** A mail that carries it. */
function withFile(id: string, file: Buffer): Buffer {
  const lines = file.toString('base64').match(/.{1,76}/g) ?? [];
  const header = `Message-ID: <${id}>\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n`;
  return Buffer.from(`${header}\r\n${lines.join('\r\n')}\r\n`);
}

function stored(): Promise<{ bytes: number }[]> {
  return database.dataSource.query('select bytes from stored_file order by bytes');
}
