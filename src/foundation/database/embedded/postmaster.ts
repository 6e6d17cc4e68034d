import { spawn } from 'node:child_process';
import { open, readdir, readlink, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import { serverEnvironment } from './cluster.js';
import type { ClusterPlace } from './cluster-place.js';
import { EmbeddedServerError } from './embedded-server.error.js';
import { countOrphans } from './postmaster-file.js';
import { isStillRunning, observe, type RunningPid } from './running-pid.js';
import { type Durability, serverArguments } from './settings.js';

const lookEveryMs = 15;
const fastStopMs = 20_000;
const quickStopMs = 10_000;
// Orphans notice their parent's death at once, unless a long computation keeps them from looking.
const orphanPatienceMs = 5_000;
const maxLogBytes = 10_000_000;

export const logFile = (place: ClusterPlace): string => join(place.dataDir, 'server.log');

/** Starts the server in a session of its own, where the signals sent to our group do not reach it. */
export async function launch(
  place: ClusterPlace,
  binaries: Binaries,
  port: number,
  durability: Durability,
): Promise<RunningPid> {
  const log = await openLog(place);
  try {
    const program = spawn(binaries.postgres, serverArguments(place.cluster, port, durability), {
      ...place.account,
      cwd: '/',
      env: serverEnvironment,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    await new Promise((resolve, reject) => program.once('spawn', resolve).once('error', reject));
    program.unref();
    const running = observe(program.pid ?? 0);
    if (!running) throw new Error('PostgreSQL ended at once');
    return running;
  } catch (cause) {
    throw new EmbeddedServerError('cannot-start', { dataDir: place.dataDir, log: logFile(place) }, cause);
  } finally {
    await log.close();
  }
}

/** Fast shutdown (sessions ended, a checkpoint written); after 20 s an immediate one, repaired at the next start. */
export async function stop(place: ClusterPlace, server: RunningPid): Promise<void> {
  if (await endsAfter('SIGINT', server, fastStopMs)) return;
  if (await endsAfter('SIGQUIT', server, quickStopMs)) return;
  throw new EmbeddedServerError('cannot-stop', { dataDir: place.dataDir, pid: server.pid });
}

/** Clears what a killed server left: waits for its orphans to end, then removes its stale pid file. */
export async function clearRemains({ cluster }: ClusterPlace): Promise<void> {
  const hasNoOrphans = async () => (await countOrphans(cluster)) === 0;
  if (!(await becomesTrue(hasNoOrphans, orphanPatienceMs))) {
    await endOrphans(cluster);
    await becomesTrue(hasNoOrphans, orphanPatienceMs);
  }
  await rm(join(cluster, 'postmaster.pid'), { force: true });
}

async function endsAfter(signal: NodeJS.Signals, server: RunningPid, withinMs: number): Promise<boolean> {
  if (isStillRunning(server)) signalIfThere(server.pid, signal);
  return becomesTrue(() => !isStillRunning(server), withinMs);
}

/** Every program of a cluster works in its folder, and no other program does. */
async function endOrphans(cluster: string): Promise<void> {
  for (const name of await readdir('/proc')) {
    const pid = Number(name);
    const folder = pid ? await readlink(`/proc/${pid}/cwd`).catch(() => '') : '';
    if (folder === cluster) signalIfThere(pid, 'SIGQUIT');
  }
}

function signalIfThere(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!isNoSuchPid(error)) throw error; // ended by itself meanwhile
  }
}

const isNoSuchPid = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ESRCH';

async function becomesTrue(claim: () => boolean | Promise<boolean>, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (!(await claim())) {
    if (Date.now() > deadline) return false;
    await delay(lookEveryMs);
  }
  return true;
}

async function openLog(place: ClusterPlace) {
  const path = logFile(place);
  const { size } = await stat(path).catch(() => ({ size: 0 }));
  if (size > maxLogBytes) await rename(path, `${path}.1`);
  return open(path, 'a', 0o600);
}
