import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Site } from './a-site.js';
import { Browser } from './browser.js';
import { Caller } from './caller.js';
import { noticesTo } from './copy-received.js';
import { letter } from './letter.js';
import { proven } from './proven.js';
import { until } from './until.js';

const anne = 'anne@ecole.example';
const bruno = 'bruno@ecole.example';
const carla = 'carla@ecole.example';
const nine = Array.from({ length: 9 }, (_, at) => `Ligne ${at + 1}`).join('\n');
const eight = nine.replace(/\n[^\n]*$/, '');
const dinner = { title: 'Dîner de printemps', category: 'events', eventOn: '2199-04-20' };

let site: Site;

beforeAll(async () => {
  site = await Site.open();
  for (const [address, name] of [
    [anne, 'Anne Martin'],
    [bruno, 'Bruno Petit'],
    [carla, 'Carla Roux'],
  ] as const)
    await site.person(address, name);
  await site.query(
    `insert into letter (slug, name, kind, audience, created_at)
     values ('mensuelle', 'La mensuelle', 'platform', 'directory', now())`,
  );
});
afterAll(() => site.close());

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

interface Row {
  readonly state: string;
  readonly month: string | null;
}

async function articleOf(title: string): Promise<Row | undefined> {
  const [row] = await site.query<Row>(
    `select a.state, to_char(i.month, 'YYYY-MM') as month from article a left join letter_issue i on i.id = a.issue_id
     where a.title = $1`,
    [title],
  );
  return row;
}

function mailTo(local: string, from: string, subject: string, header: readonly string[]) {
  const to = `${local}@lists.example`;
  const raw = letter({ from, to, subject, text: nine, header });
  return site.mailer.send(raw, { from, to: [to] });
}

describe('the limits of a letter', () => {
  it('hold on the page without a script, and nothing that was typed is lost', async () => {
    const browser = await Browser.signedIn(site.vigie, anne);
    const form = await browser.get('/letters/mensuelle/propose');
    const written = {
      title: 'Exposition',
      text: nine,
      category: 'school',
      kind: 'article',
      action: 'propose',
    };
    const refused = await browser.submit(form, '/letters/mensuelle/propose', written);
    expect(refused.status).toBe(422);
    expect(plain(refused.html)).toContain('Le texte fait 9 lignes ; il en faut au plus 8. Retirez-en 1.');
    expect(refused.html).toContain('Ligne 9');
    expect(await articleOf('Exposition')).toMatchObject({ state: 'draft' });
    const [, path = ''] = /action="(\/letters\/mensuelle\/articles\/[^"/]+)"/.exec(refused.html) ?? [];
    const proposed = await browser.submit(refused, path, { ...written, text: eight });
    expect(proposed.status).toBe(200);
    expect(await articleOf('Exposition')).toMatchObject({ state: 'proposed' });
  });

  it('hold in the API: the lines, one article an issue, an event once', async () => {
    const scopes = ['letters:read', 'letters:write'];
    const [one, other] = [await Caller.of(site, bruno, ...scopes), await Caller.of(site, carla, ...scopes)];
    const long = await one.send('POST', '/letters/mensuelle/articles', { ...dinner, text: nine });
    expect([long.status, Object.keys(long.body.errors)]).toEqual([422, ['text']]);
    const never = { ...dinner, text: eight, eventOn: '2199-02-30' };
    const strange = await one.send('POST', '/letters/mensuelle/outlook', never);
    expect([strange.status, Object.keys(strange.body.errors)]).toEqual([422, ['eventOn']]);
    const first = await one.send('POST', '/letters/mensuelle/articles', { ...dinner, text: eight });
    expect([first.status, first.body.state]).toEqual([201, 'proposed']);
    const twin = await other.send('POST', '/letters/mensuelle/articles', {
      ...dinner,
      title: 'Rappel : DINER de printemps',
      text: eight,
    });
    expect([twin.status, twin.body.detail]).toEqual([409, 'event-already']);
    const again = { title: 'Autre chose', text: eight, category: 'school' };
    const second = await one.send('POST', '/letters/mensuelle/articles', again);
    expect(second.body.month > first.body.month).toBe(true);
    const mine = await one.get('/me/articles');
    expect(mine.body.items.map(({ title }: { title: string }) => title).toSorted()).toEqual([
      'Autre chose',
      'Dîner de printemps',
    ]);
  });

  it('hold by mail: a draft, and a mail that says what is too long and where to complete it', async () => {
    const answer = await mailTo('mensuelle', carla, 'Re: Une annonce par courrier', proven(carla));
    expect(answer.code).toBe(250);
    expect(await articleOf('Une annonce par courrier')).toEqual({ state: 'draft', month: null });
    await until(() => noticesTo(site.sink.received, carla).length > 0);
    const text = plain((await noticesTo(site.sink.received, carla)[0]?.read())?.text ?? '');
    expect(text).toContain('Le texte fait 9 lignes ; il en faut au plus 8.');
    expect(text).toMatch(/\/letters\/mensuelle\/articles\/[0-9a-f-]{36}/);
  });

  it('hold by mail for a day too: the eleventh is no draft, and its author hears it', async () => {
    await site.query(
      `insert into article (letter_id, announcer_person_id, via, created_at, changed_at)
       select a.letter_id, a.announcer_person_id, 'mail', now(), now()
       from article a, generate_series(1, 9) where a.title = 'Une annonce par courrier'`,
    );
    const answer = await mailTo('mensuelle', carla, 'La onzième', proven(carla));
    expect(answer.code).toBe(250);
    await until(() => noticesTo(site.sink.received, carla).length > 1);
    const text = plain((await noticesTo(site.sink.received, carla)[1]?.read())?.text ?? '');
    expect(text).toContain('n’est gardé nulle part');
    expect(await articleOf('La onzième')).toBeUndefined();
  });

  it('let nobody propose in somebody else’s name', async () => {
    const answer = await mailTo('mensuelle', carla, 'Contrefaçon', []);
    expect(answer.text).toMatch(/^550 5\.7\.1/);
    const stranger = await mailTo('mensuelle', 'eve@evil.example', 'Inconnue', proven('eve@evil.example'));
    expect(stranger.text).toMatch(/^550 5\.7\.1/);
    expect([await articleOf('Contrefaçon'), await articleOf('Inconnue')]).toEqual([undefined, undefined]);
  });

  it('are the database’s own: what no door lets through, it does not take either', async () => {
    const insert = (title: string) =>
      site.query(
        `insert into article (letter_id, issue_id, announcer_person_id, state, title, text, via, created_at, changed_at)
         select a.letter_id, a.issue_id, a.announcer_person_id, 'accepted', $1, 't', 'command', now(), now()
         from article a where a.title = 'Exposition'`,
        [title],
      );
    await expect(insert('Deux')).rejects.toThrow('article_one_per_announcer_idx');
    await site.query('update letter set max_articles = 1');
    await site.query(`update article set state = 'accepted' where title = 'Exposition'`);
    await expect(
      site.query(`update article set state = 'accepted' where title = 'Dîner de printemps'`),
    ).rejects.toThrow('the issue is full');
  });
});
