import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../browser/browser.js';
import { DemonstrationSite } from '../browser/demonstration-site.js';
import { phone, Visitor } from '../browser/visitor.js';
import { Mailer } from './mailer.js';

let browser: Browser;
let site: DemonstrationSite;
let helene: Visitor;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), DemonstrationSite.open()]);
  helene = await Visitor.arrive(browser, site.url, { viewport: phone, locale: 'fr-FR' });
  await helene.go('/demo/sign-in/moderator');
  await helene.press(/Entrer comme/);
});
afterAll(async () => {
  await helene.leave();
  await browser.close();
  await site.close();
});

const isChosen = (label: string) => helene.page.getByLabel(label, { exact: true }).isChecked();

/** How many notices she got of a post, once it is held. */
async function noticesOf(subject: string): Promise<number> {
  await new Mailer(site.vigie.smtpPort).post({
    from: 'eve@stranger.example',
    to: 'voile@lists.example',
    subject,
  });
  await helene.go(`/outbox?q=helene`);
  return helene.page.getByRole('link', { name: subject }).count();
}

describe('a moderator, on a phone', () => {
  it('is told at once as long as she chose nothing', async () => {
    expect(await noticesOf('Avant le choix')).toBe(1);
  });

  it('chooses from her queue when she hears of what waits', async () => {
    await helene.go('/moderation');
    await helene.follow('Choisir quand on me prévient');
    expect(await helene.heading()).toBe('Être prévenu de ce qui attend');
    expect(await isChosen('Aussitôt')).toBe(true);
    await helene.page.getByLabel('Une fois par jour').check();
    await helene.page.getByLabel('Jamais la nuit').check();
    await helene.press('Enregistrer');
    expect(await helene.read()).toContain('Votre choix est enregistré.');
    expect([await isChosen('Une fois par jour'), await isChosen('Jamais la nuit')]).toEqual([true, true]);
  });

  it('then gets no mail for each message', async () => {
    expect(await noticesOf('Après le choix')).toBe(0);
    await helene.go('/moderation');
    expect(await helene.read()).toContain('Après le choix');
  });

  it('finds the choice among her own pages, too', async () => {
    await helene.go('/me');
    await helene.follow('Choisir quand on me prévient');
    expect(await isChosen('Une fois par jour')).toBe(true);
  });
});

describe('somebody who moderates nothing', () => {
  it('is offered no choice', async () => {
    const paul = await Visitor.arrive(browser, site.url, { viewport: phone, locale: 'fr-FR' });
    await paul.go('/demo/sign-in/member');
    await paul.press(/Entrer comme/);
    await paul.go('/me');
    expect(await paul.page.locator('main a[href="/me/moderation"]').count()).toBe(0);
    await paul.go('/me/moderation');
    expect(await paul.read()).toContain('Vous ne modérez aucune liste');
    await paul.leave();
  });
});
