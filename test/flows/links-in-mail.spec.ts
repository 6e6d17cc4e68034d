import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import PostalMime from 'postal-mime';
import { State } from '../access/state.js';
import { Site } from './a-site.js';
import { Browser } from './browser.js';
import { noticesTo } from './copy-received.js';
import { newMessageId } from './letter.js';
import { proven } from './proven.js';
import { until } from './until.js';

const golf = 'golf@lists.example';
const [anne, mona, marc] = ['anne@ecole.example', 'mona@ecole.example', 'marc@ecole.example'] as const;
const eve = 'eve@stranger.example';
const publicUrl = 'http://vigie.example';
let site: Site;

beforeAll(async () => {
  site = await Site.open({ environment: { PUBLIC_URL: publicUrl } });
  await site.person(anne, 'Anne Martin');
  await site.person(mona, 'Mona Leroy', '--language', 'en');
  await site.person(marc, 'Marc Dumont');
  await site.list(golf, [anne, mona], '--moderator', mona, '--moderator', marc);
  await site.list('choeur@lists.example', [], '--moderator', mona);
  await site.vigie.ask('list', 'set', 'choeur', 'joining=asked');
  await site.vigie.ask('group', 'create', 'voile', '--name', 'X-Voile');
  await site.vigie.ask('group', 'member', 'voile', anne, '--animator');
});
// Everything this site writes about, once; in several goes, as it takes its time.
beforeAll(async () => {
  await site.mailer.post({ from: anne, to: golf, subject: 'Sortie', header: proven(anne) });
  await moderation(await Browser.signedIn(site.vigie, mona));
});
beforeAll(async () => {
  await subscriptions();
  await groups(await Browser.signedIn(site.vigie, anne));
});
beforeAll(async () => {
  await signingIn();
  await site.quiet();
  // From here on nothing changes but by what is asked: neither jobs nor mail.
  await site.vigie.stop();
  site.vigie = await site.another({ DOORS: 'web' });
});
afterAll(() => site.close());

async function signingIn(): Promise<void> {
  const [stranger, asAnne] = [new Browser(site.vigie.webUrl), await Browser.signedIn(site.vigie, anne)];
  await stranger.submit(await stranger.get('/sign-in'), '/sign-in', { address: marc });
  await asAnne.submit(await asAnne.get('/me/addresses'), '/me/addresses', { address: 'anne@home.example' });
}

/** A post that waits, and some on which somebody decided, by page and by mail, proven or not. */
async function moderation(asMona: Browser): Promise<void> {
  for (const [subject, action] of [
    ['Approuvé', 'approval'],
    ['Refusé', 'rejection'],
    ['Rendu', 'return'],
  ] as const) {
    const heldId = await waiting(subject);
    const page = await asMona.get(`/moderation/${heldId}`);
    await asMona.submit(page, `/lists/golf/held/${heldId}/${action}`, { reason: 'Dites où.' });
  }
  await site.query(`update held_message set release_at = now() where state = 'approved'`);
  await waiting('Attend');
  const [monas = '', marcs = ''] = [await answersTo(mona), await answersTo(marc)];
  await site.mailer.post({ from: marc, to: marcs, text: 'hein', header: proven(marc) });
  await site.mailer.post({ from: marc, to: marcs, text: 'Non', header: proven(marc) });
  await site.mailer.post({ from: mona, to: monas, text: 'ok' });
  await site.mailer.post({ from: mona, to: monas, text: 'No, off topic' });
  await site.mailer.post({ from: marc, to: monas, text: 'ok', header: proven(marc) });
  await site.mailer.post({
    from: 'kim@elsewhere.example',
    to: monas,
    text: 'ok',
    header: proven('kim@elsewhere.example'),
  });
}

async function waiting(subject: string): Promise<string> {
  const messageId = newMessageId();
  await site.mailer.post({
    from: `${subject.at(0) ?? ''}${eve}`,
    to: golf,
    subject,
    messageId,
    header: proven(eve),
  });
  const held = (await site.held(golf)).find(post => post.subject === subject);
  if (held === undefined) throw new Error(`${subject} is not held`);
  return held.id;
}

async function answersTo(address: string): Promise<string | undefined> {
  await site.quiet();
  return noticesTo(site.sink.received, address).at(-1)?.value('reply-to');
}

async function subscriptions(): Promise<void> {
  await site.mailer.post({ from: 'zoe@joins.example', to: 'golf-join@lists.example', text: '' });
  await site.mailer.post({ from: anne, to: 'golf-leave@lists.example', text: '' });
  await site.mailer.post({ from: anne, to: 'golf-request@lists.example', text: 'aide' });
  const ines = 'ines@joins.example';
  await site.mailer.post({ from: ines, to: 'golf-join@lists.example', text: '', header: proven(ines) });
  await site.mailer.post({
    from: ines,
    to: 'choeur-join@lists.example',
    text: 'Alto.',
    header: proven(ines),
  });
}

async function groups(asAnne: Browser): Promise<void> {
  const stranger = new Browser(site.vigie.webUrl);
  const join = '/groups/voile/join';
  const fields = { name: 'Zoé Lacour', address: 'lacour@joins.example', reason: 'Je navigue.' };
  await stranger.submit(await stranger.get(join), join, fields);
  const asMarc = await Browser.signedIn(site.vigie, marc);
  await asMarc.submit(await asMarc.get(join), join, { reason: 'Je navigue.' });
  const add = '/groups/voile/members/add';
  const invited = { people: 'oscar@wills.example' };
  const checked = await asAnne.submit(await asAnne.get(add), add, invited);
  await asAnne.submit(checked, `${add}/invitation`, invited);
  const added = { people: 'lise@aubert.example', reason: 'Bulletin signé.' };
  await asAnne.submit(await asAnne.submit(await asAnne.get(add), add, added), `${add}/consent`, added);
  // A job writes to them.
  for (const newcomer of ['oscar@wills.example', 'lise@aubert.example'])
    await until(() => noticesTo(site.sink.received, newcomer).length > 0);
}

/** Every address of ours in every mail that left, wherever it stands: text, HTML or header. */
async function linksWritten(): Promise<string[]> {
  const found = await Promise.all(
    site.sink.received.map(async ({ raw }) => {
      const { text = '', html = '', headers } = await PostalMime.parse(raw);
      const all = [text, html, ...headers.map(({ value }) => value)].join('\n');
      return all.match(/http:\/\/vigie\.example[^\s"'<>)]*/g) ?? [];
    }),
  );
  return [...new Set(found.flat().map(link => link.replaceAll('&amp;', '&')))].toSorted();
}

/** A cookie of somebody's: opened in the table, so that no page has to be asked. */
async function sessionOf(address: string): Promise<string> {
  const cookie = createHash('sha256').update(address).digest('base64url');
  await site.query(
    `insert into session (token_hash, person_id, created_at, last_seen_at, expires_at)
     select $1, person_id, now(), now(), now() + interval '1 day' from address where address = $2`,
    [createHash('sha256').update(cookie).digest(), address],
  );
  return `vigie=${cookie}`;
}

describe('every link in every mail the site wrote', () => {
  let links: string[] = [];
  beforeAll(async () => {
    links = await linksWritten();
  });

  it.each([
    ['a sign-in', /\/sign-in\/[^/]+$/],
    ['a subscription or a departure to confirm', /\/confirm\/[^/]+$/],
    ['leaving a list at once', /\/unsubscribe\/[^/]+$/],
    ['a held message', /\/moderation\/[0-9a-f-]{36}$/],
    ['an answer to confirm', /\/moderation\/answers\/[a-z2-7]{52}$/],
    ['a post of one’s own', /\/posts\/[^/]+$/],
    ['an address to confirm', /\/me\/addresses\/confirm\/[^/]+$/],
    ['a request to a group to confirm', /\/groups\/voile\/join\/[^/]+$/],
    ['requests to decide', /\/requests$/],
    ['an invitation', /\/invitations\/[^/]+$/],
    ['an addition to leave', /\/additions\/[^/]+$/],
    ['an archived message', /\/archive\/[^/]+$/],
  ])('leads among others to %s', (_, shape) => {
    expect(links.filter(link => shape.test(new URL(link).pathname))).not.toEqual([]);
  });

  it('changes nothing when it is looked at, by whomever, with GET or HEAD', async () => {
    const cookies = ['', ...(await Promise.all([anne, mona, marc].map(sessionOf)))];
    const client = new Client({ connectionString: site.databaseUrl });
    await client.connect();
    try {
      // All tables; who was seen when, and whom somebody was shown, is written by reading (`State` names each).
      const state = await State.keep(client);
      for (const link of links) {
        const statuses = [];
        for (const cookie of cookies)
          for (const method of ['GET', 'HEAD']) statuses.push(await look(link, method, cookie));
        expect([link, statuses.filter(status => status >= 500)]).toEqual([link, []]);
        // What a mail leads to is there for somebody.
        expect([link, statuses.every(status => status === 404)]).toEqual([link, false]);
      }
      expect(await state.changed()).toEqual([]);
    } finally {
      await client.end();
    }
  });
});

/** As a mail program's own preview or a scanner does: it follows where a link leads. */
async function look(link: string, method: string, cookie: string): Promise<number> {
  const { pathname, search } = new URL(link);
  const answer = await fetch(`${site.vigie.webUrl}${pathname}${search}`, { method, headers: { cookie } });
  await answer.arrayBuffer();
  return answer.status;
}
