import type { EmbeddedServer } from './embedded/supervisor.js';

/** Where our database is, and how to let it go: an embedded one is stopped last of all. */
export class DatabaseServer {
  constructor(
    readonly url: string,
    private readonly embedded: EmbeddedServer | null,
  ) {}

  get isEmbedded(): boolean {
    return this.embedded !== null;
  }

  async release(): Promise<void> {
    await this.embedded?.release();
  }
}
