/** Why the embedded server is not there for us; `values` carry the facts named beside each code. */
export type EmbeddedServerCode =
  | 'already-served' // dataDir
  | 'busy' // dataDir, seconds: another start or stop on this folder does not end
  | 'newer-major' // dataDir, found, supported
  | 'older-major' // dataDir, found, supported
  | 'no-binaries' // platform
  | 'no-account' // tried
  | 'not-owner' // dataDir, owner, self
  | 'unreachable' // path, account
  | 'cluster-missing' // dataDir, home
  | 'password-missing' // dataDir
  | 'cannot-init' // dataDir
  | 'cannot-start' // dataDir, log
  | 'cannot-stop'; // dataDir, pid

const sentences: Record<EmbeddedServerCode, string> = {
  'already-served': 'another service already runs on this data folder',
  busy: 'another start or stop of the embedded server on this data folder does not end',
  'newer-major': 'the data folder was written by a newer PostgreSQL than the embedded one',
  'older-major': 'the data folder was written by an older PostgreSQL than the embedded one',
  'no-binaries': 'no embedded PostgreSQL for this platform: set DATABASE_URL to a server of yours',
  'no-account': 'PostgreSQL refuses to run as root, and this system has no unprivileged account to lend it',
  'not-owner': 'the embedded database belongs to another system account',
  unreachable: 'the system account that runs PostgreSQL cannot reach its folder',
  'cluster-missing': 'the data folder points to a database that is no longer there',
  'password-missing': 'the data folder holds a database but not its password',
  'cannot-init': 'the embedded database could not be made',
  'cannot-start': 'the embedded PostgreSQL does not start: read its log',
  'cannot-stop': 'the embedded PostgreSQL does not stop',
};

/** A start or stop of the embedded server that failed: a code, typed facts, a private cause. */
export class EmbeddedServerError extends Error {
  constructor(
    readonly code: EmbeddedServerCode,
    readonly values: Readonly<Record<string, string | number>>,
    cause?: unknown,
  ) {
    const facts = Object.entries(values).map(([name, value]) => `${name} ${value}`);
    super(`${sentences[code]} (${facts.join(', ')})`, { cause });
    this.name = 'EmbeddedServerError';
  }
}
