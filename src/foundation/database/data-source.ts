import { join } from 'node:path';
import type { DataSourceOptions } from 'typeorm';

import { PostgresNaming } from './postgres-naming.js';

type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

const source = join(import.meta.dirname, '..', '..');

/** The options of every connection to our database: one naming, migrations only, never `synchronize`. */
export function dataSourceOptions(url: string): PostgresOptions {
  return {
    type: 'postgres',
    url,
    applicationName: 'vigie',
    namingStrategy: new PostgresNaming(),
    synchronize: false,
    // Entities are found by the name of their file: a new room needs no line here.
    entities: [join(source, '**/*.entity.js')],
    migrations: [join(import.meta.dirname, 'migrations/*.js')],
    migrationsTransactionMode: 'each',
    poolSize: 12,
    // TypeORM would create uuid-ossp, which managed servers may refuse; gen_random_uuid() is built in.
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    extra: { connectionTimeoutMillis: 10_000 },
  };
}
