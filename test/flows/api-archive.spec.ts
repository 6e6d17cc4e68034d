import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Site } from './a-site.js';
import { Caller } from './caller.js';

let site: Site;
let folder: string;
let subscriber: Caller;
let animator: Caller;
let stranger: Caller;

const day = (date: number): string => `Mon, ${date} Mar 2015 10:00:00 +0100`;
const mail = (id: string, header: string, text: string): string =>
  `From anne@x.example Mon Mar  2 10:00:00 2015\nFrom: Anne <anne@a.example>\nMessage-ID: <${id}@a>\n${header}\n\n${text}\n\n`;
const file =
  mail('1', `Subject: Tournoi\nDate: ${day(2)}`, 'Qui vient au tournoi ?') +
  mail('2', `Subject: Re: Tournoi\nDate: ${day(9)}\nIn-Reply-To: <1@a>`, 'Moi. Écrire à bea@b.example.');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-mbox-'));
  await writeFile(join(folder, 'old.mbox'), file);
  site = await Site.open();
  for (const name of ['anne', 'bruno', 'carl']) await site.person(`${name}@ecole.example`, `${name} Martin`);
  await site.vigie.ask('group', 'create', 'golf', '--name', 'X-Golf', '--kind', 'leisure');
  await site.vigie.ask('group', 'member', 'golf', 'anne@ecole.example', '--animator');
  await site.list('golf@lists.example', ['bruno@ecole.example'], '--group', 'golf');
  animator = await Caller.of(site, 'anne@ecole.example');
  subscriber = await Caller.of(site, 'bruno@ecole.example');
  stranger = await Caller.of(site, 'carl@ecole.example');
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

describe('years of mail that a list brings along', () => {
  it('come in by one command, which may be given again, and writes to nobody', async () => {
    const words = ['archive', 'import', 'golf', join(folder, 'old.mbox')] as const;
    expect(await site.vigie.ask(...words)).toMatchObject({ read: 2, kept: 2, known: 0 });
    expect(await site.vigie.ask(...words)).toMatchObject({ read: 2, kept: 0, known: 2 });
    expect(await site.query('select from outbound_message')).toEqual([]);
  });

  it('are read by subscribers through the API, by month, thread and message', async () => {
    const archive = '/lists/golf/archive';
    expect((await subscriber.get(`${archive}/months`)).body.items).toEqual([
      { month: '2015-03', messages: 2 },
    ]);
    const threads = await subscriber.get(`${archive}/threads?month=2015-03`);
    expect(threads.body.items).toMatchObject([{ subject: 'Tournoi', messages: 2 }]);
    const [{ key }] = threads.body.items;
    const first = await subscriber.get(`${archive}/threads/${key}?limit=1`);
    expect(first.body.items).toMatchObject([{ depth: 0, author: 'Anne <anne@a.example>', state: 'shown' }]);
    const second = await subscriber.get(first.body.next);
    expect(second.body.items).toMatchObject([{ depth: 1, text: 'Moi. Écrire à bea@b.example.' }]);
    const message = await subscriber.get(`${archive}/messages/${second.body.items[0].key}`);
    expect(message.body).toMatchObject({ inReplyTo: '1@a', subject: 'Re: Tournoi' });
    expect((await subscriber.get(`${archive}/messages/none`)).status).toBe(404);
    expect((await subscriber.get(`${archive}/threads?month=2015-13`)).status).toBe(422);
  });

  it('are found by their words, and by those alone who may read them', async () => {
    const search = '/lists/golf/archive/search?q=tournois';
    const found = await subscriber.get(search);
    expect(found.body.items).toMatchObject([
      {
        list: 'golf',
        subject: [
          { text: 'Re: ', isHit: false },
          { text: 'Tournoi', isHit: true },
        ],
      },
      { subject: [{ text: 'Tournoi', isHit: true }] },
    ]);
    const { next } = (await subscriber.get(`${search}&limit=1`)).body;
    expect((await subscriber.get(next)).body.items).toHaveLength(1);
    expect((await subscriber.get('/lists/golf/archive/search?q=de+la')).status).toBe(422);
    for (const path of ['months', 'threads', 'search?q=tournoi'])
      expect((await stranger.get(`/lists/golf/archive/${path}`)).status).toBe(403);
  });

  it('show no address once anybody may read them, and no word of what is hidden', async () => {
    await site.vigie.ask('list', 'set', 'golf', 'archive=public');
    const { items } = (await stranger.get('/lists/golf/archive/search?q=tournoi')).body;
    expect(JSON.stringify(items)).not.toContain('b.example');
    const key = items[0].key;
    await site.query(`update archived_message set hidden_at = now(), hidden_reason = 'r' where key = $1`, [
      key,
    ]);
    const path = `/lists/golf/archive/messages/${key}`;
    expect((await stranger.get(path)).body).toMatchObject({
      state: 'hidden',
      text: '',
      subject: '',
      author: '',
    });
    expect((await animator.get(path)).body).toMatchObject({ state: 'hidden', subject: 'Re: Tournoi' });
  });
});
