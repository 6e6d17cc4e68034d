import { Client, DatabaseError } from 'pg';
import { databaseName } from './credentials.js';

/** What answers at an address: our server, nobody ready yet, or a server that is not ours. */
export type Answer = 'ours' | 'not-yet' | 'foreign';

// SQLSTATE classes: cannot_connect_now (starting or stopping), too_many_connections.
const notYet = '57P03';
const full = '53300';
const connectionTimeoutMs = 2_000;

/** Asks the server at `url` which cluster it serves. */
export async function ask(url: string, cluster: string): Promise<Answer> {
  try {
    const folder = await withClient(url, async client => {
      const { rows } = await client.query<{ folder: string }>(
        `SELECT current_setting('data_directory') AS folder`,
      );
      return rows[0]?.folder;
    });
    return folder === cluster ? 'ours' : 'foreign';
  } catch (error) {
    if (!(error instanceof DatabaseError)) return 'not-yet'; // refused, cut or silent: nobody there yet
    if (error.code === notYet) return 'not-yet';
    return error.code === full ? 'ours' : 'foreign';
  }
}

/** Makes the database the service uses, encoded and sorted as the cluster is, unless it is there. */
export async function ensureDatabase(url: string): Promise<void> {
  await withClient(url, async client => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [databaseName]);
    if (!rowCount) await client.query(`CREATE DATABASE ${databaseName}`);
  });
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: connectionTimeoutMs });
  // A server that stops cuts us between two questions; the next question reports it.
  client.on('error', () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}
