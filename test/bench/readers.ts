import { createHash, randomBytes } from 'node:crypto';
import { withClient } from '../database/test-connection.js';
import type { Environment, Vigie } from '../flows/vigie.js';

/** What stands in the addresses of the pages that are measured. */
interface Sights {
  readonly slug: string;
  readonly list: string;
  readonly person: string;
  [name: string]: string;
}

/** `member` belongs to the largest group and its largest list, `animator` runs the group, `operator` the site. */
export type Viewer = 'nobody' | 'member' | 'animator' | 'operator' | 'token';

/** People of the demonstration, signed in without a form. */
export class Readers {
  private constructor(
    readonly databaseUrl: string,
    private readonly webUrl: string,
    private readonly headers: Readonly<Record<Viewer, Record<string, string>>>,
    readonly sights: Sights,
  ) {}

  static async of({ DATABASE_URL = '' }: Environment, { webUrl }: Vigie): Promise<Readers> {
    return withClient(DATABASE_URL, async client => {
      await client.query('analyze');
      const { rows } = await client.query<Sights>(
        `with largest as (select group_id, count(*) from group_member group by 1 order by 2 desc limit 1),
              list_of as (select l.id, l.name from list l join subscription s on s.list_id = l.id
                          where l.group_id = (select group_id from largest) group by l.id order by count(*) desc limit 1)
         select (select slug from "group" where id = (select group_id from largest)) as slug,
                (select name::text from list_of) as list,
                (select m.person_id from group_member m join subscription s using (person_id)
                 where m.group_id = (select group_id from largest) and m.role = 'member'
                   and s.list_id = (select id from list_of) and s.state = 'subscribed' limit 1) as member,
                (select person_id from group_member
                 where group_id = (select group_id from largest) and role = 'animator' limit 1) as animator,
                (select person_id from role_grant where role = 'operator' limit 1) as operator`,
      );
      const [sights] = rows;
      if (sights === undefined) throw new Error('the demonstration is empty');
      const signIn = async (personId: string | undefined): Promise<Record<string, string>> => {
        const token = randomBytes(32).toString('base64url');
        await client.query(
          `insert into session (token_hash, person_id, created_at, last_seen_at, expires_at)
           values ($1, $2, now(), now(), now() + interval '1 day')`,
          [hashOf(token), personId],
        );
        return { cookie: `vigie=${token}` };
      };
      const secret = `vigie_${randomBytes(32).toString('base64url')}`;
      await client.query(
        `insert into api_token (token_hash, person_id, name, scopes, created_at, last_used_at, expires_at)
         values ($1, $2, 'bench', '{read}', now(), now(), now() + interval '1 day')`,
        [hashOf(secret), sights['animator']],
      );
      const headers = {
        nobody: {},
        member: await signIn(sights['member']),
        animator: await signIn(sights['animator']),
        operator: await signIn(sights['operator']),
        token: { authorization: `Bearer ${secret}` },
      };
      return new Readers(DATABASE_URL, webUrl, headers, sights);
    });
  }

  async read(path: string, viewer: Viewer): Promise<string> {
    const url = `${this.webUrl}${this.pathOf(path)}`;
    const answer = await fetch(url, { headers: this.headers[viewer], redirect: 'manual' });
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 300)}`);
    return text;
  }

  /** Sends a form of that page, and says what the answer was. */
  async submit(
    page: string,
    action: string,
    viewer: Viewer,
    fields: Readonly<Record<string, string>>,
  ): Promise<{ status: number; text: string }> {
    const csrf = /name="csrf" value="([^"]*)"/.exec(await this.read(page, viewer))?.[1] ?? '';
    const body = new FormData();
    for (const [name, value] of Object.entries({ csrf, ...fields })) body.set(name, value);
    const url = `${this.webUrl}${this.pathOf(action)}`;
    const answer = await fetch(url, {
      method: 'POST',
      body,
      headers: this.headers[viewer],
      redirect: 'manual',
    });
    return { status: answer.status, text: await answer.text() };
  }

  pathOf(path: string): string {
    return path.replaceAll(/:(\w+)/g, (_, name: string) => this.sights[name] ?? name);
  }

  /** A bench reads the directory faster than anybody may. */
  async forgetViews(): Promise<void> {
    await withClient(this.databaseUrl, client => client.query('delete from directory_view'));
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
