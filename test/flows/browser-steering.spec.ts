import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../browser/browser.js';
import { DemonstrationSite } from '../browser/demonstration-site.js';
import { desktop, phone, Visitor } from '../browser/visitor.js';
import { Mailer } from './mailer.js';
import { proven } from './proven.js';

const subject = 'La bibliothèque des anciens rouvre ses portes';
const text = `Chers camarades,
La bibliothèque des anciens rouvre après deux ans de travaux : trois mille volumes, une salle de lecture et les archives des promotions.
Elle accueille désormais tous les membres de la communauté, sur présentation de leur carte, du lundi au vendredi.`;
const author = 'etienne.marsaudon@courriel.example';

let browser: Browser;
let site: DemonstrationSite;
let member: Visitor;
let editor: Visitor;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), DemonstrationSite.open()]);
  member = await Visitor.arrive(browser, site.url, { viewport: phone, locale: 'fr-FR' });
  editor = await Visitor.arrive(browser, site.url, { viewport: desktop, locale: 'fr-FR' });
  for (const [visitor, role] of [
    [member, 'member'],
    [editor, 'editor'],
  ] as const) {
    await visitor.go(`/demo/sign-in/${role}`);
    await visitor.press(/^Entrer/);
  }
});
afterAll(async () => {
  await member.leave();
  await editor.leave();
  await browser.close();
  await site.close();
});

describe('an announcement to several lists', () => {
  it('goes to nobody, and its author hears where it is welcome, with a link for each place', async () => {
    const lists = await site.listsOfGroups(3);
    const mail = [
      ...proven(author),
      `From: Étienne Marsaudon <${author}>`,
      `To: ${lists.map(name => `${name}@lists.example`).join(', ')}`,
      `Subject: ${subject}`,
      'Message-ID: <bibliotheque@courriel.example>',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
      '',
      text,
    ].join('\r\n');
    const to = lists.map(name => `${name}@lists.example`);
    const answer = await new Mailer(site.vigie.smtpPort).send(
      Buffer.from(mail.replaceAll(/\r?\n/g, '\r\n')),
      {
        from: author,
        to,
      },
    );
    expect(answer.code).toBe(250);
    await mailIn(member, /^Votre annonce n’est pas perdue/);
    const said = await member.read();
    expect(said).toContain('n’a été envoyé à personne');
    expect(said).toMatch(/\/drafts\/[0-9a-f-]+\?to=/);
    const [, path = ''] = /(\/drafts\/[0-9a-f-]+)(?=\s|$)/m.exec(said) ?? [];
    await member.go(path);
    expect(await member.heading()).toBe(subject);
    expect(await member.read()).toContain('Où elle est la bienvenue');
  });

  it('is carried to the letter, where an editor accepts it, and its author sees it', async () => {
    const draft = member.page.url();
    await member.page.getByLabel('Forum, lettre ou liste').selectOption('letter:mensuelle');
    await member.press('L’y porter');
    expect(await member.read()).toContain('votre annonce est proposée');
    expect(await member.read()).toContain('Attend une réponse');
    await editor.go('/letters/mensuelle');
    const article = await member.linkTo('/letters/mensuelle/articles/');
    await editor.go(article.replace('/articles/', '/desk/articles/'));
    await editor.press('Accepter');
    await member.go(draft);
    expect(await member.read()).toContain('Acceptée');
    expect(await member.read()).not.toContain('Un autre lieu');
  });
});

describe('whoever asks first', () => {
  it('sees what it would cost and where it is welcome, without a script', async () => {
    const plain = await Visitor.arrive(browser, site.url, {
      viewport: phone,
      locale: 'fr-FR',
      javaScriptEnabled: false,
    });
    await plain.go('/demo/sign-in/poster');
    await plain.press(/^Entrer/);
    await plain.go('/announce');
    await plain.fill('Quoi', 'Vends vélo de route');
    await plain.fill(
      'Le texte',
      'Je vends mon vélo de route, taille 56, révisé : 450 euros, visible à Massy.',
    );
    await plain.press('Voir où l’annoncer');
    expect(await plain.read()).toContain('Si chaque membre faisait de même');
    expect(await plain.read()).toContain('Petites annonces');
    await plain.press('Garder et choisir le lieu');
    expect(await plain.heading()).toBe('Vends vélo de route');
    await plain.press('La porter dans ce forum');
    expect(await plain.written('Texte')).toContain('taille 56');
    await plain.leave();
  });
});

/** Mails are written within a second or two: the outbox is asked until one is there, and opened. */
async function mailIn(visitor: Visitor, name: RegExp): Promise<void> {
  const link = visitor.page.getByRole('link', { name });
  do await visitor.go(`/outbox?q=${author}`);
  while ((await link.count()) === 0);
  await visitor.follow(name);
}
