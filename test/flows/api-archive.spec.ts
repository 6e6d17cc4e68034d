import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Site } from './a-site.js';
import { Caller } from './caller.js';
import { until } from './until.js';

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

  it('are found together with forums and letters, and what is private is nowhere for others', async () => {
    await site.query(ofTheGroup);
    const found = async (): Promise<string[]> => {
      const { items } = (await animator.get('/search?q=regate')).body;
      return items
        .map(({ kind, place, url }: Record<string, string>) => `${kind} ${place} ${url}`)
        .toSorted();
    };
    const thread = `${'a'.repeat(16)}?message=00000000-0000-7000-8000-00000000000f#m-00000000-0000`;
    const all = [
      `forum carre ${site.vigie.webUrl}/forums/carre/${thread}`,
      `letter gazette ${site.vigie.webUrl}/letters/gazette/2026-02`,
    ];
    await until(async () => (await found()).length === 2);
    expect((await found()).map(line => line.replace(/http:\/\/[^/]*/, site.vigie.webUrl))).toEqual(all);
    expect((await animator.get('/search?q=regate&kind=letter')).body.items).toHaveLength(1);
    expect((await animator.get('/search?q=tournois')).body.items).toHaveLength(2);
    for (const other of [subscriber, stranger]) {
      expect((await other.get('/search?q=regate')).body).toEqual({ items: [], next: null });
      const [unseen, absent] = [
        await other.get('/search?q=a&place=carre'),
        await other.get('/search?q=a&place=x'),
      ];
      expect([unseen.status, absent.status]).toEqual([422, 422]);
      expect(JSON.stringify(unseen.body)).toBe(JSON.stringify(absent.body));
    }
    expect((await subscriber.get('/search?q=tournois&kind=list&place=golf')).body.items).toHaveLength(2);
    expect((await stranger.get('/search?q=tournois')).body.items).toEqual([]);
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

/** A forum and a letter of the golf group, each with one message that says the same. */
const ofTheGroup = `
  with golf as (select id from "group" where slug = 'golf'),
       carre as (insert into forum (slug, name, kind, group_id, readable_by, writable_by)
                 select 'carre', 'Le carré', 'discussion', id, 'group', 'group' from golf returning id),
       gazette as (insert into letter (slug, name, kind, group_id, audience, archive, created_at)
                   select 'gazette', 'La gazette', 'group', id, 'group', 'members', now() from golf returning id),
       issue as (insert into letter_issue (letter_id, month, state, planned_at, opened_at, started_at, sent_at)
                 select id, '2026-02-01', 'sent', now(), now(), now(), now() from gazette),
       place as (select id, id as forum_id, null::uuid as letter_id from carre
                 union all select id, null, id from gazette),
       thread as (insert into archived_thread (place_id, key, subject, topic, message_count, first_at, last_at)
                  select id, 'k', 'La régate', '', 1, now(), now() from place returning id, place_id),
       message as (
         insert into archived_message (place_id, forum_id, letter_id, thread_id, key, message_id, author_name,
                                       author_address, subject, text, sent_at, archived_at)
         select p.id, p.forum_id, p.letter_id, t.id, 'k', 'k', 'Anne', '', 'La régate', 'Une régate.', now(), now()
         from place p join thread t on t.place_id = p.id returning id, forum_id, thread_id),
       wanted as (insert into words_wanted (message_id) select id from message),
       forum_thread as (
         insert into forum_thread (forum_id, key, subject, archived_thread_id, message_count, started_at, last_at)
         select forum_id, repeat('a', 16), 'La régate', thread_id, 1, now(), now() from message
         where forum_id is not null returning id)
  insert into forum_message (id, thread_id, archived_message_id, state, submission_id, written_via, written_at,
                             published_at)
  select '00000000-0000-7000-8000-00000000000f', t.id, m.id, 'published', gen_random_uuid(), 'web', now(), now()
  from forum_thread t, message m where m.forum_id is not null`;
