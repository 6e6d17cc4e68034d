import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
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

const open = [
  '/',
  '/sign-in',
  '/outbox',
  '/outbox?q=nothing-like-this',
  '/lists/voile',
  '/demo/sign-in/operator',
];
const closed: readonly [string, number][] = [
  ['/nowhere', 404],
  ['/moderation', 403],
  ['/sign-in/never-sent', 410],
  ['/unsubscribe/never-sent', 404],
  ['/confirm/never-sent', 410],
];
const operators = [
  '/',
  '/moderation',
  '/trace',
  '/trace?q=camille.rocheval%40courriel.example',
  '/lists/voile/archive',
];
const eyes: readonly [string, Habits][] = [
  ['in French, on a phone, by night', { viewport: phone, locale: 'fr-FR', colorScheme: 'dark' }],
  ['in English, at a desk, by day', { viewport: desktop, locale: 'en-GB', colorScheme: 'light' }],
];

describe.each(eyes)('every page %s', (_, habits) => {
  let visitor: Visitor;

  beforeEach(async () => {
    visitor = await Visitor.arrive(browser, site.url, habits);
  });
  afterEach(() => visitor.leave());

  it.each(open)('opens to whoever passes by: %s', async path => {
    await visitor.go(path);
    expect(visitor.status).toBe(200);
  });

  it.each(closed)('closes with a page that says why: %s', async (path, status) => {
    await visitor.go(path);
    expect(visitor.status).toBe(status);
    expect(await visitor.heading()).not.toBe('');
  });

  it('opens to a moderator, whatever waits', async () => {
    await visitor.go('/demo/sign-in/moderator');
    await visitor.press(/^(Entrer comme|Enter as)/);
    for (const { id } of await site.vigie.ask<{ id: string }[]>('held')) {
      await visitor.go(`/moderation/${id}`);
      expect([200, 403]).toContain(visitor.status);
    }
  });

  it('opens to an operator', async () => {
    await visitor.go('/demo/sign-in/operator');
    await visitor.press(/^(Entrer comme|Enter as)/);
    for (const path of operators) {
      await visitor.go(path);
      expect([path, visitor.status]).toEqual([path, 200]);
    }
  });
});
