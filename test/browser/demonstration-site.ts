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

  /** The names of lists of as many groups, which anybody may know of. */
  async listsOfGroups(count: number): Promise<string[]> {
    const found = `select min(l.name::text) as name from list l join "group" g on g.id = l.group_id
                   where g.visibility = 'public' and l.closed_at is null and l.deleted_at is null
                   group by g.id order by 1 limit $1`;
    const { rows } = await withClient(this.database.url, client =>
      client.query<{ name: string }>(found, [count]),
    );
    return rows.map(({ name }) => name);
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

  /**
   * Words in every field of one article of a letter that appeared and of one that is proposed, and in the names of those
   * who proposed them; as if each had come past the checks of every door.
   */
  async hostileLetter(slug: string, words: string): Promise<{ ids: string[]; months: string[] }> {
    const of = `select a.id, a.announcer_person_id, i.month from article a
                join letter_issue i on i.id = a.issue_id join letter l on l.id = i.letter_id`;
    const written = `
      with chosen as ((${of} where l.slug = $1 and a.state = 'published' order by i.month desc limit 1)
                      union all (${of} where l.slug = $1 and a.state = 'proposed' order by i.month limit 1)),
           named as (update person set family_name = $2
                     where id in (select announcer_person_id from chosen))
      update article a set title = $2, text = $2, contact = $2, link = 'https://x.example/?' || $2
      from chosen c where a.id = c.id returning a.id, to_char(c.month, 'YYYY-MM') as month`;
    const { rows } = await withClient(this.database.url, client =>
      client.query<{ id: string; month: string }>(written, [slug, words]),
    );
    return { ids: rows.map(({ id }) => id), months: [...new Set(rows.map(({ month }) => month))] };
  }

  async close(): Promise<void> {
    await this.vigie.stop();
    await this.database.drop();
  }
}
