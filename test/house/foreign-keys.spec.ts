import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RoomDatabase, roomDatabase } from '../rooms/room-database.js';

/** Foreign keys that need no index of their own, and why. */
const withoutIndex: Readonly<Record<string, string>> = {
  // What is named stays as long as what names it, and these tables are written for every post or copy.
  'bounce.raw_id': 'raw messages are never deleted alone',
  'delivery.skipped_for': 'copies are never deleted',
  'delivery_batch.outbound_id': 'outbound messages are never deleted, and batches live for minutes',
  'outbound_message.raw_id': 'raw messages are never deleted alone',
};

describe('foreign keys', () => {
  let database: RoomDatabase;
  beforeAll(async () => {
    database = await roomDatabase();
  });
  afterAll(() => database.close());

  it('have an index each: who deletes or merges a row named by them reads no table whole', async () => {
    const rows: { column: string }[] = await database.dataSource.query(
      `select c.conrelid::regclass::text || '.' || a.attname as column
       from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
       where c.contype = 'f' and not exists (
         select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])
       order by 1`,
    );
    expect(rows.map(({ column }) => column)).toEqual(Object.keys(withoutIndex).toSorted());
  });
});
