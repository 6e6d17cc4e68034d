/** Where outgoing mail is handed over, as RELAY_URL says it. */

/**
 * How far the relay's certificate is believed. `opportunistic`: encrypt when offered, whoever answers.
 * `verified`: encrypted to the named host or not at all. `unverified`: encrypted, name unchecked.
 */
export type RelayTrust = 'opportunistic' | 'verified' | 'unverified';

export interface RelaySettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (smtps), not by STARTTLS. */
  readonly isImplicitTls: boolean;
  readonly trust: RelayTrust;
  readonly credentials: { readonly user: string; readonly password: string } | null;
  /** How many connections a worker may keep open. */
  readonly connections: number;
}

const shape = 'smtp://user:password@host:port?connections=10 (or smtps://…)';
const trustByWord: Record<string, RelayTrust> = { verify: 'verified', noverify: 'unverified' };

/** A RELAY_URL that can't be understood. The message never repeats the URL: it may hold a password. */
export class InvalidRelayUrl extends Error {
  override readonly name = 'InvalidRelayUrl';

  constructor(readonly fault: string) {
    super(`RELAY_URL: ${fault}; expected ${shape}`);
  }
}

/**
 * Reads `smtp://` (port 25, STARTTLS when offered) and `smtps://` (port 465, verified TLS), with the
 * options `connections=1…1000` and `tls=verify|noverify`.
 * @throws InvalidRelayUrl naming what is wrong.
 */
export function parseRelayUrl(text: string): RelaySettings {
  const url = parsed(text);
  const isImplicitTls = url.protocol === 'smtps:';
  refuseUnknownParts(url);
  return {
    host: hostOf(url),
    port: url.port === '' ? (isImplicitTls ? 465 : 25) : portOf(url),
    isImplicitTls,
    trust: trustOf(url, isImplicitTls),
    credentials: credentialsOf(url),
    connections: connectionsOf(url),
  };
}

function parsed(text: string): URL {
  if (!URL.canParse(text)) throw new InvalidRelayUrl('not a URL');
  const url = new URL(text);
  if (url.protocol !== 'smtp:' && url.protocol !== 'smtps:') {
    throw new InvalidRelayUrl('the scheme must be smtp or smtps');
  }
  return url;
}

function refuseUnknownParts(url: URL): void {
  if (!['', '/'].includes(url.pathname) || url.hash !== '')
    throw new InvalidRelayUrl('a path has no meaning');
  for (const name of url.searchParams.keys()) {
    if (name !== 'connections' && name !== 'tls') throw new InvalidRelayUrl(`unknown option ${name}`);
  }
}

function hostOf(url: URL): string {
  if (url.hostname === '') throw new InvalidRelayUrl('the host is missing');
  return url.hostname.replace(/^\[(.*)\]$/, '$1'); // net.connect wants IPv6 without its brackets
}

function portOf(url: URL): number {
  const port = Number(url.port);
  if (port === 0) throw new InvalidRelayUrl('port 0 can’t be dialled');
  return port;
}

function trustOf(url: URL, isImplicitTls: boolean): RelayTrust {
  const word = url.searchParams.get('tls');
  if (word === null) return isImplicitTls ? 'verified' : 'opportunistic';
  const trust = trustByWord[word];
  if (trust === undefined) throw new InvalidRelayUrl('tls must be verify or noverify');
  return trust;
}

function credentialsOf(url: URL): RelaySettings['credentials'] {
  if (url.username === '' && url.password === '') return null;
  if (url.username === '' || url.password === '') {
    throw new InvalidRelayUrl('a user needs a password and the reverse');
  }
  try {
    return { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) };
  } catch {
    throw new InvalidRelayUrl('user or password has a broken %-escape');
  }
}

function connectionsOf(url: URL): number {
  const text = url.searchParams.get('connections') ?? '10';
  const connections = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (connections < 1 || connections > 1000) throw new InvalidRelayUrl('connections must be 1 to 1000');
  return connections;
}
