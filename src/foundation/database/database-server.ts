import { Logger } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { type EmbeddedServer, startEmbeddedServer } from './embedded/embedded-server.js';
import { migrate } from './migrate.js';

/** Where our database is, and how to let it go: an embedded one is stopped last of all. */
export class DatabaseServer {
  private constructor(
    readonly url: string,
    private readonly embedded: EmbeddedServer | null,
  ) {}

  /** Finds or starts the server and brings its tables up to date. A process without doors only joins it. */
  static async start(config: Config): Promise<DatabaseServer> {
    const mode = config.doors.size > 0 ? 'serve' : 'join';
    const embedded =
      config.databaseUrl === null
        ? await startEmbeddedServer({ dataDir: config.dataDir, mode, onRestart: tellRestart })
        : null;
    const url = config.databaseUrl ?? embedded?.url ?? '';
    await migrate(url);
    return new DatabaseServer(url, embedded);
  }

  async release(): Promise<void> {
    await this.embedded?.release();
  }
}

function tellRestart({ attempt, failure }: { attempt: number; failure?: unknown }): void {
  const outcome = failure === undefined ? 'it is up again' : 'it did not come up';
  new Logger(DatabaseServer.name).warn(`the embedded server fell; attempt ${attempt}: ${outcome}`);
}
