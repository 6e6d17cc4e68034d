import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../browser/browser.js';
import { DemonstrationSite } from '../browser/demonstration-site.js';
import { desktop, phone, Visitor } from '../browser/visitor.js';

let browser: Browser;
let site: DemonstrationSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), DemonstrationSite.open()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** A year from now, as a date field takes it. */
function nextYear(): string {
  return new Date(Date.now() + 365 * 24 * 3_600_000).toISOString().slice(0, 10);
}

describe('a member, on a phone', () => {
  let etienne: Visitor;

  beforeAll(async () => {
    etienne = await Visitor.arrive(browser, site.url, { viewport: phone, locale: 'fr-FR' });
    await etienne.go('/demo/sign-in/member');
    await etienne.press(/Étienne|Entrer/);
  });
  afterAll(() => etienne.leave());

  it('pauses everything until a day, and resumes', async () => {
    await etienne.follow('Mes listes');
    expect(await etienne.heading()).toBe('Mes groupes et mes listes');
    await etienne.page.locator('summary').click();
    // The browser's own calendar offers no such day; somebody else's may.
    await etienne.page.evaluate(`document.querySelector('#until').removeAttribute('min')`);
    await etienne.fill('Jusqu’au', '2020-01-01');
    await etienne.press('Tout mettre en pause');
    expect(etienne.status).toBe(422);
    expect(await etienne.read()).toContain('Choisissez un jour à venir');
    await etienne.fill('Jusqu’au', nextYear());
    await etienne.press('Tout mettre en pause');
    expect(await etienne.read()).toMatch(/Toutes vos listes sont en pause jusqu’au \d/);
    await etienne.press('Tout reprendre');
    expect(await etienne.read()).toContain('Vos listes reprennent.');
  });

  it('sets one list, resumes it, leaves another', async () => {
    await etienne.follow('Régler la liste voile-equipages');
    await etienne.page.getByLabel('En pause').check();
    await etienne.fill('Jusqu’au', nextYear());
    await etienne.page.getByLabel('Recevoir aussi mes propres messages').uncheck();
    await etienne.press('Enregistrer');
    expect(await etienne.read()).toMatch(/En pause jusqu’au .*\s+Sans vos propres messages/);
    await etienne.press('Reprendre la liste voile-equipages');
    expect(await etienne.read()).toContain('Cette liste reprend.');
    await etienne.follow('Régler la liste voile-equipages');
    await etienne.press('Me désabonner');
    expect(await etienne.read()).toContain('Vous ne recevez plus cette liste.');
    expect(await etienne.page.getByRole('link', { name: 'voile-equipages', exact: true }).count()).toBe(0);
  });

  it('finds a group while typing', async () => {
    await etienne.follow('Groupes');
    await etienne.page.getByLabel('Mots cherchés').pressSequentially('memoi');
    await etienne.page.locator('#results > [role=status]', { hasText: /^1\s+groupe$/ }).waitFor();
    expect(await etienne.page.locator('#results .title').allInnerTexts()).toEqual(['X-Mémoire']);
    expect(new URL(etienne.page.url()).search).toContain('q=memoi');
  });

  it('takes back what he asked, and asks again with a reason', async () => {
    await etienne.go('/groups/x-memoire');
    expect(await etienne.read()).toContain('attend la réponse des animateurs');
    await etienne.press('Retirer ma demande');
    expect(await etienne.read()).toContain('Votre demande est retirée.');
    await etienne.follow('Demander à le rejoindre');
    await etienne.fill('Pourquoi souhaitez-vous en être', '   ');
    await etienne.press('Envoyer ma demande');
    expect(etienne.status).toBe(422);
    await etienne.fill('Pourquoi souhaitez-vous en être', 'Je range les archives de mon grand-père.');
    await etienne.press('Envoyer ma demande');
    expect(await etienne.read()).toContain('Votre demande est partie.');
    await etienne.follow('Mes listes');
    await etienne.press('La retirer');
    expect(await etienne.read()).toContain('Votre demande est retirée.');
  });

  it('joins an open group at once, and leaves another for good', async () => {
    await etienne.go('/groups/x-solidarite');
    await etienne.press('Rejoindre ce groupe');
    expect(await etienne.read()).toContain('Vous êtes membre de ce groupe.');
    await etienne.go('/groups/x-voile');
    await etienne.follow('Quitter ce groupe');
    expect(await etienne.heading()).toBe('Quitter X-Voile');
    await etienne.page.getByLabel('Ne plus m’y ajouter').check();
    await etienne.press('Quitter ce groupe');
    expect(await etienne.read()).toContain('Vous avez quitté ce groupe et ses listes.');
    expect(await etienne.page.getByRole('link', { name: 'voile', exact: true }).count()).toBe(0);
    await etienne.go('/outbox?q=etienne.marsaudon');
    await etienne.follow('Vous avez quitté le groupe X-Voile');
    expect(await etienne.read()).toContain('personne ne pourra vous y ajouter pendant un an');
  });

  it('reads in English from now on', async () => {
    await etienne.go('/me');
    await etienne.page.getByLabel('Langue des pages').selectOption('en');
    await etienne.page.getByLabel('Un seul exemplaire').uncheck();
    await etienne.press('Enregistrer');
    expect(await etienne.heading()).toBe('My groups and lists');
    expect(await etienne.read()).toContain('Your preferences are saved.');
    expect(await etienne.page.getByLabel('One copy only').isChecked()).toBe(false);
  });
});

describe('a stranger, at a desk, in English and without JavaScript', () => {
  let zoe: Visitor;

  beforeAll(async () => {
    zoe = await Visitor.arrive(browser, site.url, {
      viewport: desktop,
      locale: 'en-GB',
      javaScriptEnabled: false,
    });
  });
  afterAll(() => zoe.leave());

  it('looks for a group', async () => {
    await zoe.go('/');
    await zoe.follow('Groups');
    await zoe.fill('Words to look for', 'VOÎLE');
    await zoe.page.getByLabel('Kind').selectOption('leisure');
    await zoe.press('Search');
    expect(await zoe.read()).toContain('1 group');
    await zoe.follow('X-Voile');
    expect(await zoe.read()).toContain('Subscribers post freely, newcomers are read first');
  });

  it('asks to join, and confirms from her mail', async () => {
    await zoe.follow('Ask to join');
    await zoe.fill('Your name', 'Zoé Lacour');
    await zoe.fill('Your mail address', 'zoe.lacour@courriel.example');
    await zoe.fill('Why would you like to join?', 'I sail since I was six.');
    await zoe.press('Send my request');
    expect(await zoe.heading()).toBe('Look at your mail');
    await zoe.go('/outbox?q=zoe.lacour');
    await zoe.follow('Confirm your request: X-Voile');
    await zoe.go(await zoe.linkTo('/join/'));
    expect(await zoe.heading()).toBe('Confirm your request: X-Voile');
    await zoe.press('Confirm my request');
    expect(await zoe.heading()).toBe('Your request is passed on');
    await zoe.go('/outbox?q=camille.rocheval');
    expect(await zoe.read()).toContain('Demande pour rejoindre X-Voile : Zoé Lacour');
  });
});
