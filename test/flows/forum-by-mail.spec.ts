import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import { Site } from './a-site.js';
import { Browser } from './browser.js';
import { Caller } from './caller.js';
import { CopyReceived } from './copy-received.js';
import { proven } from './proven.js';
import { until } from './until.js';

const [anne, basile, mona] = ['anne@ecole.example', 'basile@ecole.example', 'mona@ecole.example'] as const;
let site: Site;
let asAnne: Browser;
let asBasile: Browser;
let thread: string;

beforeAll(async () => {
  site = await Site.open();
  for (const [address, name] of [
    [anne, 'Anne Martin'],
    [basile, 'Basile Leroy'],
    [mona, 'Mona Dupré'],
  ] as const)
    await site.person(address, name);
  await site.query(
    `with opened as (
       insert into forum (slug, name, kind, readable_by, writable_by, premoderation)
       values ('mer', 'Mer', 'discussion', 'members', 'members', 'none') returning id)
     insert into forum_moderator select opened.id, person_id from opened, address where address = $1`,
    [mona],
  );
  asAnne = await Browser.signedIn(site.vigie, anne);
  asBasile = await Browser.signedIn(site.vigie, basile);
});
afterAll(() => site.close());

function mailsTo(address: string): CopyReceived[] {
  return site.sink.received
    .filter(({ recipients }) => recipients.includes(address))
    .map(received => new CopyReceived(received));
}

/** The next mail to somebody, once it has come. */
async function nextMailTo(address: string, had: number): Promise<CopyReceived> {
  await until(() => mailsTo(address).length > had);
  const mail = mailsTo(address)[had];
  if (mail === undefined) throw new Error('no mail came');
  return mail;
}

async function start(subject: string, text: string): Promise<string> {
  const page = await asAnne.get('/forums/mer/write');
  await asAnne.submit(page, '/forums/mer/threads', { subject, text });
  const [row] = await site.query<{ key: string }>('select key from forum_thread where subject = $1', [
    subject,
  ]);
  return `/forums/mer/${row?.key}`;
}

describe('a discussion that is followed by mail', () => {
  it('comes with an address to answer, and the answer is read in the thread and mailed on', async () => {
    await asBasile.submit(await asBasile.get('/forums/mer'), '/forums/mer/follow', { follow: 'on' });
    thread = await start('Régate de mars', 'Qui vient dimanche ?');
    const mail = await nextMailTo(basile, 0);
    expect((await mail.read()).text).toContain('Qui vient dimanche ?');
    const to = mail.value('reply-to')?.replaceAll(/[<>]/g, '') ?? '';
    await site.mailer.post({
      from: basile,
      to,
      subject: 'Re: Régate',
      text: 'Moi !\n\nLe 2 mars 2026 à 10:00, Anne Martin (Mer) <contact@lists.example> a écrit :\n> Qui vient dimanche ?',
      header: [...proven(basile), `In-Reply-To: ${mail.value('message-id')}`],
    });
    const back = await nextMailTo(anne, 0);
    expect(back.value('in-reply-to')).toBe(mail.value('message-id'));
    const page = await asAnne.get(thread);
    expect(page.html).toContain('Moi !');
    expect(page.html).not.toContain('a écrit');
  });

  it('that nothing proves is said once its author confirms on a page', async () => {
    const [mail] = mailsTo(basile);
    const to = mail?.value('reply-to')?.replaceAll(/[<>]/g, '') ?? '';
    const had = mailsTo(basile).length;
    await site.mailer.post({ from: basile, to, subject: 'Re: Régate', text: 'Avec Élise.' });
    const { text = '' } = await PostalMime.parse(Buffer.from((await nextMailTo(basile, had)).raw, 'latin1'));
    const path = /\/answers\/[a-z2-7]{52}/.exec(text)?.[0] ?? '';
    expect((await asAnne.get(path)).status).toBe(403);
    const page = await asBasile.get(path);
    expect(page.html).toContain('Avec Élise.');
    expect((await asAnne.get(thread)).html).not.toContain('Avec Élise.');
    await asBasile.submit(page, path);
    expect((await asAnne.get(thread)).html).toContain('Avec Élise.');
    expect((await asBasile.get(path)).status).toBe(410);
  });

  it('is left by one click, as a mail program makes it', async () => {
    const [mail] = mailsTo(basile);
    const { pathname } = new URL(mail?.unsubscribeLink ?? '');
    const stranger = new Browser(site.vigie.webUrl);
    expect((await stranger.get(pathname)).html).toContain('Ne plus rien recevoir du forum « Mer »');
    const left = await fetch(`${site.vigie.webUrl}${pathname}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(left.status).toBe(200);
    expect((await asBasile.get('/me/forums')).html).not.toContain('Forum entier');
  });

  it('is reported by a member, and hidden by its moderator, who says why', async () => {
    const page = await asBasile.get(thread);
    const path = /\/forums\/mer\/[a-z2-7]+\/messages\/[0-9a-f-]{36}\/report/.exec(page.html)?.[0] ?? '';
    await asBasile.submit(await asBasile.get(path), path, { reason: 'Hors sujet.' });
    const asMona = await Browser.signedIn(site.vigie, mona);
    const queue = await asMona.get('/moderation');
    const held = /\/moderation\/forums\/[0-9a-f-]{36}/.exec(queue.html)?.[0] ?? '';
    const seen = await asMona.get(held);
    expect(seen.html).toMatch(/Qui vient dimanche[^]*Basile Leroy[^]*Hors sujet\./);
    const had = mailsTo(anne).length;
    await asMona.submit(seen, held, { action: 'reject', reason: 'Plutôt sur la liste voile.' });
    expect((await (await nextMailTo(anne, had)).read()).text).toContain('> Plutôt sur la liste voile.');
    expect((await asAnne.get(thread)).html).not.toContain('Hors sujet.');
  });
});

describe('a program with somebody’s token', () => {
  const scopes = ['forums:read', 'forums:write'] as const;
  const pdf = { filename: 'plan.pdf', mediaType: 'application/pdf', content: btoa('un plan') };

  it('writes with files, which others take from an address without a cookie', async () => {
    const [hers, his] = [await Caller.of(site, anne, ...scopes), await Caller.of(site, basile, ...scopes)];
    const kept = await hers.send('POST', '/forums/mer/files', pdf);
    expect([kept.status, kept.body.filename]).toEqual([201, 'plan.pdf']);
    const written = { subject: 'Le plan', text: 'Voici.', files: [kept.body.id] };
    const foreign = await his.send('POST', '/forums/mer/threads', written);
    expect([foreign.status, foreign.body.errors]).toEqual([422, { files: ['unknown'] }]);
    const { body, status } = await hers.send('POST', '/forums/mer/threads', written);
    expect(status).toBe(201);
    expect((await hers.get('/forums/mer/files')).body.items).toEqual([]);
    const message = `/forums/mer/threads/${body.thread}/messages/${body.message}`;
    const [file] = (await his.get(message)).body.files;
    const { url } = (await his.get(`${message}/files/${file.id}`)).body;
    const bytes = await fetch(`${site.vigie.webUrl}${new URL(url).pathname}`);
    expect(await bytes.text()).toBe('un plan');
    expect(bytes.headers.get('content-disposition')).toContain('attachment');
    expect(bytes.headers.get('x-content-type-options')).toBe('nosniff');
    expect(bytes.headers.get('set-cookie')).toBeNull();
  });

  it('follows, reports, and sets what a forum bans, as far as its person may', async () => {
    const [his, hers] = [await Caller.of(site, basile, ...scopes), await Caller.of(site, mona, ...scopes)];
    const [{ key }] = (await his.get('/forums/mer/threads')).body.items;
    const place = `/forums/mer/threads/${key}`;
    expect((await his.send('PUT', `${place}/follow`)).status).toBe(204);
    expect((await his.get('/me/forum-follows')).body.items).toMatchObject([
      { kind: 'thread', forum: 'mer', thread: key },
    ]);
    expect((await his.send('DELETE', `${place}/follow`)).status).toBe(204);
    expect((await his.get('/me/forum-follows')).body.items).toEqual([]);
    expect((await his.send('PUT', '/forums/mer/follow?category=absente')).status).toBe(422);
    const [{ id }] = (await his.get(`${place}/messages`)).body.items;
    const report = `${place}/messages/${id}/report`;
    expect((await his.send('POST', report, { reason: ' ' })).status).toBe(422);
    expect((await his.send('POST', report, { reason: 'Réclame.' })).status).toBe(204);
    expect((await his.send('POST', report, { reason: 'Réclame.' })).status).toBe(409);
    const pattern = { pattern: 'loterie*', outcome: 'refuse' };
    expect((await his.send('POST', '/forums/mer/patterns', pattern)).status).toBe(403);
    const made = await hers.send('POST', '/forums/mer/patterns', pattern);
    expect([made.status, made.body]).toMatchObject([201, pattern]);
    expect((await hers.send('POST', '/forums/mer/patterns', pattern)).status).toBe(409);
    const answer = await his.send('POST', `${place}/messages`, { text: 'Une loterie !' });
    expect([answer.status, answer.body.detail]).toEqual([403, 'banned']);
    expect((await hers.send('DELETE', `/forums/mer/patterns/${made.body.id}`)).status).toBe(204);
  });
});
