import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ArchiveService } from '../../src/postoffice/archive/archive.service.js';
import { ArchivedThread } from '../../src/postoffice/archive/archived-thread.entity.js';
import type { NewArchivedMessage } from '../../src/postoffice/archive/new-archived-message.js';
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

function aMessage(messageId: string, change: Partial<NewArchivedMessage> = {}): NewArchivedMessage {
  const { referenceIds = [] } = change;
  return {
    place: { kind: 'list', id: listId },
    thread: 'found',
    rawId: null,
    key: randomUUID(),
    number: null,
    messageId,
    inReplyTo: referenceIds.at(-1) ?? null,
    referenceIds,
    authorName: 'Anne',
    authorAddress: 'anne@a.example',
    subject: 'Dîner',
    text: 'Qui vient ?',
    isTextPartial: false,
    attachments: [],
    sentAt: now,
    archivedAt: now,
    ...change,
  };
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
    const forum = { kind: 'forum', id: randomUUID() } as const;
    const [thread = ''] = await add(aMessage('f1@x', { place: forum, thread: 'new' }));
    expect(await add(aMessage('f2@x', { place: forum, thread: { id: thread } }))).toEqual([thread]);
    expect(await threadRow(thread)).toMatchObject({ placeId: forum.id, messageCount: 2 });
  });

  it('go with the archive of their place', async () => {
    const place = { kind: 'letter', id: randomUUID() } as const;
    const [thread = ''] = await add(aMessage('l1@x', { place }), aMessage('l2@x', { place }));
    const { manager } = database.dataSource;
    expect(await archive.removeAll(manager, place)).toBe(2);
    expect(await manager.findOneBy(ArchivedThread, { id: thread })).toBeNull();
  });
});
