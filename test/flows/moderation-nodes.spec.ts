import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type HeldPost, manySubscribers, Site } from './a-site.js';
import { Browser, type PageSeen } from './browser.js';
import { copiesOf, recipientsOf } from './copy-received.js';
import { until } from './until.js';
import type { Vigie } from './vigie.js';

const golf = 'golf@lists.example';
const subscribers = manySubscribers(3);
let site: Site;
let second: Vigie;

beforeAll(async () => {
  site = await Site.open();
  await site.person('mona@ecole.example', 'Mona Leroy', '--language', 'en');
  await site.person('marc@ecole.example', 'Marc Dumont', '--language', 'en');
  const moderators = ['--moderator', 'mona@ecole.example', '--moderator', 'marc@ecole.example'];
  await site.list(golf, subscribers, '--policy', 'moderated', ...moderators);
  second = await site.another({ DOORS: 'web,jobs' });
});
afterAll(async () => {
  await second.stop();
  await site.close();
});

interface Waiting {
  readonly messageId: string;
  readonly held: HeldPost;
}

async function wait(subject: string): Promise<Waiting> {
  const messageId = await site.mailer.post({ from: 'eve@stranger.example', to: golf, subject });
  const held = (await site.held(golf)).find(waiting => waiting.subject === subject);
  if (held === undefined) throw new Error(`${subject} is not held`);
  return { messageId, held };
}

async function several(count: number, subject: string): Promise<Waiting[]> {
  const all: Waiting[] = [];
  for (let at = 0; at < count; at++) all.push(await wait(`${subject} ${at}`));
  return all;
}

function approve(browser: Browser, page: PageSeen, { held }: Waiting): Promise<PageSeen> {
  return browser.submit(page, `/lists/golf/held/${held.id}/approval`);
}

/** The page, once the database answers again. */
async function calm(browser: Browser, path: string): Promise<PageSeen> {
  let page = await browser.get(path);
  await until(async () => page.status === 200 || (page = await browser.get(path)).status === 200);
  return page;
}

/** The thirty seconds in which an approval can be taken back are over. */
async function secondsPass(): Promise<void> {
  await site.query(`update held_message set release_at = now() where state = 'approved'`);
}

/** What each of them is by now. */
async function states(all: readonly Waiting[]): Promise<string[]> {
  const rows = await site.query<{ state: string }>('select state from held_message where id = any($1)', [
    all.map(({ held }) => held.id),
  ]);
  return rows.map(({ state }) => state);
}

/** Who got which, and how many decisions that took, once all have left. */
async function outcome(
  all: readonly Waiting[],
): Promise<{ copies: string[][]; decisions: number | undefined }> {
  await until(async () => (await states(all)).every(state => state === 'released'));
  await site.quiet();
  const [row] = await site.query<{ decisions: number }>(
    `select count(*)::integer as decisions from moderation_decision
     where decision in ('approve', 'release') and held_message_id = any($1)`,
    [all.map(({ held }) => held.id)],
  );
  const copies = all.map(({ messageId }) => recipientsOf(copiesOf(site.sink.received, messageId)));
  return { copies, decisions: row?.decisions };
}

/** Everybody has a copy of each, and nobody two. */
function once(all: readonly Waiting[]): Awaited<ReturnType<typeof outcome>> {
  return { copies: all.map(() => subscribers), decisions: 2 * all.length };
}

describe('two nodes on one database', () => {
  it('take one decision on each message, and let each go once', async () => {
    const all = await several(6, 'Deux nœuds');
    const [mona, marc] = await Promise.all([
      Browser.signedIn(site.vigie, 'mona@ecole.example'),
      Browser.signedIn(second, 'marc@ecole.example'),
    ]);
    for (const one of all) {
      const path = `/moderation/${one.held.id}`;
      const [hers, his] = await Promise.all([mona.get(path), marc.get(path)]);
      const answers = await Promise.all([approve(mona, hers, one), approve(marc, his, one)]);
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    }
    await secondsPass();
    expect(await outcome(all)).toEqual(once(all));
  });

  it('lose and double nothing when one is killed before what it approved has left', async () => {
    const third = await site.another({ DOORS: 'web,jobs' });
    const mona = await Browser.signedIn(third, 'mona@ecole.example');
    const all = await several(4, 'Un nœud tombe');
    for (const one of all) await approve(mona, await mona.get(`/moderation/${one.held.id}`), one);
    await secondsPass();
    third.killNow();
    await third.ended();
    expect(await outcome(all)).toEqual(once(all));
  });

  it('lose and double nothing when the database drops every connection', async () => {
    const all = await several(4, 'La base tousse');
    const mona = await Browser.signedIn(site.vigie, 'mona@ecole.example');
    const pages = await Promise.all(all.map(({ held }) => mona.get(`/moderation/${held.id}`)));
    const asked = all.map((one, at) => approve(mona, pages[at] ?? { status: 0, html: '' }, one));
    await site.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    );
    await Promise.allSettled(asked);
    // Whoever saw an error tries again; a decision that was taken is told as such.
    for (const one of all) {
      const page = await calm(mona, `/moderation/${one.held.id}`);
      if (page.html.includes(`action="/lists/golf/held/${one.held.id}/approval"`))
        await approve(mona, page, one);
    }
    await secondsPass();
    expect(await outcome(all)).toEqual(once(all));
  });
});
