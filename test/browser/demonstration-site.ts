import { withClient } from '../database/test-connection.js';
import { type TestDatabase, testDatabase } from '../database/test-database.js';
import { command, Vigie } from '../flows/vigie.js';

/** The real program on a small demonstration of its own. */
export class DemonstrationSite {
  private constructor(
    private readonly database: TestDatabase,
    readonly vigie: Vigie,
  ) {}

  static async open(): Promise<DemonstrationSite> {
    const database = await testDatabase();
    const environment = { DATABASE_URL: database.url, MAIL_DOMAIN: 'lists.example' };
    const { code, err } = await command(environment, ['demo', '--people', '300']);
    if (code !== 0) throw new Error(`no demonstration: ${err}`);
    return new DemonstrationSite(database, await Vigie.start(environment));
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
