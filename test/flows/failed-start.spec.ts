import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startEmbeddedServer } from '../../src/foundation/database/embedded/embedded-server.js';
import { migrate } from '../../src/foundation/database/migrate.js';
import { withClient } from '../database/test-connection.js';
import { Vigie } from './vigie.js';

let dataDir: string;
/** Elsewhere than in the folder when root runs the test. */
let clusterHome: string;

beforeAll(async () => {
  clusterHome = dataDir = mkdtempSync(join(tmpdir(), 'vigie-failed-'));
  await chmod(dataDir, 0o755); // else root's server, under its own account, could not live in it
});
afterAll(() => {
  for (const folder of [clusterHome, dataDir]) rmSync(folder, { recursive: true, force: true });
});

describe('a start that fails', () => {
  it.each([
    ['connections=0', /RELAY_URL: connections must be 1 to 1000; expected smtp:/],
    ['tls=maybe', /RELAY_URL: tls must be verify or noverify/],
  ])('over a relay with %s names the setting', async (options, sentence) => {
    const start = Vigie.startAlone({ DATA_DIR: dataDir, RELAY_URL: `smtp://relay.example:25?${options}` });
    await expect(start).rejects.toThrow(sentence);
  });

  it('while its rooms are built leaves no embedded server behind', async () => {
    const server = await startEmbeddedServer({ dataDir, mode: 'join', durability: 'none' });
    clusterHome = dirname(server.clusterDir);
    await migrate(server.url);
    await withClient(server.url, client => client.query('alter table site_fact rename to hidden'));
    await server.release();
    await expect(Vigie.startAlone({ DATA_DIR: dataDir })).rejects.toThrow('site_fact');
    expect(existsSync(server.clusterDir)).toBe(true);
    expect(existsSync(join(server.clusterDir, 'postmaster.pid'))).toBe(false);
  });
});
