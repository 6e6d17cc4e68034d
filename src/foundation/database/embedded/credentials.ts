import { randomBytes, randomInt } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { EmbeddedServerError } from './embedded-server.error.js';

export const superuser = 'vigie';
export const databaseName = 'vigie';

// Below the range Linux takes outgoing ports from (32768 and up): nobody grabs ours by chance while the server restarts.
const portRange = [20_000, 32_000] as const;

/** Makes a password nobody has seen and keeps it in the data folder, readable by its owner alone. */
export async function makePassword(dataDir: string): Promise<string> {
  const password = randomBytes(24).toString('hex');
  await keep(passwordFile(dataDir), password);
  return password;
}

/** @throws EmbeddedServerError `password-missing` also when another account's file is closed to us */
export async function readPassword(dataDir: string): Promise<string> {
  try {
    return (await readFile(passwordFile(dataDir), 'utf8')).trim();
  } catch (cause) {
    throw new EmbeddedServerError('password-missing', { dataDir }, cause);
  }
}

/** The port kept beside the data; another one is chosen when it is taken and `mayMove` allows it. */
export async function choosePort(dataDir: string, mayMove: boolean): Promise<number> {
  const kept = Number(await readFile(portFile(dataDir), 'utf8').catch(() => ''));
  if (kept && (!mayMove || (await isFree(kept)))) return kept;
  const port = await findFreePort();
  await keep(portFile(dataDir), String(port));
  return port;
}

export function serverUrl(password: string, port: number, database: string): string {
  return `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`;
}

const passwordFile = (dataDir: string): string => join(dataDir, 'server-password');
const portFile = (dataDir: string): string => join(dataDir, 'server-port');

async function keep(path: string, text: string): Promise<void> {
  // Written beside, then renamed: a crash leaves the old text or the new one, never half of it.
  await writeFile(`${path}.new`, `${text}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
}

async function findFreePort(): Promise<number> {
  for (;;) {
    const port = randomInt(...portRange);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const trial = createServer();
    trial.once('error', () => resolve(false));
    trial.listen({ port, host: '127.0.0.1' }, () => trial.close(() => resolve(true)));
  });
}
