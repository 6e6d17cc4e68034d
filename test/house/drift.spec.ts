import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrationNames } from '../../src/foundation/database/migrate.js';
import { type RoomDatabase, roomDatabase } from '../rooms/room-database.js';

describe('migrations and entities', () => {
  let database: RoomDatabase;
  beforeAll(async () => {
    database = await roomDatabase();
  });
  afterAll(() => database.close());

  it('agree: an empty database, migrated, differs in nothing', async () => {
    const { dataSource } = database;
    expect(dataSource.entityMetadatas.length).toBeGreaterThan(20);
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('a migration is called as its file: a start knows by the names of the files that none is missing', async () => {
    const rows = await database.dataSource.query<{ name: string }[]>('select name from migrations');
    expect((await migrationNames()).toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
  });
});
