import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Site } from './a-site.js';
import { Browser, type PageSeen } from './browser.js';
import { Caller } from './caller.js';

const spammer = 'sales@evil.example';
let site: Site;
let anne: Browser;
let bruno: Browser;

beforeAll(async () => {
  site = await Site.open();
  for (const name of ['Anne', 'Bruno', 'Carl']) {
    await site.person(`${name.toLowerCase()}@ecole.example`, `${name} Petit`);
  }
  await site.vigie.ask('role', 'grant', 'ethics', 'carl@ecole.example');
  // Two lists of one group, two of another, each moderated by both.
  await site.query(
    `with made as (
       insert into "group" (slug, name, kind, visibility, members_visible_to)
       select slug, slug, 'leisure', 'public', 'members' from unnest('{sport,arts}'::text[]) slug returning id, slug
     ), lists as (
       insert into list (name, group_id)
       select each.name, made.id from made join (values ('golf', 'sport'), ('voile', 'sport'), ('chant', 'arts'),
         ('tarot', 'arts')) as each (name, slug) on each.slug = made.slug returning id
     )
     insert into list_moderator (list_id, person_id)
     select lists.id, a.person_id from lists cross join address a where a.address ~ '^(anne|bruno)@'`,
  );
  anne = await Browser.signedIn(site.vigie, 'anne@ecole.example');
  bruno = await Browser.signedIn(site.vigie, 'bruno@ecole.example');
});
afterAll(() => site.close());

async function post(list: string): Promise<{ id: string; messageId: string }> {
  const mail = { from: spammer, to: `${list}@lists.example`, subject: `To ${list}`, text: 'Buy.' };
  const messageId = await site.mailer.post(mail);
  const held = await site.held(mail.to);
  return { id: held.at(-1)?.id ?? '', messageId };
}

async function mark(moderator: Browser, list: string): Promise<PageSeen> {
  const { id } = await post(list);
  return moderator.submit(await moderator.get(`/moderation/${id}`), `/lists/${list}/held/${id}/spam`);
}

function told(): Promise<{ recipient: string }[]> {
  return site.query(
    `select d.address as recipient from delivery d join outbound_message m on m.id = d.outbound_id
     where m.subject like 'Plusieurs listes signalent%'`,
  );
}

describe('a message marked as spam', () => {
  it('is discarded, and its author hears nothing', async () => {
    const page = await mark(anne, 'golf');
    expect(page.html).toContain('signalé comme indésirable');
    const [row] = await site.query<{ outcome: string; mails: number }>(
      `select (select outcome from post where subject = 'To golf') as outcome,
              (select count(*)::int from delivery where address = $1 and outbound_id in
                 (select id from outbound_message where subject ilike '%écart%' or subject ilike '%refus%')) as mails`,
      [spammer],
    );
    expect(row).toEqual({ outcome: 'discarded', mails: 0 });
  });

  it('by one moderator on every list silences nobody', async () => {
    await mark(anne, 'voile');
    await mark(anne, 'chant');
    expect(await told()).toEqual([]);
    const { messageId } = await post('tarot');
    expect(await site.trace(messageId)).toMatchObject([{ outcome: 'held' }]);
  });

  it('where lists agree, is brought before the ethics team, once', async () => {
    await mark(bruno, 'golf');
    expect(await told()).toEqual([{ recipient: 'carl@ecole.example' }]);
    const caller = await Caller.of(site, 'bruno@ecole.example', 'moderation:write');
    const { id } = await post('voile');
    const answer = await caller.send('POST', `/held/${id}/decision`, { action: 'spam' });
    expect(answer.body).toMatchObject({ state: 'discarded' });
    expect(await told()).toHaveLength(1);
  });
});

describe('the ethics team', () => {
  let carl: Browser;

  beforeAll(async () => {
    carl = await Browser.signedIn(site.vigie, 'carl@ecole.example');
  });

  it('alone reads who is reported, by whom, and where', async () => {
    expect((await anne.get('/ethics/bans')).status).toBe(403);
    const { html } = await carl.get('/ethics/bans');
    for (const said of [spammer, 'To golf', 'Anne Petit', 'Bruno Petit', 'arts'])
      expect(html).toContain(said);
  });

  it('refuses them everywhere, with a reason and an end', async () => {
    const page = await carl.get('/ethics/bans');
    const [, id = ''] = /\/ethics\/bans\/([^/]+)\/ban/.exec(page.html) ?? [];
    const path = `/ethics/bans/${id}/ban`;
    const without = await carl.submit(page, path, { reason: ' ', days: '90' });
    expect(without.status).toBe(422);
    const done = await carl.submit(page, path, { reason: 'Sells to everybody.', days: '90' });
    expect(done.html).toContain('Sells to everybody.');
    expect(done.html).toContain('Refusé partout jusqu’au');
    expect((await carl.submit(page, path, { reason: 'Again.', days: '30' })).status).toBe(409);
    const mail = { from: spammer, to: 'tarot@lists.example', subject: 'Once more', text: 'Buy.' };
    await expect(site.mailer.post(mail)).rejects.toThrow(/550/);
    const ended = await carl.submit(done, `/ethics/bans/${id}/end`);
    expect(ended.html).toContain('Le refus est levé');
    expect(await site.trace(await site.mailer.post(mail))).toMatchObject([{ outcome: 'held' }]);
  });
});
