import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EmbeddedServerError } from './embedded-server.error.js';

/** The unprivileged account PostgreSQL runs under; PostgreSQL itself refuses root. */
export interface SystemAccount {
  readonly uid: number;
  readonly gid: number;
}

const candidates = ['postgres', 'nobody'];

export const isRoot = (): boolean => process.getuid?.() === 0;

/** The account to lend to PostgreSQL when we are root. @throws EmbeddedServerError `no-account` */
export function unprivilegedAccount(): SystemAccount {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of candidates) {
    const [, , uid, gid] = lines.find(line => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (Number(uid) > 0) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new EmbeddedServerError('no-account', { tried: candidates.join(' ') });
}

/** Whether the account may enter `path` and every folder above it. Access lists are not looked at. */
export async function canEnter(account: SystemAccount, path: string): Promise<boolean> {
  const folder = await stat(path);
  if (!(permissions(account, folder) & 0o1)) return false;
  return path === '/' || canEnter(account, dirname(path));
}

function permissions(account: SystemAccount, file: { uid: number; gid: number; mode: number }): number {
  if (file.uid === account.uid) return file.mode >> 6;
  return file.gid === account.gid ? file.mode >> 3 : file.mode;
}
