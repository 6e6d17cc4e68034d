import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { LedgerBook, type Signed } from '../../src/postoffice/ledger/ledger-book.service.js';
import { LedgerReach } from '../../src/postoffice/ledger/ledger-reach.service.js';
import { type JudgedBy, judgedByNothing, LedgerMovedOn } from '../../src/postoffice/ledger/recognised.js';
import { TextSearch } from '../../src/postoffice/ledger/text-search.service.js';
import { anAnnouncement } from './a-steered-house.js';
import { roomDatabase, type RoomDatabase } from './room-database.js';

const now = new Date('2026-03-02T09:00:00Z');
const since = new Date('2026-02-23T09:00:00Z');
const author = randomUUID();
const golf = randomUUID();
const chess = randomUUID();
/** As another process of the site would be. */
const book = (): LedgerBook => new LedgerBook();
let database: RoomDatabase;

beforeAll(async () => {
  database = await roomDatabase();
});
afterAll(() => database.close());

function transaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
  return database.dataSource.transaction(work);
}

async function sign(manager: EntityManager, text: string, judgedBy: Partial<JudgedBy>): Promise<Signed> {
  const worded = { text, htmlText: '', files: [], isReply: false };
  const recognised = await new TextSearch(database.dataSource).recognise(worded);
  return book().sign(manager, {
    recognised,
    author,
    judgedBy: { ...judgedByNothing, ...judgedBy },
    subject: 'Une annonce',
    sample: text,
    at: now,
  });
}

/** Waits for nobody: a lock that is held is an error. */
async function signAtOnce(text: string, judgedBy: Partial<JudgedBy>): Promise<Signed> {
  return transaction(async manager => {
    await manager.query(`set local lock_timeout = '1ms'`);
    return sign(manager, text, judgedBy);
  });
}

async function reached(text: string, listId: string, isOwn = false): Promise<Signed> {
  return transaction(async manager => {
    const signed = await sign(manager, text, { listIds: [golf, chess] });
    const account = {
      ...signed,
      at: now,
      author,
      authorAddress: 'anne@home.example',
      road: 'list' as const,
      listId,
      groupId: null,
      isOwn,
      isReply: false,
      messageId: `${randomUUID()}@home.example`,
      postId: null,
    };
    await book().reached(manager, [{ account, bearers: [author] }]);
    return signed;
  });
}

describe('a text that is said again on its list', () => {
  it('keeps nobody waiting who says it there too, and whoever says it elsewhere waits for all of them', async () => {
    const text = anAnnouncement('golf');
    const { clusterId } = await reached(text, golf);
    await transaction(async manager => {
      const again = { listIds: [golf], isAgain: true };
      expect(await sign(manager, text, again)).toMatchObject({ clusterId });
      expect(await signAtOnce(text, again)).toMatchObject({ clusterId });
      await expect(signAtOnce(text, { listIds: [golf, chess] })).rejects.toMatchObject({ code: '55P03' });
    });
    expect(
      await signAtOnce(text, { listIds: [golf, chess], lastEntryId: await newest(clusterId) }),
    ).toMatchObject({
      clusterId,
    });
  });

  it('waits while somebody adds to what is counted', async () => {
    const text = anAnnouncement('tennis');
    await reached(text, golf);
    await transaction(async manager => {
      await sign(manager, text, { listIds: [golf] });
      const again = { listIds: [golf], isAgain: true };
      await expect(signAtOnce(text, again)).rejects.toMatchObject({ code: '55P03' });
    });
  });

  it('is judged again when its announcement has become part of another', async () => {
    const text = anAnnouncement('voile');
    const { clusterId } = await reached(text, golf);
    await transaction(async manager => {
      const recognised = await new TextSearch(database.dataSource).recognise({
        text,
        htmlText: '',
        files: [],
        isReply: false,
      });
      await manager.query('delete from ledger_text where cluster_id = $1', [clusterId]);
      await manager.query('delete from ledger_cluster where id = $1', [clusterId]);
      const judgedBy = { ...judgedByNothing, listIds: [golf], isAgain: true };
      const signature = { recognised, author, judgedBy, subject: '', sample: text, at: now };
      await expect(book().sign(manager, signature)).rejects.toThrow(LedgerMovedOn);
    });
  });
});

describe('what was said by now', () => {
  it('tells each list, and whether its people are counted', async () => {
    const text = anAnnouncement('rame');
    const { clusterId } = await reached(text, golf);
    await reached(text, chess, true);
    const reach = new LedgerReach(database.dataSource);
    const ids = [clusterId ?? ''];
    const [said, again, late] = await Promise.all([
      reach.said(ids, since),
      reach.said(ids, since),
      reach.said(ids, new Date(now.getTime() + 60_000)),
    ]);
    expect(said.lists).toHaveLength(2);
    expect(said.lists).toContainEqual({ listId: golf, groupId: null, isOwn: false, isWaiting: false });
    expect(said.lists).toContainEqual({ listId: chess, groupId: null, isOwn: true, isWaiting: true });
    expect(said.lastEntryId).toBe(await newest(clusterId));
    expect(again).toEqual(said);
    expect(late).toEqual({ ...late, lists: [], lastEntryId: said.lastEntryId });
  });
});

async function newest(clusterId: string | null): Promise<string> {
  const [row]: { last: string }[] = await database.dataSource.query(
    'select max(id)::text as last from ledger_entry where cluster_id = $1',
    [clusterId],
  );
  return row?.last ?? '';
}
