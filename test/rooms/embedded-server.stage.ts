import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import {
  type EmbeddedServer,
  startEmbeddedServer,
} from '../../src/foundation/database/embedded/embedded-server.js';
import { withClient } from '../database/test-connection.js';

const script = fileURLToPath(new URL('embedded-server.child.js', import.meta.url));

export interface Child {
  readonly program: ChildProcess;
  readonly answer: { url: string; isOwner: boolean; clusterDir: string; code?: string };
}

/** Data folders and programs of one test, all ended and removed by `strike`. */
export class Stage {
  private readonly folders: string[] = [];
  private readonly programs: ChildProcess[] = [];
  private readonly servers: EmbeddedServer[] = [];

  async folder(mode = 0o755, owner?: number): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'vigie-embedded-'));
    await chmod(folder, mode);
    if (owner) await chown(folder, owner, owner);
    this.folders.push(folder);
    return folder;
  }

  async start(...[options]: Parameters<typeof startEmbeddedServer>): Promise<EmbeddedServer> {
    const server = await startEmbeddedServer({ durability: 'none', ...options });
    this.servers.push(server);
    return server;
  }

  launch(dataDir: string, mode: 'serve' | 'join', uid?: number): ChildProcess {
    const program = spawn(process.execPath, [script, dataDir, mode], {
      ...(uid && { uid, gid: uid }),
      cwd: '/',
      // Its own group, so that a signal to the group reaches it and not us.
      detached: true,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.programs.push(program);
    return program;
  }

  async child(dataDir: string, mode: 'serve' | 'join', uid?: number): Promise<Child> {
    const program = this.launch(dataDir, mode, uid);
    if (!program.stdout) throw new Error('the child has no output');
    const [line] = await once(createInterface(program.stdout), 'line');
    return { program, answer: JSON.parse(String(line)) };
  }

  async strike(): Promise<void> {
    for (const program of this.programs) await end(program, 'SIGKILL');
    for (const server of this.servers) await server.release();
    for (const folder of this.folders) await clear(folder);
  }
}

/** Sends the signal and waits for the end; a closed input asks the child to release its server first. */
export async function end(program: ChildProcess, signal?: NodeJS.Signals): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const ended = once(program, 'exit');
  if (signal) program.kill(signal);
  else program.stdin?.end();
  await ended;
}

export async function ask<T>(url: string, question: string): Promise<T> {
  return withClient(url, async client => {
    const { rows } = await client.query<{ answer: T }>(`SELECT ${question} AS answer`);
    if (!rows[0]) throw new Error('no answer');
    return rows[0].answer;
  });
}

export async function postmasterPid(clusterDir: string): Promise<number> {
  return Number.parseInt(await readFile(join(clusterDir, 'postmaster.pid'), 'utf8'), 10);
}

/** Ends a server left running, by adopting it, then removes what it wrote, wherever its cluster is. */
async function clear(folder: string): Promise<void> {
  const server = await startEmbeddedServer({ dataDir: folder, mode: 'serve' }).catch(() => undefined);
  await server?.release();
  const home = server && dirname(server.clusterDir);
  if (home && home !== folder) await rm(home, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
}
