import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { Gathered } from '../../src/foundation/database/gathered.js';
import { GroupCommit } from '../../src/foundation/database/group-commit.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';

let database: RoomDatabase;
/** How many words each statement wrote. */
let statements: number[] = [];
const limits = { mostInGroup: 5, mostGroups: 2, alone: 2 };
const words = new Gathered<string, string>(async (manager, items) => {
  statements.push(items.length);
  const rows: { word: string }[] = await manager.query(
    'insert into said (word) select unnest($1::text[]) returning word || pg_current_xact_id() as word',
    [items],
  );
  return rows.map(({ word }) => word);
});

beforeAll(async () => {
  database = await roomDatabase({ poolSize: 4, extra: { connectionTimeoutMillis: 3_000 } });
  await database.dataSource.query('create table said (word text check (word <> $$curse$$))');
});
afterAll(() => database.close());

async function say(manager: EntityManager, word: string): Promise<string> {
  if (word === 'nonsense') throw new Error('a fault of our own');
  const first = await words.ask(manager, word);
  await words.ask(manager, `${word} again`);
  return first;
}

async function run(manager: EntityManager, sql: string): Promise<string> {
  await manager.query(sql);
  return sql;
}

async function said(): Promise<string[]> {
  const rows: { word: string }[] = await database.dataSource.query('select word from said order by word');
  await database.dataSource.query('truncate said');
  return rows.map(({ word }) => word);
}

function shareAll(asked: readonly string[]): Promise<PromiseSettledResult<string>[]> {
  statements = [];
  const commits = new GroupCommit(database.dataSource, say, limits);
  return Promise.allSettled(asked.map(word => commits.share(word)));
}

describe('works that are ready together', () => {
  it('share transactions and statements, and each has its own answer', async () => {
    const answers = await shareAll(['a', 'b', 'c', 'd', 'e', 'f']);
    const transactions = answers.map(answer => (answer.status === 'fulfilled' ? answer.value.slice(1) : ''));
    expect(answers.map(answer => answer.status === 'fulfilled' && answer.value[0])).toEqual(
      'abcdef'.split(''),
    );
    // The first one leaves at once; the others gather while it is under way.
    expect(new Set(transactions).size).toBe(2);
    expect(statements).toEqual([1, 1, 5, 5]);
    expect(await said()).toHaveLength(12);
  });

  it.each(['curse', 'nonsense'])('do not pay for the %s of one of them', async fault => {
    const answers = await shareAll(['a', 'b', fault, 'c']);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(await said()).toEqual(['a', 'a again', 'b', 'b again', 'c', 'c again']);
  });

  it('do not wait for a group that waits for somebody else', async () => {
    const lock = 'select pg_advisory_xact_lock(42)';
    const commits = new GroupCommit(database.dataSource, run, limits);
    const stuck = await database.dataSource.transaction(async manager => {
      await manager.query(lock);
      const waits = commits.share(lock);
      expect(await commits.share('select 1')).toBe('select 1');
      return { waits };
    });
    expect(await stuck.waits).toBe(lock);
  });
});

describe('questions outside a transaction', () => {
  it('gather while one is under way, and one that fails costs the others nothing', async () => {
    statements = [];
    const { manager } = database.dataSource;
    const first = words.ask(manager, 'first');
    await new Promise(resolve => setImmediate(resolve));
    const answers = await Promise.allSettled(['a', 'curse', 'b'].map(word => words.ask(manager, word)));
    await first;
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(statements).toEqual([1, 3, 1, 1, 1]);
    expect(await said()).toEqual(['a', 'b', 'first']);
  });
});
