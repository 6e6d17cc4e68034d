import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../browser/browser.js';
import { DemonstrationSite } from '../browser/demonstration-site.js';
import { desktop, phone, Visitor } from '../browser/visitor.js';
import { Mailer } from './mailer.js';

const list = 'voile@lists.example';
const lines = [
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=outer',
  '',
  '--outer',
  'Content-Type: multipart/alternative; boundary=inner',
  '',
  '--inner',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Trois places restent à bord.',
  '--inner',
  'Content-Type: text/html; charset=utf-8',
  '',
  `<h2>Trois places</h2><img src="http://tracker.invalid/x.gif"><script>alert('seen')</script>`,
  '--inner--',
  '--outer',
  'Content-Type: text/html; charset=utf-8',
  `Content-Disposition: attachment; filename*=UTF-8''programme%20d%C3%A9t%C3%A9.html`,
  '',
  `<script>alert('seen')</script>`,
  '--outer--',
  '',
];
let browser: Browser;
let site: DemonstrationSite;
let helene: Visitor;
let camille: Visitor;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), DemonstrationSite.open()]);
  helene = await Visitor.arrive(browser, site.url, { viewport: phone, locale: 'fr-FR' });
  await helene.go('/demo/sign-in/moderator');
  await helene.press('Entrer comme');
  camille = await Visitor.arrive(browser, site.url, { viewport: desktop, locale: 'en-GB' });
  await camille.go('/demo/sign-in/animator');
  await camille.press('Enter as');
});
afterAll(async () => {
  await helene.leave();
  await camille.leave();
  await browser.close();
  await site.close();
});

/** The page of a message that waits. @param name of its author: a stranger hears of one message a day */
async function waitingPage(subject: string, name: string): Promise<string> {
  // A file of its own: the same one on several lists would be an announcement.
  const content = lines.join('\r\n').replace('\r\n--outer--', `\r\n<p>${subject}</p>\r\n--outer--`);
  const from = `${name}@stranger.example`;
  await new Mailer(site.vigie.smtpPort).post({ from, to: list, subject, content });
  const held = await site.vigie.ask<{ id: string; subject: string }[]>('held', list);
  return `/moderation/${held.find(waiting => waiting.subject === subject)?.id ?? ''}`;
}

/** Opens what is folded under that name. */
async function unfold(visitor: Visitor, name: string): Promise<void> {
  await visitor.page.locator('summary', { hasText: name }).click();
}

describe('a held message, on a phone', () => {
  let path: string;

  beforeAll(async () => {
    path = await waitingPage('Sortie en mer', 'yves');
    await helene.go(path);
  });

  it('is read on the first screen, with who writes and how sure that is', async () => {
    expect(await helene.page.getByText('Trois places restent à bord.').isVisible()).toBe(true);
    const page = await helene.read();
    expect(page).toContain('identité non prouvée');
    expect(page).toContain('inconnu de l’annuaire · pas abonné à la liste · premier message sur cette liste');
    const box = await helene.page.locator('.message').boundingBox();
    expect(box?.y ?? Infinity).toBeLessThan(phone.height - 100);
  });

  it('is shown as its author formatted it, in a frame that may do nothing', async () => {
    await unfold(helene, 'Voir sa mise en forme');
    await helene.page.locator('iframe').scrollIntoViewIfNeeded();
    expect(await helene.framed()).toBe('Trois places');
  });

  it('gives its files away as downloads, whatever they call themselves', async () => {
    const answer = await helene.page.request.get(`${site.url}${await helene.linkTo('/attachments/')}`);
    expect(answer.headers()).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="programme d?t?.html"; filename*=UTF-8''programme%20d%C3%A9t%C3%A9.html`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
    });
    expect(await answer.text()).toContain('<script>');
  });

  it('is claimed, and the others see it', async () => {
    await helene.press('Je m’en occupe');
    expect(await helene.read()).toContain('Vous vous en occupez, jusqu’à');
    await camille.go(path);
    expect(await camille.read()).toMatch(/Hélène Kermadec-Roy is on it, until \d\d:\d\d/);
  });

  it('carries notes from one moderator to the other; an empty one is told so beside its field', async () => {
    await unfold(helene, 'Notes entre modérateurs');
    await helene.fill('Votre note', '  ');
    await helene.press('Ajouter la note');
    expect(helene.status).toBe(422);
    expect(await helene.page.locator('#note-error').innerText()).toBe('Écrivez quelque chose.');
    await helene.fill('Votre note', 'Déjà vu sur <b>une autre liste</b>.');
    await helene.press('Ajouter la note');
    await camille.go(path);
    expect(await camille.read()).toContain('Déjà vu sur <b>une autre liste</b>.');
  });

  it('is refused with a text kept ready, read as the very mail before it leaves', async () => {
    await helene.fill('Ce que vous lui écrivez', 'Cher Yves,');
    await helene.press('Annonce commerciale');
    expect(await helene.written('Ce que vous lui écrivez')).toMatch(
      /^Cher Yves,\n\n[^]*nous n’y publions pas d’annonce/,
    );
    await helene.fill('Ce que vous lui écrivez', 'Pas ici.\nEssayez <b>carnet</b>.');
    await helene.press('Voir le courrier');
    expect(await helene.heading()).toBe('Le courrier à l’auteur');
    expect(await helene.read()).toMatch(/Essayez <b>carnet<\/b>\.[^]*voile-owner@lists\.example/);
    await helene.fill('Ce que vous lui écrivez', '');
    await helene.press('Revoir le courrier');
    expect(helene.status).toBe(422);
    await helene.fill('Ce que vous lui écrivez', 'Pas ici.\nEssayez plutôt carnet.');
    await helene.press('Voir le courrier');
    const shown = await helene.page.locator('.message').first().innerText();
    await helene.press('Refuser et prévenir');
    expect(await helene.read()).toContain('Refusé');
    await helene.go('/outbox?q=yves@stranger.example');
    await helene.follow(/n’a pas été publié/);
    expect(await helene.page.locator('.message').first().innerText()).toBe(shown);
  });

  it('tells whoever decides second who decided what, and gives back what they wrote', async () => {
    await camille.fill('What you write to them', 'Not on this list, please.');
    await camille.press('Refuse and tell');
    expect(camille.status).toBe(409);
    const page = await camille.read();
    expect(page).toContain(
      'Your decision changed nothing: this message was already refused by Hélène Kermadec-Roy.',
    );
    expect(page).toContain('Not on this list, please.');
    expect(await camille.page.getByRole('link', { name: 'Next message' }).isVisible()).toBe(true);
  });
});

describe('a message that fits another list better', () => {
  it('is handed over to it, and its author hears where it went', async () => {
    await helene.go(await waitingPage('À vendre', 'zoe'));
    await unfold(helene, 'Confier à une autre liste');
    const to = await helene.page.locator('#to option').first().innerText();
    await helene.press('Confier à une autre liste');
    expect(await helene.read()).toMatch(
      new RegExp(`Confié à une autre liste[^]*Hélène Kermadec-Roy[^]*${to}`),
    );
    await helene.go('/outbox?q=zoe@stranger.example');
    await helene.follow(/confié à une autre liste/);
    expect(await helene.read()).toContain(`${to}@lists.example`);
  });
});

describe('the texts kept ready of a list', () => {
  it('are written on its settings, kept where they are wrong, and offered to its moderators', async () => {
    await camille.go('/lists/voile/settings/reasons');
    await camille.fill('Text in English', 'Please write to the treasurer.');
    await camille.press('Add');
    expect(camille.status).toBe(422);
    expect(await camille.written('Text in English')).toBe('Please write to the treasurer.');
    await camille.fill('Name', 'Trésorerie');
    await camille.press('Add');
    expect(await camille.read()).toContain('It is saved.');
    await helene.go(await waitingPage('Cotisation', 'rose'));
    await helene.press('Trésorerie');
    expect(await helene.written('Ce que vous lui écrivez')).toBe('Please write to the treasurer.');
  });

  it('are changed and removed; those of the group have a page of their own', async () => {
    await unfold(camille, 'Trésorerie');
    await camille.press('Remove');
    expect(await camille.read()).toContain('This text is no longer offered.');
    await camille.follow('Texts of all the lists of the group');
    expect(await camille.read()).toContain('Annonce commerciale');
  });
});
