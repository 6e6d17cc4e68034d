import { randomUUID } from 'node:crypto';
import { databaseUrl, withClient } from './test-connection.js';
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
  await withClient(server, client => client.query(clone));
  const drop = async () => {
    await withClient(server, client => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  };
  return { url: databaseUrl(server, name), drop };
}
