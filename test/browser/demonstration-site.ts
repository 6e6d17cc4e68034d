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

  /** The next issue of a letter is approved, and its hour passed while nobody looked. Its month, as an address says it. */
  async makeIssueLate(slug: string): Promise<string> {
    const late = `update letter_issue set state = 'ready', closed_at = now(), ready_at = now(),
                    planned_at = now() - interval '2 hours'
                  where id = (select i.id from letter_issue i join letter l on l.id = i.letter_id
                              where l.slug = $1 and i.state in ('open', 'closed') order by i.month limit 1)
                  returning to_char(month, 'YYYY-MM') as month`;
    const { rows } = await withClient(this.database.url, client =>
      client.query<{ month: string }>(late, [slug]),
    );
    return rows[0]?.month ?? '';
  }

  async close(): Promise<void> {
    await this.vigie.stop();
    await this.database.drop();
  }
}
