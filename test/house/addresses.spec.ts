import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RoomDatabase, roomDatabase } from '../rooms/room-database.js';

/** Columns that nobody forgets, and why that is right. */
const kept: Readonly<Record<string, string>> = {
  'list.name': 'the name of a list',
  'list_alias.name': 'the name a list had',
  'outbound_message.list_address': 'the address of a list',
  'suppressed_address.address_hash': 'a hash, so that nobody adds them again',
};

/** What every holder does when somebody leaves, as it is written. */
function forgetting(): string[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
  return files
    .filter(name => /people-in-[a-z-]+\.service\.ts$/.test(name))
    .map(name => readFileSync(join('src', name), 'utf8').split('async forget(')[1] ?? '');
}

describe('columns that hold an address', () => {
  let database: RoomDatabase;
  beforeAll(async () => {
    database = await roomDatabase();
  });
  afterAll(() => database.close());

  it('are forgotten by a room when the account is deleted, or kept for a reason', async () => {
    const columns: { table: string; column: string }[] = await database.dataSource.query(
      `select c.relname as table, a.attname as column
       from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
       join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
       where a.attnum > 0 and not a.attisdropped
         and (a.atttypid = 'citext'::regtype
              or a.atttypid in ('text'::regtype, 'bytea'::regtype) and a.attname ~ 'address|sender|recipient|mail')
       order by 1, 2`,
    );
    const said = forgetting();
    expect(said.length).toBeGreaterThan(10);
    const unforgotten = columns
      .filter(({ table, column }) => !said.some(text => names(text, table, column)))
      .map(({ table, column }) => `${table}.${column}`);
    expect(unforgotten).toEqual(Object.keys(kept).toSorted());
  });
});

/** A table is named as itself, or by its entity. */
function names(text: string, table: string, column: string): boolean {
  const entity = table.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const hasWord = (word: string) => new RegExp(String.raw`\b${word}\b`).test(text);
  return (hasWord(table) || hasWord(entity)) && hasWord(column);
}
