import { databaseUrl, withClient } from '../database/test-connection.js';
import { atTheDesk } from '../desk/desk.js';
import { ofThisRun } from '../setup/of-this-run.js';

const name = 'vigie_demonstration';
/** Of the lock that keeps test files of one run from seeding twice; any number nobody else takes. */
const lockNumber = 8_059;

/** A database with a small demonstration, to be cloned by whoever shows it. Seeded once for a test run. */
export async function demonstrationTemplate(): Promise<string> {
  await withClient(ofThisRun('VIGIE_TEST_SERVER'), async client => {
    await client.query('select pg_advisory_lock($1)', [lockNumber]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 1) return;
    // Seeded under another name: what fails half way leaves nothing under the name that counts.
    const unfinished = `${name}_unfinished`;
    await client.query(`drop database if exists ${unfinished}`);
    await client.query(`create database ${unfinished} template ${ofThisRun('VIGIE_TEST_TEMPLATE')}`);
    await seed(databaseUrl(ofThisRun('VIGIE_TEST_SERVER'), unfinished));
    await client.query(`alter database ${unfinished} with is_template true allow_connections false`);
    await client.query(`alter database ${unfinished} rename to ${name}`);
  });
  return name;
}

async function seed(url: string): Promise<void> {
  const environment = { DATABASE_URL: url, MAIL_DOMAIN: 'lists.example' };
  const { code, err } = await atTheDesk({ environment, words: ['demo', '--people', '300'] });
  if (code !== 0) throw new Error(`no demonstration: ${err}`);
}
