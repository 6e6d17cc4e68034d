import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import PostalMime from 'postal-mime';
import { State } from '../access/state.js';
import { Site } from './a-site.js';
import { Browser } from './browser.js';
import { CopyReceived, noticesTo } from './copy-received.js';
import { newMessageId } from './letter.js';
import { proven } from './proven.js';
import { TimedWork } from './timed-work.js';
import { until } from './until.js';

const golf = 'golf@lists.example';
const [anne, mona, marc] = ['anne@ecole.example', 'mona@ecole.example', 'marc@ecole.example'] as const;
const [paul, olga] = ['paul@ecole.example', 'olga@ecole.example'] as const;
const eve = 'eve@stranger.example';
const publicUrl = 'http://vigie.example';
const secret = 'the secret of a site whose links are looked at';
let site: Site;

beforeAll(async () => {
  site = await Site.open({ environment: { PUBLIC_URL: publicUrl, SECRET: secret } });
  await site.person(anne, 'Anne Martin');
  await site.person(mona, 'Mona Leroy', '--language', 'en');
  await site.person(marc, 'Marc Dumont');
  await site.person(paul, 'Paul Garnier');
  await site.person(olga, 'Olga Simon');
  await site.vigie.ask('role', 'grant', 'operator', olga);
  await site.vigie.ask('role', 'grant', 'ethics', olga);
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
  await forums(await Browser.signedIn(site.vigie, anne));
});
beforeAll(async () => {
  await brake();
  await spam();
});
beforeAll(async () => {
  await overdue(await Browser.signedIn(site.vigie, mona));
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

/** What is followed, answered and decided on, by mail; and an ad that ends soon. */
async function forums(asAnne: Browser): Promise<void> {
  await site.query(
    `with opened as (
       insert into forum (slug, name, kind, readable_by, writable_by, premoderation)
       values ('mer', 'Mer', 'discussion', 'members', 'members', 'none'),
              ('annonces', 'Annonces', 'ads', 'members', 'members', 'none') returning id
     ), moderated as (
       insert into forum_moderator select opened.id, person_id from opened, address where address = $1
     )
     insert into forum_follow (person_id, forum_id, since) select person_id, opened.id, now() from opened, address
     where address = $2`,
    [mona, marc],
  );
  const ad = { adSide: 'offer', adCategory: 'sale', subject: 'Vélo', text: 'Bleu.' };
  await asAnne.submit(await asAnne.get('/forums/annonces/write'), '/forums/annonces/threads', ad);
  await site.query(`update forum_thread set expires_at = now() + interval '3 days' where subject = 'Vélo'`);
  const thread = { subject: 'Régate', text: 'Qui vient ?' };
  await asAnne.submit(await asAnne.get('/forums/mer/write'), '/forums/mer/threads', thread);
  const replyTo = await copyWithReplyTo(marc, 'Régate');
  await site.mailer.post({ from: marc, to: replyTo, text: 'Peut-être.' });
  await site.mailer.post({ from: marc, to: replyTo, text: 'Moi.', header: proven(marc) });
  await site.mailer.post({ from: paul, to: replyTo, text: 'Moi aussi.', header: proven(paul) });
  await until(async () => (await site.query('select from forum_message')).length > 2);
  await site.query(
    `insert into forum_report (message_id, person_id, reason, reported_at)
     select m.id, a.person_id, 'Hors sujet.', now() from forum_message m, address a
     where m.written_via = 'mail' and a.address = $1`,
    [anne],
  );
}

/** Where the copy of a thread that somebody follows is answered, once a job has sent it. */
async function copyWithReplyTo(address: string, subject: string): Promise<string> {
  const copies = () =>
    site.sink.received
      .map(message => new CopyReceived(message))
      .filter(copy => copy.to === address && copy.value('subject')?.includes('[Mer]'));
  await until(() => copies().length > 0);
  const replyTo = copies().at(0)?.value('reply-to');
  if (replyTo === undefined) throw new Error(`${subject} is not to be answered`);
  return replyTo.replaceAll(/[<>]/g, '');
}

/** Subscribers who ask each other to leave. */
async function brake(): Promise<void> {
  await site.list('chat@lists.example', [anne, mona, paul], '--moderator', marc);
  for (const from of [anne, mona, paul])
    await site.mailer.post({
      from,
      to: 'chat@lists.example',
      text: 'Désabonnez-moi !',
      header: proven(from),
    });
}

/** Lists of two groups agree on an author. */
async function spam(): Promise<void> {
  await site.query(
    `with made as (
       insert into "group" (slug, name, kind, visibility, members_visible_to)
       select slug, slug, 'leisure', 'public', 'members' from unnest('{sport,arts}'::text[]) slug returning id, slug
     ), lists as (
       insert into list (name, group_id)
       select each.name, made.id from made join (values ('tennis', 'sport'), ('judo', 'sport'), ('tarot', 'arts'))
         as each (name, slug) on each.slug = made.slug returning id
     )
     insert into list_moderator (list_id, person_id)
     select lists.id, a.person_id from lists cross join address a where a.address in ($1, $2)`,
    [mona, marc],
  );
  for (const [list, moderator] of [
    ['tennis', mona],
    ['judo', mona],
    ['tarot', marc],
  ] as const) {
    const to = `${list}@lists.example`;
    await site.mailer.post({ from: 'sales@evil.example', to, header: proven('sales@evil.example') });
    const [held] = await site.held(to);
    const browser = await Browser.signedIn(site.vigie, moderator);
    const page = await browser.get(`/moderation/${held?.id ?? ''}`);
    await browser.submit(page, `/lists/${list}/held/${held?.id ?? ''}/spam`);
  }
}

/** What nobody did in time, and what a moderator led elsewhere. */
async function overdue(asMona: Browser): Promise<void> {
  const ids: string[] = [];
  for (const subject of ['Ailleurs', 'Oublié', 'Rappelé']) {
    await site.mailer.post({ from: paul, to: golf, subject, text: `${subject}.`, header: proven(paul) });
    ids.push((await site.held(golf)).find(post => post.subject === subject)?.id ?? '');
  }
  const [elsewhere = '', forgotten = '', reminded = ''] = ids;
  const path = `/moderation/${elsewhere}/elsewhere`;
  await asMona.submit(await asMona.get(path), path, { to: 'forum:mer' });
  await site.list('orphelins@lists.example', []);
  await site.mailer.post({ from: paul, to: 'orphelins@lists.example', header: proven(paul) });
  const later = `update held_message set held_at = now() - $2::interval where id = $1`;
  await site.query(later, [forgotten, '15 days']);
  await site.query(later, [reminded, '7 hours']);
  const work = await TimedWork.of(site.databaseUrl, {
    PUBLIC_URL: publicUrl,
    SECRET: secret,
    MAIL_DOMAIN: 'lists.example',
  });
  const done = await work.doNow();
  await work.close();
  for (const [what, count] of Object.entries(done)) if (count === 0) throw new Error(`nobody was ${what}`);
  const queue = await asMona.get('/moderation');
  const message = /\/moderation\/forums\/[0-9a-f-]{36}/.exec(queue.html)?.[0] ?? '';
  await asMona.submit(await asMona.get(message), message, { action: 'reject', reason: 'Hors sujet.' });
}

/** Every address of ours in every mail that left, wherever it stands (text, HTML or header), and who got it. */
async function linksWritten(): Promise<Map<string, Set<string>>> {
  const readers = new Map<string, Set<string>>();
  for (const { raw, recipients } of site.sink.received) {
    const { text = '', html = '', headers } = await PostalMime.parse(raw);
    const all = [text, html, ...headers.map(({ value }) => value)].join('\n');
    for (const written of all.match(/http:\/\/vigie\.example[^\s"'<>)]*/g) ?? []) {
      const link = written.replaceAll('&amp;', '&');
      readers.set(link, new Set([...(readers.get(link) ?? []), ...recipients]));
    }
  }
  return new Map([...readers].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Cookies of all whom the site knows, by address; of an address to confirm, that of who asked for it. */
async function sessions(): Promise<Map<string, string>> {
  const known = await site.query<{ address: string }>('select address from address where is_preferred');
  const opened = await Promise.all(
    known.map(async ({ address }) => [address, await sessionOf(address)] as const),
  );
  const cookies = new Map(opened);
  return cookies.set('anne@home.example', cookies.get(anne) ?? '');
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
  let readers = new Map<string, Set<string>>();
  let links: string[] = [];
  let cookies = new Map<string, string>();
  beforeAll(async () => {
    readers = await linksWritten();
    links = [...readers.keys()];
    cookies = await sessions();
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
    ['a thread of a forum', /\/forums\/mer\/[a-z2-7]{16}$/],
    ['an ad that ends', /\/forums\/annonces\/[a-z2-7]{16}$/],
    ['leaving what a forum sends', /\/unsubscribe\/forum\/[a-z2-7]{52}$/],
    ['an answer in a forum to confirm', /\/answers\/[a-z2-7]{52}$/],
    ['a message of a forum to decide on', /\/moderation\/forums\/[0-9a-f-]{36}$/],
    ['a draft that was led elsewhere', /\/forums\/mer\/write$/],
    ['naming moderators', /\/lists\/orphelins\/settings\/people$/],
    ['a brake', /\/lists\/chat$/],
    ['an author whom lists agree on', /\/ethics\/bans$/],
  ])('leads among others to %s', (_, shape) => {
    expect(links.filter(link => shape.test(new URL(link).pathname))).not.toEqual([]);
  });

  it('opens a page that answers whoever got it', async () => {
    const shut: unknown[] = [];
    for (const [link, addresses] of readers)
      for (const address of addresses) {
        const cookie = cookies.get(address) ?? '';
        const status = await look(link, 'GET', cookie);
        if (status !== 200) shut.push([link, address, status]);
      }
    expect(shut).toEqual([]);
  });

  it('changes nothing when it is looked at, by whomever, with GET or HEAD', async () => {
    const viewers = ['', ...[anne, mona, marc].map(address => cookies.get(address) ?? '')];
    const client = new Client({ connectionString: site.databaseUrl });
    await client.connect();
    try {
      // All tables; who was seen when, and whom somebody was shown, is written by reading (`State` names each).
      const state = await State.keep(client);
      for (const link of links) {
        const looks = viewers.flatMap(cookie => ['GET', 'HEAD'].map(method => look(link, method, cookie)));
        const statuses = await Promise.all(looks);
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
