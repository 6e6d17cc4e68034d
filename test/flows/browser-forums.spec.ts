import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../browser/browser.js';
import { DemonstrationSite } from '../browser/demonstration-site.js';
import { desktop, phone, Visitor } from '../browser/visitor.js';
import { until } from './until.js';

let browser: Browser;
let site: DemonstrationSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), DemonstrationSite.open()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe('a member with something to sell, on a phone', () => {
  let etienne: Visitor;

  beforeAll(async () => {
    etienne = await Visitor.arrive(browser, site.url, { viewport: phone, locale: 'fr-FR' });
    await etienne.go('/demo/sign-in/member');
    await etienne.press(/Étienne|Entrer/);
  });
  afterAll(() => etienne.leave());

  it('writes a small ad, and loses nothing of it on the way', async () => {
    await etienne.follow('Forums');
    await etienne.follow('Petites annonces');
    await etienne.follow('Publier une annonce');
    await etienne.fill(
      'Texte',
      'Deux avirons vernis, <b>jamais</b> cassés.\n\nhttps://photos.example/avirons',
    );
    await etienne.fill('Prix', '40 €');
    await etienne.press('Publier');
    expect(etienne.status).toBe(422);
    expect(await etienne.read()).toContain('Dites si vous proposez ou si vous cherchez.');
    await etienne.follow('Forums');
    await etienne.follow('Nouveau fil dans');
    expect(await etienne.written('Texte')).toContain('Deux avirons vernis');
    await etienne.page.getByLabel('Proposez').check();
    await etienne.page.getByLabel('Rubrique').selectOption('sale');
    await etienne.fill('Titre', 'Paire d’avirons <i>en frêne</i>');
    await etienne.press('Aperçu');
    expect(await etienne.read()).toContain('Rien n’est encore publié.');
    await etienne.press('Publier');
    expect(await etienne.heading()).toBe('Paire d’avirons <i>en frêne</i>');
    expect(await etienne.read()).toContain('Deux avirons vernis, <b>jamais</b> cassés.');
    expect(await etienne.page.locator('.message a').getAttribute('rel')).toContain('nofollow ugc');
  });

  it('finds it by other forms of its words, and closes it once it is sold', async () => {
    await etienne.follow('Forums');
    await etienne.fill('Chercher dans les forums', 'aviron frene');
    await etienne.press('Chercher');
    // A job finds the words of what is new.
    await until(async () => {
      await etienne.press('Chercher');
      return (await etienne.page.locator('mark').count()) > 0;
    });
    await etienne.follow('Paire d’avirons');
    await etienne.press('Annonce pourvue : la fermer');
    expect(await etienne.read()).toContain('Cette annonce n’a plus cours.');
    await etienne.follow('Petites annonces');
    expect(await etienne.read()).not.toContain('avirons');
    await etienne.go('/forums/petites-annonces?state=closed');
    expect(await etienne.read()).toMatch(/avirons .*Pourvue/);
  });
});

describe('a reader without scripts', () => {
  let bastien: Visitor;

  beforeAll(async () => {
    bastien = await Visitor.arrive(browser, site.url, {
      viewport: desktop,
      locale: 'fr-FR',
      javaScriptEnabled: false,
    });
    await bastien.go('/demo/sign-in/poster');
    await bastien.press(/Bastien|Entrer/);
  });
  afterAll(() => bastien.leave());

  it('reads what is new, answers with a quotation, and puts it right', async () => {
    await bastien.go('/forums/discussions');
    await bastien.follow('Faut-il encore apprendre à dessiner');
    expect(await bastien.read()).toContain('Marquer ce fil comme lu');
    await bastien.page
      .getByRole('link', { name: /^Citer/ })
      .nth(1)
      .click();
    expect(await bastien.written('Votre réponse')).toContain('> L’habitude de voir dans l’espace');
    await bastien.fill('Votre réponse', '> sans écran\n\nEt sans lunettes !');
    await bastien.press('Publier');
    expect(await bastien.read()).toContain('Et sans lunettes !');
    await bastien.page.getByRole('link', { name: /^Modifier/ }).click();
    await bastien.fill('Texte', 'Et sans gomme !');
    await bastien.press('Enregistrer');
    expect(await bastien.read()).toMatch(/Bastien Fontorbe[\s\S]*modifié[\s\S]*Et sans gomme !/);
  });

  it('withdraws it, and marks the rest as read', async () => {
    await bastien.page.getByRole('link', { name: /^Retirer/ }).click();
    await bastien.press('Oui, le retirer');
    expect(await bastien.read()).toContain('Message retiré par son auteur.');
    await bastien.go('/forums/discussions');
    expect(await bastien.read()).toMatch(/\d nouveau/);
    await bastien.press('Tout marquer comme lu');
    expect(await bastien.read()).not.toMatch(/\d nouveau/);
  });
});

describe('who takes something along as a file', () => {
  const visitors: Visitor[] = [];
  afterAll(() => Promise.all(visitors.map(visitor => visitor.leave())));

  async function arrive(role: string): Promise<Visitor> {
    const visitor = await Visitor.arrive(browser, site.url, { viewport: desktop, locale: 'fr-FR' });
    visitors.push(visitor);
    await visitor.go(`/demo/sign-in/${role}`);
    await visitor.press('Entrer comme');
    return visitor;
  }

  it('finds it below a letter and its readers’ issues, and below a forum they answer for', async () => {
    const member = await arrive('member');
    await member.go('/forums/discussions');
    expect(await member.read()).not.toContain('mbox');
    await member.go('/letters/mensuelle');
    await member.follow('Télécharger (mbox)');
    expect(await member.read()).toContain('3 numéros');
    const issues = await taken(member);
    expect(issues.name).toBe('mensuelle.mbox');
    expect(issues.mbox.match(/^From /gm)).toHaveLength(3);

    const operator = await arrive('operator');
    await operator.go('/forums/discussions');
    await operator.follow('Télécharger (mbox)');
    const forum = await taken(operator);
    expect(forum.name).toBe('discussions.mbox');
    expect(forum.mbox).toContain('habitude de voir dans l’espace');
    expect(forum.mbox).not.toContain('Et sans gomme');
  });
});

async function taken({ page }: Visitor): Promise<{ name: string; mbox: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Télécharger' }).click(),
  ]);
  return { name: file.suggestedFilename(), mbox: await text(await file.createReadStream()) };
}
