import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const readme = new URL('../../../README.md', import.meta.url);

/** What it listens on, and whom it asks. */
export interface Wiring {
  readonly port: number;
  /** The port where it asks a policy service about each message, and that service's own. */
  readonly policy: { readonly port: number; readonly servicePort: number };
  readonly domain: string;
  readonly memberDomain: string;
  readonly lmtpPort: number;
  /** Of the world outside, a sink. */
  readonly relayPort: number;
}

/** Postfix, a real one, in folders of its own and on loopback alone; starting it needs root. */
export class Postfix {
  private constructor(
    readonly port: number,
    private readonly folder: string,
  ) {}

  /** Whether there is one on this machine. */
  static async isInstalled(): Promise<boolean> {
    return run('postconf', ['-h', 'mail_version']).then(
      () => true,
      () => false,
    );
  }

  /** A port nobody listens to now. */
  static async freePort(): Promise<number> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    server.close();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  /** With the lines that the README gives to operators, their domains and ports put in place of its own. */
  static async start({ port, policy, domain, memberDomain, lmtpPort, relayPort }: Wiring): Promise<Postfix> {
    const folder = mkdtempSync(join(tmpdir(), 'vigie-postfix-'));
    chmodSync(folder, 0o755); // its daemons run as an account of their own
    for (const name of ['etc', 'data', 'queue', 'queue/pid']) mkdirSync(join(folder, name));
    await run('chown', ['postfix', join(folder, 'data')]);
    const fromReadme = readmeLines('### Behind Postfix')
      .replaceAll('lists.example.org', domain)
      .replaceAll('members.example.org', memberDomain)
      .replaceAll('127.0.0.1:2424', `127.0.0.1:${lmtpPort}`);
    const asking = readmeLines('Where Postfix itself forwards').replaceAll(
      '10031',
      String(policy.servicePort),
    );
    writeFileSync(join(folder, 'etc', 'main.cf'), `${ownLines(folder, domain, relayPort)}\n${fromReadme}`);
    writeFileSync(join(folder, 'etc', 'master.cf'), masterLines(port, policy.port, asking));
    const postfix = new Postfix(port, folder);
    await postfix.tell('start');
    return postfix;
  }

  /** Its log, for whoever has to find out why. */
  get log(): string {
    return readFileSync(join(this.folder, 'log'), 'utf8');
  }

  async stop(): Promise<void> {
    await this.tell('stop');
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async tell(word: string): Promise<void> {
    await run('postfix', ['-c', join(this.folder, 'etc'), word]);
  }
}

/** The settings that come after these words, as written. */
function readmeLines(words: string): string {
  const text = readFileSync(readme, 'utf8');
  const [, lines] = /```\n([^]*?)```/.exec(text.slice(text.indexOf(words))) ?? [];
  if (lines === undefined || !text.includes(words))
    throw new Error(`the README has no settings at "${words}"`);
  return lines;
}

/** What any Postfix has of its own; strangers come from 127.0.0.2, which is no network of ours. */
function ownLines(folder: string, domain: string, relayPort: number): string {
  return [
    'compatibility_level = 3.6',
    `queue_directory = ${join(folder, 'queue')}`,
    `data_directory = ${join(folder, 'data')}`,
    `maillog_file = ${join(folder, 'log')}`,
    `maillog_file_prefixes = ${folder}`,
    `myhostname = mx.${domain}`,
    'mydestination =',
    'inet_interfaces = 127.0.0.1',
    'inet_protocols = ipv4',
    'mynetworks = 127.0.0.1/32',
    'alias_maps =',
    'local_recipient_maps =',
    'smtputf8_enable = yes',
    `relayhost = [127.0.0.1]:${relayPort}`,
    'smtp_host_lookup = native',
    'smtp_tls_security_level = none',
  ].join('\n');
}

function daemon(name: string, type: string, command: string, limits = '- - n - -'): string {
  return `${name} ${type} ${limits} ${command}`;
}

/** @param asking settings of the door that asks before it takes a message */
function masterLines(port: number, policyPort: number, asking: string): string {
  const options = asking
    .trim()
    .split('\n')
    .map(line => `-o { ${line} }`);
  return [
    daemon(`127.0.0.1:${port}`, 'inet', 'smtpd', 'n - n - -'),
    daemon(`127.0.0.2:${port}`, 'inet', 'smtpd', 'n - n - -'),
    daemon(`127.0.0.2:${policyPort}`, 'inet', ['smtpd', ...options].join(' '), 'n - n - -'),
    daemon('pickup', 'unix', 'pickup', 'n - n 60 1'),
    daemon('cleanup', 'unix', 'cleanup', 'n - n - 0'),
    daemon('qmgr', 'unix', 'qmgr', 'n - n 300 1'),
    daemon('rewrite', 'unix', 'trivial-rewrite'),
    daemon('bounce', 'unix', 'bounce', '- - n - 0'),
    daemon('defer', 'unix', 'bounce', '- - n - 0'),
    daemon('trace', 'unix', 'bounce', '- - n - 0'),
    daemon('verify', 'unix', 'verify', '- - n - 1'),
    daemon('proxymap', 'unix', 'proxymap'),
    daemon('smtp', 'unix', 'smtp'),
    daemon('relay', 'unix', 'smtp'),
    daemon('showq', 'unix', 'showq', 'n - n - -'),
    daemon('error', 'unix', 'error'),
    daemon('retry', 'unix', 'error'),
    daemon('lmtp', 'unix', 'lmtp'),
    daemon('anvil', 'unix', 'anvil', '- - n - 1'),
    daemon('scache', 'unix', 'scache', '- - n - 1'),
    daemon('postlog', 'unix-dgram', 'postlogd', 'n - n - 1'),
    '',
  ].join('\n');
}
