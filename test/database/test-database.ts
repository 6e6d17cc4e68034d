import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { databaseUrl } from './test-connection.js';
import { ofThisRun } from '../setup/of-this-run.js';

export interface TestDatabase {
  readonly url: string;
  /** Removes the database, connections left open included. */
  readonly drop: () => Promise<void>;
}

/**
 * A database of its own for one test file, cloned from the migrated template or another: commits and locks are real.
 */
export async function testDatabase(template = ofThisRun('VIGIE_TEST_TEMPLATE')): Promise<TestDatabase> {
  const server = ofThisRun('VIGIE_TEST_SERVER');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  // Copied file by file: through the log, as by default, costs five times as much.
  const clone = `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`;
  await onServer().query(clone);
  const drop = async () => {
    await onServer().query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  };
  return { url: databaseUrl(server, name), drop };
}

let connections: Pool | null = null;

/** For all files of a worker: a connection costs as much as a small clone. A worker with nothing else to do may end. */
function onServer(): Pool {
  const settings = { max: 4, idleTimeoutMillis: 0, allowExitOnIdle: true };
  connections ??= new Pool({ connectionString: ofThisRun('VIGIE_TEST_SERVER'), ...settings })
    // The server ends before some workers do.
    .on('error', () => {});
  return connections;
}
