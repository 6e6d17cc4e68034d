import { Logger } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { type EmbeddedServer, startEmbeddedServer } from './embedded/embedded-server.js';

/** Where our database is, and how to let it go: an embedded one is stopped last of all. */
export class DatabaseServer {
  private static readonly open = new Set<DatabaseServer>();

  private constructor(
    readonly url: string,
    private readonly embedded: EmbeddedServer | null,
  ) {}

  /** Finds or starts the server. A process without doors only joins it. */
  static async start(config: Config): Promise<DatabaseServer> {
    const mode = config.doors.size > 0 ? 'serve' : 'join';
    const embedded =
      config.databaseUrl === null
        ? await startEmbeddedServer({ dataDir: config.dataDir, mode, onRestart: tellRestart })
        : null;
    const server = new DatabaseServer(config.databaseUrl ?? embedded?.url ?? '', embedded);
    this.open.add(server);
    return server;
  }

  /** Lets go of what this process started, a start that failed half way included. Close connections first. */
  static async releaseAll(): Promise<void> {
    for (const server of this.open) await server.release();
  }

  async release(): Promise<void> {
    DatabaseServer.open.delete(this);
    await this.embedded?.release();
  }
}

function tellRestart({ attempt, failure }: { attempt: number; failure?: unknown }): void {
  const outcome = failure === undefined ? 'it is up again' : 'it did not come up';
  new Logger(DatabaseServer.name).warn(`the embedded server fell; attempt ${attempt}: ${outcome}`);
}
