import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../browser/browser.js';
import { DemonstrationSite } from '../browser/demonstration-site.js';
import { desktop, type Habits, phone, Visitor } from '../browser/visitor.js';

let browser: Browser;
let site: DemonstrationSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), DemonstrationSite.open()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const eyes: readonly [string, Habits][] = [
  ['in French, on a phone, by night', { viewport: phone, locale: 'fr-FR', colorScheme: 'dark' }],
  ['in English, at a desk, by day', { viewport: desktop, locale: 'en-GB', colorScheme: 'light' }],
];

describe.each(eyes)('every page %s', (_, habits) => {
  it('opens to whoever passes by', async () => {
    const visitor = await Visitor.arrive(browser, site.url, habits);
    for (const path of ['/', '/sign-in', '/outbox', '/lists/voile', '/demo/sign-in/operator']) {
      await visitor.go(path);
      expect([path, visitor.status]).toEqual([path, 200]);
    }
    await visitor.go('/nowhere');
    expect(visitor.status).toBe(404);
    await visitor.leave();
  });
});
