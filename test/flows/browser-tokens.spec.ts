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

async function callsWith(token: string): Promise<number> {
  const headers = { Authorization: `Bearer ${token}` };
  return (await fetch(`${site.url}/api/v1/me`, { headers })).status;
}

describe('somebody who writes a program', () => {
  it('makes a token on a phone, in French, without a script, and revokes it', async () => {
    const habits = { viewport: phone, locale: 'fr-FR', javaScriptEnabled: false } as const;
    const camille = await Visitor.arrive(browser, site.url, habits);
    await camille.go('/demo/sign-in/animator');
    await camille.press(/^Entrer comme/);
    await camille.go('/me/tokens');
    await camille.fill('À quoi servira-t-il', '   ');
    await camille.press('Faire le jeton');
    expect(camille.status).toBe(422);
    expect(await camille.read()).toContain('Donnez-lui un nom');
    await camille.fill('À quoi servira-t-il', 'Export du trésorier');
    await camille.press('Faire le jeton');
    const token = await camille.written('Le jeton');
    expect(await callsWith(token)).toBe(200);
    await camille.follow('C’est copié');
    expect(await camille.read()).toContain('Export du trésorier');
    expect(await camille.read()).not.toContain(token);
    await camille.press('Révoquer le jeton Export du trésorier');
    expect(await camille.read()).toContain('Le jeton est révoqué');
    expect(await callsWith(token)).toBe(401);
    await camille.leave();
  });

  it('reads what the API can do at a desk, in English', async () => {
    const visitor = await Visitor.arrive(browser, site.url, { viewport: desktop, locale: 'en-GB' });
    await visitor.go('/api/docs');
    expect(await visitor.heading()).toBe('The API of Vigie');
    expect(await visitor.read()).toContain('GET /api/v1/groups/{slug}/members');
    await visitor.leave();
  });

  it('reads it on a phone, in French, by night', async () => {
    const habits = { viewport: phone, locale: 'fr-FR', colorScheme: 'dark' } as const;
    const visitor = await Visitor.arrive(browser, site.url, habits);
    await visitor.go('/api/docs');
    expect(await visitor.heading()).toBe('L’API de Vigie');
    await visitor.leave();
  });
});
