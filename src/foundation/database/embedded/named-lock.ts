/*
 * Locks that cannot go stale. Node has no flock(); a lock file survives kill -9 and its pid may be reused. A Linux
 * abstract socket name is given to one holder at a time by the kernel, and taken back at the holder's death,
 * whatever killed it. Price: names are seen only inside one network namespace, so two containers that mount the
 * same folder do not see each other; there PostgreSQL's own postmaster.pid and shared memory check remain.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

export interface NamedLock {
  release(): Promise<void>;
}

const retryMs = 40;

/** Takes the name, or answers undefined when somebody on this machine (ourselves included) holds it. */
export function tryLock(name: string): Promise<NamedLock | undefined> {
  return new Promise((resolve, reject) => {
    const holder = createServer(socket => socket.destroy());
    holder.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    holder.listen({ path: `\0${name}` }, () => {
      holder.unref();
      resolve({ release: () => new Promise(closed => holder.close(() => closed())) });
    });
  });
}

/** Waits for the name; undefined when it is still held after `timeoutMs`. */
export async function lock(name: string, timeoutMs: number): Promise<NamedLock | undefined> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const held = await tryLock(name);
    if (held || Date.now() >= deadline) return held;
    await delay(retryMs);
  }
}

/** The names now held on this machine that begin with `prefix`. */
export async function heldNames(prefix: string): Promise<string[]> {
  const table = await readFile('/proc/net/unix', 'latin1');
  const names = table.split('\n').map(line => line.split(' ').at(-1) ?? '');
  return names.filter(name => name.startsWith(`@${prefix}`)).map(name => name.slice(1));
}
