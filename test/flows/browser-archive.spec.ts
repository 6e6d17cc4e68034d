import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../browser/browser.js';
import { DemonstrationSite } from '../browser/demonstration-site.js';
import { desktop, phone, Visitor } from '../browser/visitor.js';
import { until } from './until.js';

const list = 'voile@lists.example';
let browser: Browser;
let site: DemonstrationSite;
let member: Visitor;
let moderator: Visitor;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), DemonstrationSite.open()]);
  await site.vigie.ask('list', 'set', list, 'policy=members', 'archive=subscribers');
  member = await Visitor.arrive(browser, site.url, { viewport: phone, locale: 'fr-FR' });
  await member.go('/demo/sign-in/member');
  await member.press('Entrer comme');
  moderator = await Visitor.arrive(browser, site.url, { viewport: desktop, locale: 'en-GB' });
  await moderator.go('/demo/sign-in/moderator');
  await moderator.press('Enter as');
});
afterAll(async () => {
  await member.leave();
  await moderator.leave();
  await browser.close();
  await site.close();
});

describe('the archive of a list', () => {
  it('is written to on a phone; what is missing is said, and nothing is lost', async () => {
    await member.go('/lists/voile');
    await member.follow('Écrire à la liste');
    await member.fill('Texte', 'Qui garde la clef du hangar ?\n\nNom     Jour\nAnne    lundi\n');
    await member.press('Envoyer à la liste');
    expect(member.status).toBe(422);
    expect(await member.written('Texte')).toContain('Qui garde la clef');
    await member.fill('Sujet', 'La clef du hangar');
    await member.press('Envoyer à la liste');
    expect(await member.read()).toContain('Votre message est parti à la liste.');
  });

  it('is answered with what is quoted, and both stand in one thread', async () => {
    await moderator.go('/lists/voile/archive');
    await moderator.follow('La clef du hangar');
    await moderator.follow('Reply to the list');
    expect(await moderator.written('Subject')).toBe('Re: La clef du hangar');
    const quoted = await moderator.written('Text');
    expect(quoted).toContain('> Qui garde la clef du hangar ?');
    await moderator.fill('Text', `${quoted}Elle est chez moi.`);
    await moderator.press('Send to the list');
    await member.go('/lists/voile/archive');
    await member.follow('La clef du hangar');
    expect(await member.read()).toMatch(/Qui garde la clef[^]*Elle est chez moi\./);
    expect(await member.page.locator('article pre.fixed').count()).toBe(1);
  });

  it('is read on a phone by month, by thread, and message by message', async () => {
    await member.go('/lists/voile/archive');
    await member.page.locator('.months a').first().click();
    await member.page.waitForURL(/\/archive\/months\/\d{4}-\d\d$/);
    await member.follow('La clef du hangar');
    await member.page.locator('.in-thread a[title]').first().click();
    await member.page.waitForURL(/\/archive\/[a-z2-7]{32}$/);
    await member.follow('Suivant dans le fil');
    expect(await member.read()).toContain('Elle est chez moi.');
    await member.follow('Lire tout le fil');
    expect(await member.page.locator('article.in-thread').count()).toBe(2);
  });

  it('is found by its words, without accents', async () => {
    await until(async () => {
      await member.go('/search?q=hangars&list=voile');
      return (await member.read()).includes('La clef du hangar');
    });
    expect(await member.page.locator('.excerpt mark').first().innerText()).toBe('hangar');
    await member.go('/search?q=introuvablissime');
    expect(await member.read()).toContain('Essayez moins de mots');
  });

  it('is followed by an address of one reader, until it is changed or the reader is gone', async () => {
    await member.go('/lists/voile/archive');
    await member.follow('Suivre par un flux Atom');
    await member.press('Créer mes adresses');
    const [first, other] = [await feedOf('voile'), await feedOf('discussions')];
    expect(await feed(first)).toMatchObject({ status: 200, text: expect.stringContaining('hangar') });
    // It is good for one feed: whoever was given it reads no other.
    expect((await feed(`${other.split('?')[0]}?${first.split('?')[1]}`)).status).toBe(403);
    await member.press('En changer');
    expect((await feed(first)).status).toBe(403);
    const second = await feedOf('voile');
    expect((await feed(second)).status).toBe(200);
    await site.vigie.ask('list', 'set', list, 'archive=moderators');
    expect((await feed(second)).status).toBe(403);
    await site.vigie.ask('list', 'set', list, 'archive=subscribers');
    await member.go('/me/feeds');
    await member.press('Les supprimer');
    expect((await feed(second)).status).toBe(403);
  });

  it('is taken along as a file, by days, by who is on the list', async () => {
    await member.go('/lists/voile/archive');
    await member.follow('Télécharger (mbox)');
    await member.fill('Du', '2031-03-02');
    await member.fill('Au', '2031-03-01');
    await member.press('Télécharger');
    expect(await member.read()).toContain('Ce jour vient avant le premier.');
    await member.fill('Au', '');
    await member.press('Télécharger');
    expect(await member.read()).toContain('Aucun message n’est arrivé');
    await member.fill('Du', '');
    const [file] = await Promise.all([
      member.page.waitForEvent('download'),
      member.page.getByRole('button', { name: 'Télécharger' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('voile.mbox');
    const mbox = await text(await file.createReadStream());
    expect(mbox).toMatch(/^From .*\n[^]*Qui garde la clef/);
    expect(mbox).not.toMatch(/^Received:/m);
  });

  it('no longer has what a moderator took out, who still reads it and why', async () => {
    await member.go('/lists/voile/archive');
    await member.follow('La clef du hangar');
    const path = await member.page.locator('.in-thread a[title]').last().getAttribute('href');
    await moderator.go(path ?? '');
    await moderator.follow('Hide or delete…');
    await moderator.page.getByLabel('Hide', { exact: true }).check();
    await moderator.press('Yes, do it');
    expect(moderator.status).toBe(422);
    await moderator.fill('Reason', 'Private words.');
    await moderator.press('Yes, do it');
    expect(await moderator.read()).toMatch(/Hidden on [^:]*: Private words\.[^]*Elle est chez moi/);
    await member.go(path ?? '');
    expect(member.status).toBe(410);
    expect(await member.read()).not.toContain('Elle est chez moi');
    await member.go('/search?q=hangar&list=voile');
    expect(await member.page.locator('main .rows > li').count()).toBe(1);
  });
});

/** The member's own address of what is new there. */
async function feedOf(name: string): Promise<string> {
  await member.go('/me/feeds');
  return (await member.linkTo(`/${name}/`)).replace(/^http:\/\/[^/]*/, site.url);
}

/** As a feed reader comes: with an address, and no cookie. */
async function feed(address: string): Promise<{ status: number; text: string }> {
  const answer = await fetch(address, { redirect: 'manual' });
  return { status: answer.status, text: await answer.text() };
}
