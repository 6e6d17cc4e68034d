/*
 * Where the cluster lives. As a normal user: in the data folder. As root the server runs under another account,
 * which must be able to walk to it: when the data folder cannot be entered by that account (/root is mode 700), the
 * cluster lives in a system folder and the data folder keeps a pointer. We never widen the modes of folders that are
 * not ours. A pointer whose cluster is gone is refused: an empty database in the place of a lost one would be worse.
 */
import { existsSync } from 'node:fs';
import { chmod, lstat, mkdir, mkdtemp, readFile, realpath, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { EmbeddedServerError } from './embedded-server.error.js';
import { canEnter, isRoot, type SystemAccount, unprivilegedAccount } from './system-account.js';

export const pointerFile = 'cluster-place';

export interface ClusterPlace {
  /** The operator's folder, made absolute: password, port and log are here. */
  readonly dataDir: string;
  /** The folder that holds the cluster: `dataDir`, or one under a system folder. */
  readonly home: string;
  readonly cluster: string;
  /** Absent when we are not root: the server then runs as ourselves. */
  readonly account?: SystemAccount;
}

export const defaultSystemDirs = (): string[] => ['/var/lib/vigie', join(tmpdir(), 'vigie-system')];

/** Makes the data folder when absent. @returns its real path */
export async function openDataDir(dataDir: string): Promise<string> {
  await mkdir(dataDir, { recursive: true });
  return realpath(dataDir);
}

/** Decides where the cluster of `dataDir` is, or will be. @throws EmbeddedServerError when it is out of reach */
export async function placeCluster(dataDir: string, systemDirs: string[]): Promise<ClusterPlace> {
  const known = await knownHome(dataDir);
  if (known) return existing(dataDir, known);
  if (!isRoot()) return place(dataDir, dataDir);
  const account = unprivilegedAccount();
  if (await canEnter(account, dataDir)) return place(dataDir, dataDir, account);
  const parent = await openSystemDir(systemDirs, account);
  const home = await mkdtemp(join(parent, `${basename(dataDir)}-`));
  await chmod(home, 0o755);
  return place(dataDir, home, account);
}

/** The first system folder that we own and that the account can enter. @throws EmbeddedServerError `unreachable` */
export async function openSystemDir(systemDirs: string[], account: SystemAccount): Promise<string> {
  for (const path of systemDirs) {
    if ((await isOursAlone(path)) && (await canEnter(account, path))) return path;
  }
  throw new EmbeddedServerError('unreachable', { path: systemDirs.join(' '), account: account.uid });
}

async function knownHome(dataDir: string): Promise<string | undefined> {
  const pointer = join(dataDir, pointerFile);
  if (!existsSync(pointer)) return existsSync(join(dataDir, 'postgres')) ? dataDir : undefined;
  const home = (await readFile(pointer, 'utf8')).trim();
  if (!existsSync(join(home, 'postgres')))
    throw new EmbeddedServerError('cluster-missing', { dataDir, home });
  return home;
}

async function existing(dataDir: string, home: string): Promise<ClusterPlace> {
  const { uid, gid } = await stat(join(home, 'postgres'));
  const self = process.getuid?.() ?? -1;
  if (self !== 0 && uid !== self) throw new EmbeddedServerError('not-owner', { dataDir, owner: uid, self });
  if (self !== 0) return place(dataDir, home);
  if (uid === 0) throw new EmbeddedServerError('not-owner', { dataDir, owner: uid, self });
  if (!(await canEnter({ uid, gid }, home)))
    throw new EmbeddedServerError('unreachable', { path: home, account: uid });
  return place(dataDir, home, { uid, gid });
}

const place = (dataDir: string, home: string, account?: SystemAccount): ClusterPlace => ({
  dataDir,
  home,
  cluster: join(home, 'postgres'),
  ...(account && { account }),
});

/** A folder under a shared temporary one may have been planted: only a real folder of root's, written by none else. */
async function isOursAlone(path: string): Promise<boolean> {
  try {
    const made = await mkdir(path, { recursive: true });
    if (made) await chmod(path, 0o755);
    const folder = await lstat(path);
    return folder.isDirectory() && folder.uid === 0 && !(folder.mode & 0o022);
  } catch {
    return false; // read-only or missing parent: the next candidate is tried
  }
}
