import { createHash, randomBytes } from 'node:crypto';
import { withClient } from '../database/test-connection.js';
import type { Environment, Vigie } from '../flows/vigie.js';
import { type BenchSite, reader } from './site.js';

export interface PageFigure {
  /** The page and its reader, or the step. */
  readonly what: string;
  readonly p50: number;
  readonly p95: number;
}

/** What stands in the addresses of the pages that are measured. */
interface Sights {
  readonly slug: string;
  readonly list: string;
  readonly person: string;
  readonly [name: string]: string;
}

const importedLines = 17_000;
const warmUps = 5;
const asked = 60;

/** Main pages, and who reads them. */
const pages: readonly (readonly [path: string, viewer: Viewer])[] = [
  ['/', 'nobody'],
  ['/', 'member'],
  ['/me', 'member'],
  ['/groups', 'member'],
  ['/groups?q=golf', 'nobody'],
  ['/groups/:slug', 'member'],
  ['/groups/:slug/members', 'animator'],
  ['/groups/:slug/members?page=40', 'animator'],
  ['/groups/:slug/members?q=martin', 'animator'],
  ['/groups/:slug/requests', 'animator'],
  ['/groups/:slug/statistics', 'animator'],
  ['/groups/:slug/settings', 'animator'],
  ['/lists/:list', 'member'],
  ['/lists/:list/archive', 'member'],
  ['/lists/:list/subscribers', 'animator'],
  ['/lists/:list/settings', 'animator'],
  ['/lists/:list/settings/posting', 'animator'],
  ['/lists/:list/audience', 'animator'],
  ['/lists/:list/what-if', 'animator'],
  ['/lists/:list/journal', 'animator'],
  ['/moderation', 'animator'],
  ['/moderation', 'operator'],
  ['/api/v1/me/subscriptions', 'token'],
  ['/api/v1/groups?q=golf', 'token'],
  ['/api/v1/groups/:slug/members?limit=200', 'token'],
  ['/api/v1/groups/:slug/statistics', 'token'],
  ['/api/v1/lists/:list', 'token'],
  ['/api/v1/lists/:list/subscribers?limit=200', 'token'],
  ['/api/v1/lists/:list/rule', 'token'],
];

/** The main pages at the ordinary size, one request after the other, as their reader waits for them. */
export async function* measurePages(site: BenchSite): AsyncGenerator<PageFigure> {
  const environment = await site.site({ DEMO: '1', DKIM_KEY: 'none', DOORS: 'web' });
  const vigie = await site.start(environment);
  try {
    const readers = await Readers.of(environment, vigie);
    for (const [path, viewer] of pages) yield await measure(readers, path, viewer);
    yield* measureImport(readers, importedLines);
  } finally {
    await vigie.stop();
  }
}

/** `member` belongs to the largest group and its largest list, `animator` runs the group, `operator` the site. */
type Viewer = 'nobody' | 'member' | 'animator' | 'operator' | 'token';

async function measure(readers: Readers, path: string, viewer: Viewer): Promise<PageFigure> {
  const times: number[] = [];
  for (let request = 0; request < warmUps + asked; request++) {
    // It reads the directory faster than anybody may.
    if (request % 20 === 0) await readers.forgetViews();
    const begun = performance.now();
    await readers.read(path, viewer);
    if (request >= warmUps) times.push(performance.now() - begun);
  }
  const sorted = times.toSorted((a, b) => a - b);
  return {
    what: `${path} (${viewer})`,
    p50: sorted[Math.floor(asked * 0.5)] ?? 0,
    p95: sorted[Math.floor(asked * 0.95)] ?? 0,
  };
}

/** People of the demonstration, signed in without a form. */
class Readers {
  private constructor(
    private readonly databaseUrl: string,
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

/** Pasting that many people into a group, as its animator does, and letting them in, as an operator does. */
async function* measureImport(readers: Readers, lines: number): AsyncGenerator<PageFigure> {
  const people = Array.from({ length: lines }, (_, at) => `Lectrice ${at} <${reader(at)}>`).join('\n');
  const add = '/groups/:slug/members/add';
  const preview = await timed(() => readers.submit(add, add, 'animator', { people }));
  if (preview.status !== 200) throw new Error(`the preview answered ${preview.status}`);
  yield step(`${lines} lines pasted: preview`, preview.ms);
  const reason = 'They signed at the dinner.';
  const proposal = await timed(() => readers.submit(add, `${add}/consent`, 'animator', { people, reason }));
  if (proposal.status !== 303) throw new Error(`the proposal answered ${proposal.status}`);
  yield step(`${lines} lines pasted: proposed`, proposal.ms);
  await readers.forgetViews();
  const review =
    /\/board\/reviews\/([\w-]+)/.exec(await readers.read('/board/reviews', 'operator'))?.[0] ?? '';
  const commit = await timed(() => readers.submit(review, `${review}/approval`, 'operator', {}));
  if (commit.status !== 303) throw new Error(`the review answered ${commit.status}`);
  yield step(`${lines} lines pasted: let in`, commit.ms);
}

async function timed<T>(work: () => Promise<T>): Promise<T & { readonly ms: number }> {
  const begun = performance.now();
  const done = await work();
  return { ...done, ms: performance.now() - begun };
}

function step(what: string, ms: number): PageFigure {
  return { what, p50: ms, p95: ms };
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
