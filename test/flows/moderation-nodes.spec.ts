import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from 'pg';
import {
  type EmbeddedServer,
  startEmbeddedServer,
} from '../../src/foundation/database/embedded/embedded-server.js';
import { withClient } from '../database/test-connection.js';
import { type HeldPost, manySubscribers, Site } from './a-site.js';
import { waitBehind } from './behind-the-gate.js';
import { Browser, type PageSeen } from './browser.js';
import { copiesOf, recipientsOf } from './copy-received.js';
import { until } from './until.js';
import type { Vigie } from './vigie.js';

const golf = 'golf@lists.example';
const subscribers = manySubscribers(3);
let dataDir: string;
let server: EmbeddedServer;
let site: Site;
let second: Vigie;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'vigie-nodes-'));
  await chmod(dataDir, 0o755); // else root's server, under its own account, could not live in it
  server = await startServer();
  site = await Site.open({ isAlone: true, database: { url: server.url, drop: () => server.release() } });
  await site.person('mona@ecole.example', 'Mona Leroy', '--language', 'en');
  await site.person('marc@ecole.example', 'Marc Dumont', '--language', 'en');
  const moderators = ['--moderator', 'mona@ecole.example', '--moderator', 'marc@ecole.example'];
  await site.list(golf, subscribers, '--policy', 'moderated', ...moderators);
  second = await site.another({ DOORS: 'web,jobs' });
});
afterAll(async () => {
  await second.stop();
  await site.close();
  rmSync(dataDir, { recursive: true, force: true });
});

function startServer(): Promise<EmbeddedServer> {
  return startEmbeddedServer({ dataDir, mode: 'serve', durability: 'none' });
}

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

/** From here on, until it commits, no copy can be made: what leaves waits in the middle of its transaction. */
async function shutGate(gate: Client): Promise<void> {
  await gate.query('begin');
  await gate.query('lock table delivery in share mode');
}

/** Whoever saw an error tries again; a decision that was taken is told as such. */
async function approveWhatWaits(browser: Browser, all: readonly Waiting[]): Promise<void> {
  for (const one of all) {
    const page = await calm(browser, `/moderation/${one.held.id}`);
    if (page.html.includes(`action="/lists/golf/held/${one.held.id}/approval"`))
      await approve(browser, page, one);
  }
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
    await approveWhatWaits(mona, all);
    await secondsPass();
    expect(await outcome(all)).toEqual(once(all));
  });

  it('lose and double nothing when the database is restarted in the middle of approvals and releases', async () => {
    const all = await several(6, 'La base redémarre');
    const [leaving, undecided] = [all.slice(0, 3), all.slice(3)];
    const mona = await Browser.signedIn(site.vigie, 'mona@ecole.example');
    const pages = await Promise.all(all.map(({ held }) => mona.get(`/moderation/${held.id}`)));
    const asked = (one: Waiting) => approve(mona, pages[all.indexOf(one)] ?? { status: 0, html: '' }, one);
    for (const one of leaving) await asked(one);
    await site.quiet();
    await withClient(site.databaseUrl, async gate => {
      await shutGate(gate);
      await gate.query('select from held_message where id = any($1) for update', [
        undecided.map(({ held }) => held.id),
      ]);
      await secondsPass();
      await waitBehind(gate);
      const answers = undecided.map(asked);
      await waitBehind(gate, 1 + undecided.length);
      await server.release();
      server = await startServer();
      await Promise.allSettled(answers);
    });
    // What was leaving was undone, and may be on its way again by now.
    expect(await states(leaving)).not.toContain('waiting');
    expect(await states(undecided)).toEqual(undecided.map(() => 'waiting'));
    await approveWhatWaits(mona, all);
    await secondsPass();
    expect(await outcome(all)).toEqual(once(all));
  });

  it('lose and double nothing when one is killed in the middle of letting a message go', async () => {
    const all = await several(4, 'Un nœud tombe');
    await site.quiet();
    // None but the third has anything to do with what leaves.
    await Promise.all([second.stop(), site.vigie.stop()]);
    const third = await site.another({ DOORS: 'web,jobs' });
    const mona = await Browser.signedIn(third, 'mona@ecole.example');
    for (const one of all) await approve(mona, await mona.get(`/moderation/${one.held.id}`), one);
    await withClient(site.databaseUrl, async gate => {
      await shutGate(gate);
      await secondsPass();
      await waitBehind(gate);
      await site.startAgain();
      // The other came to the same message, and waits for the one that is about to fall.
      await waitBehind(gate, 2);
      third.killNow();
      await third.ended();
      await gate.query('commit');
    });
    expect(await outcome(all)).toEqual(once(all));
  });
});
