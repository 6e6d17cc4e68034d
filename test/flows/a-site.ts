import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool, type QueryResultRow } from 'pg';
import { testDatabase, type TestDatabase } from '../database/test-database.js';
import type { SinkOptions } from '../sink/sink-options.js';
import { SmtpSink } from '../sink/smtp-sink.js';
import { Mailer } from './mailer.js';
import { until } from './until.js';
import { type Environment, Vigie } from './vigie.js';

export interface Counts {
  readonly sent: number;
  readonly captured: number;
  readonly pending: number;
  readonly deferred: number;
  readonly failed: number;
  readonly uncertain: number;
  readonly skipped: number;
}

export interface TracedPost {
  readonly list: string;
  readonly messageId: string;
  readonly outcome: string;
  readonly reasons: readonly { readonly code: string }[];
  readonly counts: Counts;
}

export interface HeldPost {
  readonly id: string;
  readonly list: string;
  readonly from: string;
  readonly subject: string;
  readonly reasons: readonly { readonly code: string; readonly values: Readonly<Record<string, unknown>> }[];
  readonly since: string;
}

/** A whole site of one test file: an empty database, the program, and the far side that takes its mail. */
export class Site {
  private readonly connections: Pool;

  private constructor(
    private readonly database: TestDatabase,
    private readonly environment: Environment,
    readonly sink: SmtpSink,
    private readonly isAlone: boolean,
    public vigie: Vigie,
  ) {
    this.connections = new Pool({ connectionString: database.url, max: 4, idleTimeoutMillis: 0 });
    // A server that ends cuts us between two questions: the next one opens a connection of its own.
    this.connections.on('error', () => {});
  }

  /** @param settings `isAlone`: the program as a process of its own, for who kills it */
  static async open(
    settings: {
      database?: TestDatabase;
      environment?: Environment;
      sink?: SinkOptions;
      isAlone?: boolean;
    } = {},
  ): Promise<Site> {
    const database = settings.database ?? (await testDatabase());
    const sink = await SmtpSink.start(settings.sink);
    const environment = {
      DATABASE_URL: database.url,
      RELAY_URL: `smtp://127.0.0.1:${sink.port}`,
      LMTP_PORT: '0',
      ...settings.environment,
    };
    const isAlone = settings.isAlone ?? false;
    return new Site(database, environment, sink, isAlone, await begun(environment, isAlone));
  }

  async close(): Promise<void> {
    await this.vigie.stop();
    await this.sink.stop();
    await this.connections.end();
    await this.database.drop();
  }

  /** After the program has ended: on the same database, as an operator or systemd would. */
  async startAgain(): Promise<void> {
    this.vigie = await this.another();
  }

  /** Another service of the same site. */
  another(environment: Environment = {}): Promise<Vigie> {
    return begun({ ...this.environment, ...environment }, this.isAlone);
  }

  /** Of the database itself, for who looks at all of it. */
  get databaseUrl(): string {
    return this.database.url;
  }

  get mailer(): Mailer {
    return new Mailer(this.vigie.smtpPort);
  }

  /** Asks or changes the site's own database: for what only time, or a later issue, would do. */
  async query<Row extends QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    const { rows } = await this.connections.query(sql, [...values]);
    return rows;
  }

  async person(address: string, name: string, ...options: readonly string[]): Promise<void> {
    const [first = '', last = ''] = name.split(' ');
    await this.vigie.ask('person', 'add', address, '--first', first, '--last', last, ...options);
  }

  /** A list with its subscribers, who agreed elsewhere; `options` are those of `list create`. */
  async list(address: string, subscribers: readonly string[], ...options: readonly string[]): Promise<void> {
    await this.vigie.ask('list', 'create', address, ...options);
    await this.subscribe(address, subscribers);
  }

  async subscribe(address: string, subscribers: readonly string[]): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'vigie-flow-'));
    writeFileSync(join(folder, 'subscribers.csv'), subscribers.join('\n'));
    await this.vigie.ask('subscribers', 'import', address, join(folder, 'subscribers.csv'), '--confirmed');
    rmSync(folder, { recursive: true });
  }

  /** What became of a message on each list; without angle brackets, or with them. */
  async trace(messageId: string): Promise<readonly TracedPost[]> {
    const { posts } = await this.vigie.ask<{ posts: TracedPost[] }>('trace', messageId);
    return posts;
  }

  held(address: string): Promise<HeldPost[]> {
    return this.vigie.ask('held', address);
  }

  /** Resolves once no copy is on its way: each has an answer, or waits for its next attempt. */
  async quiet(): Promise<void> {
    await until(async () => {
      const [row] = await this.query<{ busy: boolean }>(
        `select exists (select from delivery where state = 'pending')
             or exists (select from delivery_batch where due_at <= now() or leased_by is not null) as busy`,
      );
      return row?.busy === false;
    });
  }
}

function begun(environment: Environment, isAlone: boolean): Promise<Vigie> {
  return isAlone ? Vigie.startAlone(environment) : Vigie.start(environment);
}

/** `subscriber-1@members.example` and so on. */
export function manySubscribers(count: number, domain = 'members.example'): string[] {
  return Array.from({ length: count }, (_, at) => `subscriber-${at + 1}@${domain}`);
}
