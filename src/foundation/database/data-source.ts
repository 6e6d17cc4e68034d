import type { DataSourceOptions } from 'typeorm';

import { PostgresNaming } from './postgres-naming.js';

type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

/** The options of every connection to our database: one naming, never `synchronize`. */
export function dataSourceOptions(url: string): PostgresOptions {
  return {
    type: 'postgres',
    url,
    applicationName: 'vigie',
    namingStrategy: new PostgresNaming(),
    synchronize: false,
    poolSize: 12,
    // TypeORM would create uuid-ossp, which managed servers may refuse; gen_random_uuid() is built in.
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    // A connection costs some thirty questions: what a quiet minute leaves open is there for the next page.
    extra: { connectionTimeoutMillis: 10_000, idleTimeoutMillis: 300_000, allowExitOnIdle: true },
  };
}
