import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../browser/browser.js';
import { DemonstrationSite } from '../browser/demonstration-site.js';
import { desktop, phone, Visitor } from '../browser/visitor.js';
import type { HeldPost } from './a-site.js';
import { Mailer } from './mailer.js';
import { until } from './until.js';

const author = 'eve@stranger.example';
const subject = 'Régate ‮de mars ; ' + 'très longue '.repeat(80);
const picture = [
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Venez nombreux.',
  '--b',
  'Content-Type: image/png',
  `Content-Disposition: attachment; filename="${'plan'.repeat(60)}.png"`,
  'Content-Transfer-Encoding: base64',
  '',
  'AAAA',
  '--b--',
  '',
].join('\r\n');
let browser: Browser;
let site: DemonstrationSite;
let helene: Visitor;
let heldId: string;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), DemonstrationSite.open()]);
  const [known] = await site.vigie.ask<HeldPost[]>('held');
  const to = known?.list ?? '';
  await new Mailer(site.vigie.smtpPort).post({ from: author, to, subject, content: picture });
  const held = await site.vigie.ask<HeldPost[]>('held', to);
  heldId = held.find(({ from }) => from === author)?.id ?? '';
  helene = await Visitor.arrive(browser, site.url, { viewport: phone, locale: 'fr-FR' });
});
afterAll(async () => {
  await helene.leave();
  await browser.close();
  await site.close();
});

/** The link in the author's last mail about it. */
async function followMail(eve: Visitor, title: RegExp): Promise<void> {
  await until(async () => {
    await eve.go(`/outbox?q=${author}`);
    return title.test(await eve.read());
  });
  await eve.follow(title);
  await eve.go(await eve.linkTo('/posts/'));
}

describe('a moderator, on a phone', () => {
  it('asks for a change, in her own words', async () => {
    const { link } = await site.vigie.ask<{ link: string }>(
      'sign-in-link',
      'helene.kermadec-roy@courriel.example',
    );
    await helene.go(link);
    await helene.press('Entrer');
    await helene.go(`/moderation/${heldId}`);
    await helene.press('Demander une correction');
    expect(helene.status).toBe(422);
    await helene.fill('Ce que vous lui écrivez', 'Dites à quelle heure,\net où <b>dormir</b>.');
    await helene.press('Demander une correction');
    expect(await helene.read()).toContain('Rendu à son auteur');
  });
});

describe('the author, on a phone', () => {
  let eve: Visitor;

  beforeAll(async () => {
    eve = await Visitor.arrive(browser, site.url, { viewport: phone, locale: 'fr-FR' });
  });
  afterAll(() => eve.leave());

  it('finds the moderator’s words and the way to answer in the mail', async () => {
    await followMail(eve, /à corriger/);
    const page = await eve.read();
    expect(page).toContain('Un modérateur vous demande de le corriger');
    expect(page).toContain('Dites à quelle heure,\net où <b>dormir</b>.');
    expect(page).not.toContain('Hélène');
    expect(await eve.written('Texte')).toBe('Venez nombreux.');
  });

  it('loses nothing of what was written when something is missing', async () => {
    await eve.fill('Sujet', ' ');
    await eve.fill('Texte', 'Venez nombreux,\nà neuf heures.');
    await eve.press('Renvoyer aux modérateurs');
    expect(eve.status).toBe(422);
    expect(await eve.page.locator('#subject + .error').innerText()).toBe('Écrivez un sujet.');
    expect(await eve.written('Texte')).toBe('Venez nombreux,\nà neuf heures.');
  });

  it('sends it back, and reads where it stands, in both languages', async () => {
    await eve.fill('Sujet', 'Régate de mars, à neuf heures');
    await eve.page.getByLabel('plan').uncheck();
    await eve.press('Relire avant de renvoyer');
    expect(await eve.heading()).toBe('Votre correction, avant de la renvoyer');
    expect(await eve.read()).toContain('Venez nombreux,\nà neuf heures.');
    expect(await eve.read()).not.toContain('Pièces jointes');
    await eve.press('Corriger encore');
    expect(await eve.written('Texte')).toBe('Venez nombreux,\nà neuf heures.');
    expect(await eve.page.getByLabel('plan').isChecked()).toBe(false);
    await eve.press('Relire avant de renvoyer');
    await eve.press('Renvoyer aux modérateurs');
    expect(await eve.read()).toContain('Votre correction est envoyée aux modérateurs.');
    expect(await eve.heading()).toBe('Régate de mars, à neuf heures');
    expect(await eve.read()).not.toContain('Pièces jointes');
    await eve.press('English');
    expect(await eve.read()).toContain('Changed, it waits for a moderator again');
  });
});

describe('the moderator', () => {
  it('reads it as it is, and as it was', async () => {
    await helene.go('/moderation');
    await helene.follow('Régate de mars, à neuf heures');
    expect(await helene.read()).toContain('à neuf heures.');
    await helene.follow('lire ce qu’il était avant');
    expect(await helene.read()).toContain('Venez nombreux.');
    await helene.follow('Le message tel qu’il est');
  });
});

describe('the author, at a desk, without JavaScript', () => {
  it('withdraws it after all, once asked whether to', async () => {
    const habits = { viewport: desktop, locale: 'en-GB', javaScriptEnabled: false } as const;
    const eve = await Visitor.arrive(browser, site.url, habits);
    await followMail(eve, /à corriger/);
    await eve.page.getByText('Withdraw this message…').click();
    await eve.press('Yes, withdraw it');
    expect(await eve.read()).toContain('You have withdrawn it');
    await eve.leave();
    await helene.go(`/moderation/${heldId}`);
    expect(await helene.read()).toContain('Son auteur l’a retiré');
  });
});
