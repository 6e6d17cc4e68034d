import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CidrBlock } from './cidr.js';
import { Config, type Door, type OidcSettings } from './config.js';
import { Reader, type Environment, type Shape } from './reader.js';

const allDoors: readonly Door[] = ['web', 'smtp', 'lmtp', 'policy', 'jobs'];
/** Relays and scanners rarely take more than 25 MB; the same default as Postfix uses in practice. */
const defaultMaxMessageBytes = 26_214_400;

const networks: Shape<CidrBlock[]> = {
  expected: 'networks such as 10.0.0.0/8,::1/128',
  parse: parseNetworks,
};

const webBase: Shape<string> = {
  expected: 'an address such as https://lists.example.org, without ? or #',
  parse: parseWebBase,
};

const issuer: Shape<string> = {
  expected: 'an https address such as https://login.example.org (http only on this very machine)',
  parse: parseIssuer,
};

let ofThisProcess: Config | null = null;

/** The settings of this process, read once. */
export function processConfig(): Config {
  return (ofThisProcess ??= readConfig());
}

/** The same, read as a service starts. */
export function serviceConfig(): Config {
  return (ofThisProcess = readConfig());
}

/** The same for who opens no door: a command joins the site instead of serving it. */
export function commandConfig(): Config {
  return (ofThisProcess = Object.freeze(
    Object.assign(new Config(), readConfig(), { doors: new Set<Door>() }),
  ));
}

/**
 * Reads the whole environment, or throws a `ConfigError` that names every bad value and the shape
 * expected, so that a site is put right in one go.
 */
export function readConfig(environment: Environment = process.env): Config {
  const read = new Reader(environment);
  const databaseUrl = read.optional('DATABASE_URL', read.url('postgres:', 'postgresql:'));
  const relayUrl = read.optional('RELAY_URL', read.url('smtp:', 'smtps:'));
  const lmtpPort = read.optional('LMTP_PORT', read.port);
  const policyPort = read.optional('POLICY_PORT', read.port);
  const webPort = read.value('WEB_PORT', read.port, 3000);
  const mailDomain = read.value('MAIL_DOMAIN', read.domain, 'x-groupes.example');
  const settings: Config = {
    databaseUrl,
    relayUrl,
    lmtpPort,
    policyPort,
    mailDomain,
    dataDir: resolve(read.value('DATA_DIR', read.text, './data')),
    demo: read.value('DEMO', read.flag, databaseUrl === null && relayUrl === null),
    isDemoOpen: read.value('DEMO_OPEN', read.flag, false),
    doors: readDoors(read, { lmtp: lmtpPort !== null, policy: policyPort !== null }),
    webHost: read.value('WEB_HOST', read.text, '127.0.0.1'),
    webPort,
    publicUrl: read.value('PUBLIC_URL', webBase, `http://localhost:${webPort}`),
    smtpHost: read.value('SMTP_HOST', read.text, '127.0.0.1'),
    smtpPort: read.value('SMTP_PORT', read.port, 2525),
    smtpTlsKey: read.optional('SMTP_TLS_KEY', read.file),
    smtpTlsCert: read.optional('SMTP_TLS_CERT', read.file),
    maxMessageBytes: read.value('MAX_MESSAGE_BYTES', read.count, defaultMaxMessageBytes),
    trustedRelays: read.value('TRUSTED_RELAYS', networks, parseNetworks('127.0.0.1/32,::1/128') ?? []),
    authservId: read.value('AUTHSERV_ID', read.domain, `mx.${mailDomain}`),
    memberDomain: read.value('MEMBER_DOMAIN', read.domain, 'x-anciens.example'),
    dkimKey: readDkimKey(read),
    dkimSelector: read.value('DKIM_SELECTOR', read.domain, 'vigie'),
    secret: read.optional('SECRET', read.secret),
    dnsServers: read.optional('DNS_SERVERS', read.resolvers),
    oidc: readOidc(read),
    timeZone: read.value('TIME_ZONE', read.timeZone, 'Europe/Paris'),
    logLevel: read.value('LOG_LEVEL', read.logLevel, 'info'),
  };
  refuseHalves(read, settings);
  read.finish();
  return Object.freeze(Object.assign(new Config(), settings));
}

/** Settings that mean nothing, alone or yet: better told at start than found out by silence. */
function refuseHalves(read: Reader, { smtpTlsKey, smtpTlsCert, doors, lmtpPort, policyPort }: Config): void {
  if ((smtpTlsKey === null) !== (smtpTlsCert === null)) {
    read.refuse('SMTP_TLS_KEY and SMTP_TLS_CERT must be set together');
  }
  if (doors.has('lmtp') && lmtpPort === null) read.refuse('LMTP_PORT must be set to open the door lmtp');
  if (doors.has('policy') && policyPort === null)
    read.refuse('POLICY_PORT must be set to open the door policy');
}

/** Two doors open only where their port is said. */
function readDoors(read: Reader, ports: Readonly<Partial<Record<Door, boolean>>>): ReadonlySet<Door> {
  const open = allDoors.filter(door => ports[door] ?? true);
  const shape = { expected: 'any of web,smtp,lmtp,policy,jobs', parse: parseDoors };
  return new Set(read.value('DOORS', shape, open));
}

function parseDoors(text: string): Door[] | null {
  const names = text.split(',').map(name => name.trim());
  const doors = allDoors.filter(door => names.includes(door));
  return doors.length > 0 && names.every(name => (allDoors as readonly string[]).includes(name))
    ? doors
    : null;
}

function parseNetworks(text: string): CidrBlock[] | null {
  const blocks = text.split(',').map(part => CidrBlock.parse(part));
  return blocks.every(block => block !== null) ? blocks : null;
}

/** As a URL writes it, since it stands in headers; no slash at its end. */
function parseWebBase(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, origin, pathname, search, hash, username } = new URL(text);
  const isPlain = search === '' && hash === '' && username === '' && !/[?#]/.test(text);
  return isPlain && ['http:', 'https:'].includes(protocol) ? (origin + pathname).replace(/\/+$/, '') : null;
}

/** All three or none: a button that leads nowhere is worse than no button. */
function readOidc(read: Reader): OidcSettings | null {
  const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;
  const given = names.filter(name => read.isGiven(name));
  if (given.length > 0 && given.length < names.length) {
    read.refuse(`${names.join(', ')} must be set together: only ${given.join(', ')} is`);
  }
  const [at, clientId, clientSecret] = [
    read.optional('OIDC_ISSUER', issuer),
    read.optional('OIDC_CLIENT_ID', read.text),
    read.optional('OIDC_CLIENT_SECRET', read.text),
  ];
  if (at === null || clientId === null || clientSecret === null) return null;
  return { issuer: at, clientId, clientSecret };
}

/** Without TLS anybody between us and the provider could sign in as anybody. */
function parseIssuer(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, hostname, search, hash } = new URL(text);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isHere);
  return isSafe && search === '' && hash === '' ? text : null;
}

function readDkimKey(read: Reader): string | null {
  const setting = read.optional('DKIM_KEY', read.text);
  if (setting === null || setting === 'none') return setting;
  return read.optional('DKIM_KEY', {
    expected: 'a PEM private key file (RSA of at least 1024 bits, or Ed25519), or none',
    parse: readPem,
  });
}

function readPem(path: string): string | null {
  try {
    const text = readFileSync(path, 'utf8');
    return canSign(createPrivateKey(text)) ? text : null;
  } catch {
    return null;
  }
}

/** RFC 8301 §3.2 and RFC 8463 §3: what receivers verify. */
function canSign({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): boolean {
  return asymmetricKeyType === 'rsa'
    ? (asymmetricKeyDetails?.modulusLength ?? 0) >= 1024
    : asymmetricKeyType === 'ed25519';
}
