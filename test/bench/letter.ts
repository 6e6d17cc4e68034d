import { createHash, randomBytes } from 'node:crypto';
import { withClient } from '../database/test-connection.js';
import type { Vigie } from '../flows/vigie.js';
import { SinkProcess } from '../sink/sink-process.js';
import type { BenchSite } from './site.js';

export interface LetterFigures {
  /** Milliseconds from the click to the answer: by then every copy is a row. */
  readonly clickMs: number;
  /** From the click to the last copy at the relay. */
  readonly wholeMs: number;
  /** Copies a second, of the whole. */
  readonly perSecond: number;
}

/** The first one is for the compilers, and makes a row for each reader; of the others the median counts. */
const months = ['2026-01', '2026-02', '2026-03', '2026-04'];

/** A letter of twelve articles to `people` readers, each with their own way out: from an editor's click to the last copy. */
export async function measureLetter(
  site: BenchSite,
  people: number,
  isSigned: boolean,
): Promise<LetterFigures> {
  const sink = await SinkProcess.start();
  const settings = { RELAY_URL: `smtp://127.0.0.1:${sink.port}`, ...(isSigned ? {} : { DKIM_KEY: 'none' }) };
  const environment = await site.site(settings);
  const vigie = await site.start(environment);
  try {
    const cookie = await prepare(environment['DATABASE_URL'] ?? '', people);
    const all: { clickMs: number; wholeMs: number }[] = [];
    for (const [at, month] of months.entries()) {
      const arrived = sink.whenReceived(people * (at + 1));
      const page = `${vigie.webUrl}/letters/lettre/${month}/sending`;
      const csrf = await tokenOf(page, cookie);
      const begun = performance.now();
      await click(page, cookie, csrf);
      const clickMs = performance.now() - begun;
      await arrived;
      all.push({ clickMs, wholeMs: performance.now() - begun });
    }
    const [middle] = all
      .slice(1)
      .toSorted((one, other) => one.wholeMs - other.wholeMs)
      .slice(1);
    const { clickMs, wholeMs } = middle ?? { clickMs: NaN, wholeMs: NaN };
    return { clickMs, wholeMs, perSecond: (people * 1_000) / wholeMs };
  } finally {
    await stop(vigie, sink);
  }
}

async function stop(vigie: Vigie, sink: SinkProcess): Promise<void> {
  await vigie.stop();
  await sink.stop();
}

/** Readers, and approved issues whose hour is past: each waits for its editor's click. The editor's cookie. */
async function prepare(databaseUrl: string, people: number): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(token).digest();
  await withClient(databaseUrl, async client => {
    await client.query(readers(people));
    await client.query(
      `insert into session (token_hash, person_id, created_at, last_seen_at, expires_at)
       select $1, person_id, now(), now(), now() + interval '1 day' from role_grant where role = 'editor:lettre'`,
      [hash],
    );
    for (const month of months) await client.query(issue, [`${month}-01`]);
    await client.query('analyze');
  });
  return `vigie=${token}`;
}

function readers(people: number): string {
  return `
    insert into person (given_name, family_name, promotion)
    select 'Personne', n::text, 1950 + n % 70 from generate_series(0, ${people - 1}) n;
    insert into address (person_id, address, is_preferred, verified_at)
    select id, 'personne' || family_name || '@domaine' || family_name::int % 40 || '.example', true, now() from person;
    insert into role_grant (person_id, role, granted_at)
    select id, 'editor:lettre', now() from person where family_name = '0';
    insert into letter (slug, name, kind, audience, created_at) values ('lettre', 'La lettre', 'platform', 'directory', now());`;
}

const issue = `
  with made as (
    insert into letter_issue (letter_id, month, state, planned_at, opened_at, closed_at, ready_at)
    select id, $1, 'ready', now() - interval '1 day', now(), now(), now() from letter returning id, letter_id)
  insert into article (letter_id, issue_id, state, category, title, text, via, is_counted, created_at, changed_at, proposed_at)
  select letter_id, id, 'accepted', 'groups', 'Article ' || n, repeat('Une ligne de soixante-huit signes, comme en portent les lettres. ', 8),
         'web', false, now(), now(), now()
  from made, generate_series(1, 12) n`;

async function tokenOf(page: string, cookie: string): Promise<string> {
  const text = await (await fetch(page, { headers: { cookie } })).text();
  const token = /name="csrf" value="([^"]*)"/.exec(text)?.[1];
  if (token === undefined) throw new Error('the page of the sending has no form');
  return token;
}

async function click(page: string, cookie: string, csrf: string): Promise<void> {
  const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' };
  const body = new URLSearchParams({ csrf });
  const { status } = await fetch(page, { method: 'POST', headers, body, redirect: 'manual' });
  if (status !== 303) throw new Error(`the click was answered ${status}`);
}
