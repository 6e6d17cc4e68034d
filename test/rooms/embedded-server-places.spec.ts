import { chown, mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { canEnter, isRoot } from '../../src/foundation/database/embedded/system-account.js';
import { ask, end, Stage } from './embedded-server.stage.js';

const nobody = 65534;
const here = dirname(fileURLToPath(import.meta.url));
// A child under another account must be able to read the compiled tests.
const canLend = isRoot() && (await canEnter({ uid: nobody, gid: nobody }, here));

let stage: Stage;
beforeEach(() => {
  stage = new Stage();
});
afterEach(() => stage.strike());

describe('the place of the embedded database', () => {
  it.each([
    ['99', 'newer-major', 99],
    ['9.6', 'older-major', 9],
  ])('refuses a folder written by PostgreSQL %s', async (version, code, found) => {
    const dataDir = await stage.folder();
    const cluster = join(dataDir, 'postgres');
    await mkdir(cluster);
    await writeFile(join(cluster, 'PG_VERSION'), `${version}\n`);
    if (isRoot()) await chown(cluster, nobody, nobody);
    await expect(stage.start({ dataDir, mode: 'serve' })).rejects.toMatchObject({
      code,
      values: { found, supported: 17 },
    });
  });
});

(isRoot() ? describe : describe.skip)('the place of the embedded database, for root', () => {
  it('lives in a system folder when its account cannot enter the data folder', async () => {
    const dataDir = await stage.folder(0o700);
    const first = await stage.start({ dataDir, mode: 'serve' });
    expect(first.clusterDir.startsWith(dataDir)).toBe(false);
    expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
    await first.release();
    const second = await stage.start({ dataDir, mode: 'join' });
    expect(second).toMatchObject({ url: first.url, clusterDir: first.clusterDir });
  });

  it('refuses to put an empty database in the place of a lost one', async () => {
    const dataDir = await stage.folder();
    await writeFile(join(dataDir, 'cluster-place'), '/nowhere/vigie\n');
    await expect(stage.start({ dataDir, mode: 'serve' })).rejects.toMatchObject({
      code: 'cluster-missing',
    });
  });
});

(canLend ? describe : describe.skip)('the place of the embedded database, for a normal user', () => {
  it('works as a normal user, with everything in the data folder', async () => {
    const dataDir = await stage.folder(0o700, nobody);
    const { program, answer } = await stage.child(dataDir, 'serve', nobody);
    expect(answer.clusterDir).toBe(join(dataDir, 'postgres'));
    expect(await ask(answer.url, '1')).toBe(1);
    await end(program);
    expect(program.exitCode).toBe(0);
  });
});
