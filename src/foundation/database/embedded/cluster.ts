import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.js';
import { type ClusterPlace, pointerFile } from './cluster-place.js';
import { makePassword, superuser } from './credentials.js';
import { EmbeddedServerError } from './embedded-server.error.js';
import type { Durability } from './settings.js';

const run = promisify(execFile);

// C.UTF-8 sorts by code point everywhere alike; a C library without it gets PostgreSQL's own C.UTF-8.
const locales = [
  ['--locale=C.UTF-8'],
  ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
];

/** Makes the cluster unless it is there. @throws EmbeddedServerError `cannot-init`, `newer-major`, `older-major` */
export async function prepareCluster(
  place: ClusterPlace,
  binaries: Binaries,
  durability: Durability,
): Promise<void> {
  if (existsSync(place.cluster)) return refuseOtherMajor(place, binaries.major);
  await sweepUnfinished(place.home);
  await init(place, binaries, durability);
}

async function refuseOtherMajor({ cluster, dataDir }: ClusterPlace, supported: number): Promise<void> {
  const found = Number.parseInt(await readFile(join(cluster, 'PG_VERSION'), 'utf8'), 10);
  if (found === supported) return;
  throw new EmbeddedServerError(found > supported ? 'newer-major' : 'older-major', {
    dataDir,
    found,
    supported,
  });
}

/** The cluster gets its name only when it is whole: a crash before that leaves a folder the next start sweeps. */
async function init(place: ClusterPlace, binaries: Binaries, durability: Durability): Promise<void> {
  const workshop = await mkdtemp(join(place.home, unfinishedPrefix));
  const passwordFile = join(workshop, 'password');
  await writeFile(passwordFile, await makePassword(place.dataDir), { mode: 0o600 });
  if (place.account) {
    for (const path of [passwordFile, workshop]) await chown(path, place.account.uid, place.account.gid);
  }
  const cluster = join(workshop, 'cluster');
  const options = ['-D', cluster, '-U', superuser, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  // Who reaches a test's socket, in a folder of the server's own account, needs no password besides.
  if (durability === 'none') options.push('--no-sync', '--auth-local=trust');
  await runInitdb(place, binaries, [...options, '--encoding=UTF8']);
  await rename(cluster, place.cluster);
  await rm(workshop, { recursive: true, force: true });
  if (place.home !== place.dataDir) await writeFile(join(place.dataDir, pointerFile), `${place.home}\n`);
}

async function runInitdb(place: ClusterPlace, { initdb }: Binaries, options: string[]): Promise<void> {
  const failures: unknown[] = [];
  for (const locale of locales) {
    try {
      await run(initdb, [...options, ...locale], { ...place.account, cwd: '/', env: serverEnvironment });
      return;
    } catch (cause) {
      failures.push(cause); // initdb removes what it made when it fails
    }
  }
  throw new EmbeddedServerError('cannot-init', { dataDir: place.dataDir }, failures);
}

/** What PostgreSQL's programs see of our environment: nothing that could change where or how they run. */
export const serverEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C' };

const unfinishedPrefix = 'postgres.new-';

async function sweepUnfinished(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    if (name.startsWith(unfinishedPrefix))
      await rm(join(home, name), { recursive: true, force: true, maxRetries: 5 });
  }
}
