import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source.js';

/** One lock for all nodes of a site: two that start together migrate one after the other. */
const migrationLock = 7_461_001;

/** Brings the database at `url` to this version's tables; does nothing when it is there already. */
export async function migrate(url: string): Promise<number> {
  const migrations = [join(import.meta.dirname, 'migrations/*.js')];
  const dataSource = new DataSource({
    ...dataSourceOptions(url),
    migrations,
    migrationsTransactionMode: 'each',
    poolSize: 2,
  });
  await dataSource.initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [migrationLock]);
    const applied = await dataSource.runMigrations();
    await lock.query('select pg_advisory_unlock($1)', [migrationLock]);
    return applied.length;
  } finally {
    await lock.release();
    await dataSource.destroy();
  }
}
