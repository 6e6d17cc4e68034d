import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { dataSourceOptions } from './data-source.js';

const folder = join(import.meta.dirname, 'migrations');
/** One lock for all nodes of a site: two that start together migrate one after the other. */
const migrationLock = 7_461_001;

/**
 * Opens a database and brings it to this version's tables. Where it is there already, as at nearly every start and
 * command, that is asked on the connection just opened, and no migration is loaded.
 */
export async function openMigrated(options?: DataSourceOptions): Promise<DataSource> {
  if (options?.type !== 'postgres' || options.url === undefined) throw new TypeError('not a PostgreSQL URL');
  const dataSource = await new DataSource(options).initialize();
  try {
    if (!(await isMigrated(dataSource))) await migrate(options.url);
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

/** Brings the database at `url` to this version's tables; does nothing when it is there already. */
export async function migrate(url: string): Promise<number> {
  const dataSource = new DataSource({
    ...dataSourceOptions(url),
    migrations: [join(folder, '*.js')],
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

/** Whether every migration of this version was applied; what a later version applied besides does not matter. */
async function isMigrated(dataSource: DataSource): Promise<boolean> {
  const [table] = await dataSource.query<{ isThere: boolean }[]>(
    `select to_regclass('migrations') is not null as "isThere"`,
  );
  if (table?.isThere !== true) return false;
  const rows = await dataSource.query<{ name: string }[]>('select name from migrations');
  const applied = new Set(rows.map(({ name }) => name));
  return (await migrationNames()).every(name => applied.has(name));
}

/** As their files say them, `1795300000000-site-facts.js` for SiteFacts1795300000000: none has to be loaded for it. */
export async function migrationNames(): Promise<string[]> {
  const files = (await readdir(folder)).filter(file => file.endsWith('.js'));
  return files.map(file => {
    const [time = '', ...words] = file.slice(0, -'.js'.length).split('-');
    return `${words.map(word => word.charAt(0).toUpperCase() + word.slice(1)).join('')}${time}`;
  });
}
