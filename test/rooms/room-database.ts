import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/foundation/database/data-source.js';
import { testDatabase } from '../database/test-database.js';
import { entityClasses } from '../../src/foundation/database/entity-classes.js';

export interface RoomDatabase {
  readonly dataSource: DataSource;
  /** Closes the connections and removes the database. */
  close(): Promise<void>;
}

/**
 * An open connection to an empty, migrated database of this file's own.
 * @param settings of the connection: a small pool shows who waits for a second connection
 */
export async function roomDatabase(
  settings: { poolSize?: number; extra?: object } = {},
): Promise<RoomDatabase> {
  const database = await testDatabase();
  const ours = { entities: await entityClasses() };
  const options = { ...dataSourceOptions(database.url), ...ours, ...settings };
  const dataSource = await new DataSource(options).initialize();
  const close = async () => {
    await dataSource.destroy();
    await database.drop();
  };
  return { dataSource, close };
}
