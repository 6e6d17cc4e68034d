import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  type EmbeddedServer,
  startEmbeddedServer,
} from '../../src/foundation/database/embedded/embedded-server.js';
import { databaseUrl, withClient } from '../database/test-connection.js';
import type { FactsOfRun } from './of-this-run.js';

// Migrations run once per test run; every test file clones the outcome.
const templateName = 'vigie_template';
const migrations = new URL('../../src/foundation/database/migrate.js', import.meta.url);

let server: EmbeddedServer;
let dataDir: string;

/** Starts the server of one test run and migrates the template; @returns what workers need, by environment name */
export async function startTestServer(): Promise<FactsOfRun> {
  dataDir = await mkdtemp(join(tmpdir(), 'vigie-test-'));
  await chmod(dataDir, 0o755); // else root's server, under its own account, could not live in it
  server = await startEmbeddedServer({ dataDir, mode: 'serve', durability: 'none' });
  // An interrupted run skips its teardown, and the server would outlive it.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stopTestServer().finally(() => process.exit(1)));
  }
  const url = urlBySocket(server);
  try {
    await makeTemplate(url);
  } catch (error) {
    await stopTestServer();
    throw error;
  }
  return { VIGIE_TEST_SERVER: url, VIGIE_TEST_TEMPLATE: templateName, VIGIE_TEST_FOLDER: dataDir };
}

/** Which name of a host wins is `pg`'s own rule: that of the query. */
function urlBySocket({ url, clusterDir }: EmbeddedServer): string {
  return `${url}?host=${encodeURIComponent(clusterDir)}`;
}

export async function stopTestServer(): Promise<void> {
  await server.release();
  await rm(server.clusterDir, { recursive: true, force: true });
  if (dirname(server.clusterDir) !== dataDir)
    await rm(dirname(server.clusterDir), { recursive: true, force: true });
  await rm(dataDir, { recursive: true, force: true });
}

async function makeTemplate(url: string): Promise<void> {
  await withClient(url, client => client.query(`CREATE DATABASE ${templateName}`));
  await migrateTemplate(databaseUrl(url, templateName));
  // A template nobody can enter can be cloned by any number of workers at once.
  await withClient(url, client =>
    client.query(`ALTER DATABASE ${templateName} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`),
  );
}

async function migrateTemplate(url: string): Promise<void> {
  if (!existsSync(migrations)) return;
  const room: { migrate: (url: string) => Promise<void> } = await import(migrations.href);
  await room.migrate(url);
}
