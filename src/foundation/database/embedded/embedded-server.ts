/*
 * The PostgreSQL that comes with the house, for trying out, tests and small sites. It runs in a session of its own
 * and outlives whoever started it, kill -9 included: killing a service must not kill its database under other
 * users, and the next start adopts what it finds. Price: after a kill -9 the server stays until the next start and
 * orderly stop. Nothing here depends on who started the server, only on who still needs it (attendance.ts).
 */
import { Attendance } from './attendance.js';
import { defaultSystemDirs, openDataDir } from './cluster-place.js';
import { ClusterServer } from './cluster-server.js';
import type { Durability } from './settings.js';
import { type Restart, Supervisor } from './supervisor.js';

export interface EmbeddedServerOptions {
  dataDir: string;
  /** `serve`: the service, one per folder, restarts a fallen server. `join`: a command, any number at once. */
  mode: 'serve' | 'join';
  durability?: Durability;
  /** Told after each attempt to raise a fallen server again. */
  onRestart?: (restart: Restart) => void;
  /** Where root keeps what an unprivileged server must reach; tried in order. */
  systemDirs?: string[];
}

export interface EmbeddedServer {
  /** `postgres://…` of the database `vigie` on 127.0.0.1; the same for the whole life of a service. */
  readonly url: string;
  /** The service, or the command that started the server. */
  readonly isOwner: boolean;
  /** The folder PostgreSQL writes: under `dataDir`, or where its pointer says. */
  readonly clusterDir: string;
  /** Ends our use; the last user stops the server. Close connections first. May be called twice. */
  release(): Promise<void>;
}

/**
 * Starts, adopts or joins the server of a data folder and waits until it accepts connections.
 * @throws EmbeddedServerError with a code and its facts
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const dataDir = await openDataDir(options.dataDir);
  const attendance = await (options.mode === 'serve' ? Attendance.serve(dataDir) : Attendance.join(dataDir));
  try {
    return await attendance.exclusively(() => enter(dataDir, attendance, options));
  } catch (error) {
    await attendance.leave();
    throw error;
  }
}

async function enter(
  dataDir: string,
  attendance: Attendance,
  { durability = 'full', systemDirs = defaultSystemDirs(), onRestart = () => {} }: EmbeddedServerOptions,
): Promise<EmbeddedServer> {
  const server = await ClusterServer.open(dataDir, durability, systemDirs);
  // A running service has given its URL away: a command that finds its server fallen raises it on the same port.
  const mayMovePort = attendance.isService || !(await attendance.isServed());
  const isStarter = await server.ensureRunning(mayMovePort);
  const supervisor = attendance.isService ? new Supervisor(server, attendance, onRestart) : undefined;
  const release = once(async () => {
    await supervisor?.end();
    await attendance.exclusively(() => leave(server, attendance));
  });
  return {
    url: server.url,
    isOwner: attendance.isService || isStarter,
    clusterDir: server.place.cluster,
    release,
  };
}

async function leave(server: ClusterServer, attendance: Attendance): Promise<void> {
  try {
    if (await attendance.isAlone()) await server.stop();
  } finally {
    await attendance.leave();
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}
