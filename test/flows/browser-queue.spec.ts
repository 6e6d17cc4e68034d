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

/** What waits in the demonstration for its moderator: messages alone, unless asked. */
const queue = '/moderation?kind=messages';

async function moderator(habits: Habits): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, site.url, habits);
  await visitor.go('/demo/sign-in/moderator');
  await visitor.press(/^(Entrer|Enter)/);
  await visitor.go(queue);
  return visitor;
}

/** How many wait, as the title of the page counts them. */
async function waiting({ page }: Visitor): Promise<number> {
  return Number(/^\((\d+)\)/.exec(await page.title())?.[1] ?? 0);
}

/** The rows of the queue, the oldest first. */
const rows = ({ page }: Visitor) => page.locator('.queue > .entry');
const titleOf = (visitor: Visitor, at: number) => rows(visitor).nth(at).locator('.title').innerText();
const countOf = (visitor: Visitor) => rows(visitor).count();

async function submit(visitor: Visitor, at: number, button: string): Promise<void> {
  const loaded = visitor.page.waitForEvent('load');
  await Promise.all([loaded, rows(visitor).nth(at).getByRole('button', { name: button }).click()]);
}

describe('the queue, on a phone', () => {
  let thumb: Visitor;
  let other: Visitor;

  beforeAll(async () => {
    thumb = await moderator({ viewport: phone, locale: 'fr-FR' });
    other = await moderator({ viewport: phone, locale: 'fr-FR', javaScriptEnabled: false });
  });
  afterAll(async () => {
    await thumb.leave();
    await other.leave();
  });

  it('counts what waits in its title, and shows the same in rows a thumb can hit', async () => {
    await thumb.go('/moderation');
    expect(await waiting(thumb)).toBe(await countOf(thumb));
    expect(await thumb.read()).toContain('du plus ancien au plus récent');
    const targets = await thumb.page.locator('.queue summary, .queue .tick').all();
    for (const target of targets) {
      expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
  });

  it('publishes in place, and takes it back', async () => {
    await thumb.go(queue);
    const before = await waiting(thumb);
    const subject = await titleOf(thumb, 0);
    await rows(thumb).first().getByText('Décider ici').tap();
    await submit(thumb, 0, 'Publier');
    expect(await waiting(thumb)).toBe(before - 1);
    expect(await thumb.read()).toContain('C’est décidé pour 1 envoi');
    await thumb.press('Annuler la publication');
    expect(await waiting(thumb)).toBe(before);
    expect(await titleOf(thumb, 0)).toBe(subject);
  });

  it('asks for the reason of a refusal in its row, and keeps the row open', async () => {
    await rows(thumb).first().getByText('Décider ici').tap();
    await submit(thumb, 0, 'Refuser et prévenir');
    expect(thumb.status).toBe(422);
    expect(await rows(thumb).first().innerText()).toContain('Écrivez une raison');
  });

  it('tells whoever comes second who decided what, and does nothing twice', async () => {
    await other.go(queue);
    const subject = await titleOf(other, 0);
    await thumb.go(queue);
    await rows(thumb).first().getByText('Décider ici').tap();
    await submit(thumb, 0, 'Écarter sans répondre');
    await rows(other).first().getByText('Décider ici').tap();
    await submit(other, 0, 'Publier');
    expect(other.status).toBe(409);
    expect(await other.read()).toContain('Rien n’a changé');
    expect(await other.read()).toMatch(new RegExp(`${subject.slice(0, 20)}[^]*déjà écarté par `));
  });

  it('decides on all that is ticked at once', async () => {
    await thumb.go(queue);
    const before = await countOf(thumb);
    await rows(thumb).nth(0).locator('.tick').tap();
    await rows(thumb).nth(1).locator('.tick').tap();
    const bulk = thumb.page.locator('section.bulk');
    const loaded = thumb.page.waitForEvent('load');
    await Promise.all([loaded, bulk.getByRole('button', { name: 'Écarter' }).click()]);
    expect(await thumb.read()).toContain('2 écartés, sans réponse');
    expect(await countOf(thumb)).toBe(before - 2);
  });
});

describe('the queue, at a desk, in English', () => {
  let keys: Visitor;

  beforeAll(async () => {
    keys = await moderator({ viewport: desktop, locale: 'en-GB' });
    await keys.go(queue);
  });
  afterAll(() => keys.leave());

  it('is gone through by keys alone', async () => {
    expect(await keys.heading()).toBe('Waiting messages');
    const { keyboard } = keys.page;
    expect(await keys.page.locator('#queue-keys').isVisible()).toBe(true);
    await keyboard.press('j');
    await keyboard.press('j');
    await keyboard.press('x');
    expect(await rows(keys).nth(1).locator('.tick input').isChecked()).toBe(true);
    await keyboard.press('k');
    await keyboard.press('r');
    await keyboard.type('Not here, please: a on this list is for sailing.');
    const written = rows(keys).first().locator('textarea');
    expect(await written.inputValue()).toBe('Not here, please: a on this list is for sailing.');
    await submit(keys, 0, 'Refuse and tell');
    expect(await keys.read()).toContain('Refused, and the reason is sent');
  });
});
