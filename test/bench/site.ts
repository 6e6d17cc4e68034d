import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type EmbeddedServer,
  startEmbeddedServer,
} from '../../src/foundation/database/embedded/embedded-server.js';
import { databaseUrl, withClient } from '../database/test-connection.js';
import { command, type CommandResult, type Environment, Vigie } from '../flows/vigie.js';

/** A real site for a bench: its own durable PostgreSQL, one database for each question, the program as a process. */
export class BenchSite {
  private made = 0;

  private constructor(
    private readonly server: EmbeddedServer,
    private readonly folder: string,
  ) {}

  static async open(): Promise<BenchSite> {
    const folder = mkdtempSync(join(tmpdir(), 'vigie-bench-'));
    return new BenchSite(await startEmbeddedServer({ dataDir: folder, mode: 'serve' }), folder);
  }

  async close(): Promise<void> {
    await this.server.release();
    for (const folder of [this.server.clusterDir, this.folder])
      rmSync(folder, { recursive: true, force: true });
  }

  /** An empty database and the environment that leads to it. */
  async site(settings: Environment = {}): Promise<Environment> {
    const name = `bench_${++this.made}`;
    await withClient(this.server.url, client => client.query(`create database ${name}`));
    return {
      DATABASE_URL: databaseUrl(this.server.url, name),
      MAIL_DOMAIN: 'lists.example',
      SECRET: 'a secret for the benches of this house',
      DEMO: '0',
      LOG_LEVEL: 'warn',
      ...settings,
    };
  }

  start(environment: Environment): Promise<Vigie> {
    return Vigie.startAlone(environment);
  }

  /** A file of addresses to import, one line each. */
  subscribersFile(count: number): string {
    const path = join(this.folder, `subscribers-${count}.csv`);
    const lines = Array.from(
      { length: count },
      (_, at) => `${reader(at)},Lectrice ${at},${1950 + (at % 70)}`,
    );
    writeFileSync(path, `address,name,promotion\n${lines.join('\n')}\n`);
    return path;
  }

  /** A file of people of one promotion; the lifetime address of each is `membre.numeroN.1998`. */
  peopleFile(count: number): string {
    const path = join(this.folder, `people-${count}.csv`);
    const lines = Array.from({ length: count }, (_, at) => `m${at}@home.example,Membre,Numero${at},1998,fr`);
    writeFileSync(path, `address,first,last,promotion,language\n${lines.join('\n')}\n`);
    return path;
  }

  /** An open list with that many subscribers; a bench is a storm, and its brake stays off. */
  async list(environment: Environment, name: string, subscribers: number, policy = 'open'): Promise<void> {
    await done(
      command(environment, ['list', 'create', name, '--policy', policy, '--moderator', 'mod@people.example']),
    );
    await done(command(environment, ['list', 'set', name, 'brakePosts=0']));
    await done(
      command(environment, ['subscribers', 'import', name, this.subscribersFile(subscribers), '--confirmed']),
    );
  }
}

/** The address of the n-th reader. */
export function reader(at: number): string {
  return `lectrice${at}@domaine${at % 40}.example`;
}

export async function done(result: Promise<CommandResult>): Promise<CommandResult> {
  const { code, out, err } = await result;
  if (code !== 0) throw new Error(`a command failed (${code}): ${err}${out}`);
  return { code, out, err };
}
