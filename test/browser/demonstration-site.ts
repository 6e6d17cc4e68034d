import { withClient } from '../database/test-connection.js';
import { type TestDatabase, testDatabase } from '../database/test-database.js';
import { Vigie } from '../flows/vigie.js';
import { demonstrationTemplate } from './demonstration-template.js';

/** The real program on a small demonstration of its own. */
export class DemonstrationSite {
  private constructor(
    private readonly database: TestDatabase,
    readonly vigie: Vigie,
  ) {}

  static async open(): Promise<DemonstrationSite> {
    const database = await testDatabase(await demonstrationTemplate());
    return new DemonstrationSite(database, await Vigie.start({ DATABASE_URL: database.url }));
  }

  get url(): string {
    return this.vigie.webUrl;
  }

  /** Two hours pass for the browsers of somebody who is signed in. */
  async ageSessions(address: string): Promise<void> {
    await withClient(this.database.url, client =>
      client.query(
        `update session set created_at = created_at - interval '2 hours'
         where person_id = (select person_id from address where address = $1)`,
        [address],
      ),
    );
  }

  async close(): Promise<void> {
    await this.vigie.stop();
    await this.database.drop();
  }
}
