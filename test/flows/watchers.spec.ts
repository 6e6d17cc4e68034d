import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Site } from './a-site.js';
import { Browser } from './browser.js';
import { letter } from './letter.js';
import { until } from './until.js';

const people = ['anne.martin.1987@members.example', 'bruno.petit.1999@members.example'];
const canary = 'edouard.valmorin.1974@members.example';
const seller = 'ventes@societe.example';
const text = `Chers amis, nos ateliers pour dirigeants reprennent cet automne dans les bureaux du quai, le mardi matin, avec
douze participants et un cas réel apporté par l’un d’eux ; la première séance est offerte aux anciens élèves.`;
let site: Site;
let carl: Browser;
let diane: Browser;

beforeAll(async () => {
  site = await Site.open({ environment: { MEMBER_DOMAIN: 'members.example' } });
  await site.person('anne@home.example', 'Anne Martin', '--promotion', '1987');
  await site.person('bruno@home.example', 'Bruno Petit', '--promotion', '1999');
  await site.person('carl@home.example', 'Carl Roux', '--promotion', '1979');
  await site.person('diane@home.example', 'Diane Vial', '--promotion', '1983');
  await site.query(
    `insert into role_grant (person_id, role, granted_at)
     select person_id, case address when 'carl@home.example' then 'ethics' else 'board' end, now() from address
     where address in ('carl@home.example', 'diane@home.example')`,
  );
  [carl, diane] = await Promise.all([
    Browser.signedIn(site.vigie, 'carl@home.example'),
    Browser.signedIn(site.vigie, 'diane@home.example'),
  ]);
});
afterAll(() => site.close());

function write(to: readonly string[], subject = 'Ateliers') {
  return site.mailer.send(letter({ from: seller, to: to.join(', '), subject, text }), { from: seller, to });
}

function told(): Promise<{ address: string }[]> {
  return site.query(
    `select delivery.address from delivery join outbound_message on outbound_message.id = outbound_id
     where subject like 'Une adresse que personne%'`,
  );
}

describe('the ethics team', () => {
  it('sets an address that is nobody’s, and hears of its first mail', async () => {
    const page = await carl.get('/campaigns/canaries');
    const named = { givenName: 'Édouard', familyName: 'Valmorin' };
    const wrong = await carl.submit(page, '/campaigns/canaries', { ...named, promotion: '74' });
    expect([wrong.status, wrong.html.includes('value="Valmorin"')]).toEqual([422, true]);
    const made = await carl.submit(page, '/campaigns/canaries', { ...named, promotion: '1974' });
    expect(made.html).toContain(canary);
    expect(await write([...people, canary])).toMatchObject({ code: 250 });
    expect(await write([canary], 'Encore')).toMatchObject({ code: 250 });
    await until(async () => (await told()).length > 0);
    expect(await told()).toEqual([{ address: 'carl@home.example' }]);
    expect((await carl.get('/campaigns/canaries')).html).toContain('2\u00A0courriels');
    const [count] = await site.query(
      `select count(*)::int as people from person where family_name = 'Valmorin'`,
    );
    expect(count).toEqual({ people: 0 });
  });

  it('reads who wrote what to how many, and holds it', async () => {
    const [{ id } = { id: '' }] = await site.query<{ id: string }>(
      'select cluster_id as id from canary_hit limit 1',
    );
    const page = await carl.get(`/campaigns/${id}`);
    for (const said of ['2\u00A0personnes', seller, 'un cas réel', 'Édouard Valmorin'])
      expect(page.html).toContain(said);
    const path = `/campaigns/${id}/words`;
    const missing = await carl.submit(page, path, { word: 'allow', reason: ' ', until: '' });
    expect(missing.status).toBe(422);
    const held = await carl.submit(page, path, { word: 'hold', reason: 'Adresses prises.', until: '' });
    expect(held.html).toContain('Adresses prises.');
    await expect(write([people[0] ?? ''], 'Ateliers, suite')).resolves.toMatchObject({ code: 550 });
    const freed = await carl.submit(held, path, { word: 'none', reason: 'Vu avec eux.', until: '' });
    expect(freed.status).toBe(200);
    expect(await write([people[0] ?? ''], 'Ateliers, fin')).toMatchObject({ code: 250 });
  });

  it('allows what its author asked first: its text passes from then on', async () => {
    const [{ id } = { id: '' }] = await site.query<{ id: string }>(
      `insert into steering_draft (author_id, author_address, author_name, road, subject, body, message_id, reason_code,
                                   state, created_at, updated_at)
       select person_id, address, 'Anne Martin', 'announce', 'Enquête', $1, '', '', 'asked', now(), now() from address
       where address = 'anne@home.example' returning id`,
      [
        'Une enquête sur les métiers de la mer, pour une thèse que dirige un ancien élève : vingt questions simples, anonymes, dont les réponses seront publiées au printemps.',
      ],
    );
    const path = `/campaigns/drafts/${id}`;
    const page = await carl.get(path);
    const answer = {
      sentence: 'Utile à tous.',
      until: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
    };
    const missing = await carl.submit(page, `${path}/permission`, { ...answer, until: '' });
    expect([missing.status, missing.html.includes('Utile à tous.')]).toEqual([422, true]);
    expect((await carl.submit(page, `${path}/permission`, answer)).html).toContain('Permis.');
    expect((await carl.submit(page, `${path}/refusal`, answer)).status).toBe(409);
    const [said] = await site.query(
      `select word, draft.state from campaign_word join steering_draft draft using (cluster_id) where draft.id = $1`,
      [id],
    );
    expect(said).toEqual({ word: 'allow', state: 'open' });
  });

  it('alone sees any of it', async () => {
    for (const path of ['/campaigns', '/campaigns/canaries', '/campaigns/drafts'])
      expect((await diane.get(path)).status).toBe(403);
  });
});

describe('the board', () => {
  const figures = {
    peopleInMessage: '25',
    peopleByText: '150',
    peopleByAuthor: '400',
    textDays: '30',
    lists: '3',
    listDays: '7',
    listShare: '7,5',
    doublings: '3',
    growthPeople: '50',
    secondsToRead: '30',
  };

  it('sees what other figures would have done before they are in force', async () => {
    const page = await diane.get('/board/figures');
    const wrong = await diane.submit(page, '/board/figures', {
      ...figures,
      peopleByText: '3',
      reason: 'Essai.',
    });
    expect([wrong.status, wrong.html.includes('Essai.')]).toEqual([422, true]);
    const replayed = await diane.submit(page, '/board/figures/replay', { ...figures, reason: 'Essai.' });
    for (const said of ['les 90 derniers jours', 'Essai.', 'value="7,5"'])
      expect(replayed.html).toContain(said);
    const asked = { ...figures, reason: 'Trop de courriels.' };
    const changed = await diane.submit(page, '/board/figures', asked);
    expect(changed.html).toContain('Les nouveaux seuils sont en vigueur.');
    expect((await diane.submit(page, '/board/figures', asked)).status).toBe(409);
  });

  it('is read by everybody, with its reason and without a name', async () => {
    const { html } = await new Browser(site.vigie.webUrl).get('/figures');
    expect(html).toContain('Trop de courriels.');
    expect(html).toContain('7,5');
    expect(html).not.toContain('Vial');
  });
});
