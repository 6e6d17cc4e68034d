import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../browser/browser.js';
import { DemonstrationSite } from '../browser/demonstration-site.js';
import { desktop, phone, Visitor } from '../browser/visitor.js';

let browser: Browser;
let site: DemonstrationSite;
let member: Visitor;
let editor: Visitor;
let month = '';
let wayOut = '';

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), DemonstrationSite.open()]);
  month = await site.makeIssueLate('mensuelle');
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

describe('an issue', () => {
  it('that is late is sent by an editor, who sees it leave', async () => {
    await editor.go(`/letters/mensuelle/${month}/sending`);
    expect(await editor.read()).toContain('Ce numéro n’est pas parti à l’heure');
    await editor.press(/l’envoyer maintenant/);
    expect(await editor.read()).toContain('L’envoi commence.');
    await editor.page.getByText('Tous les exemplaires ont été présentés.').waitFor();
  });

  it('is read on the web, by members and by everybody', async () => {
    await member.go('/letters/mensuelle');
    await member.page.locator('ul.rows a[href$="' + month + '"]').click();
    expect(await member.read()).toContain('Calendrier');
    const { status, headers } = await fetch(`${site.url}/letters/mensuelle/feed.atom`);
    expect([status, headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8']);
  });

  it('for members only is followed in a feed reader by an address of one’s own, as long as one wants', async () => {
    await member.go('/me/feeds');
    await member.press('Créer mes adresses');
    const { pathname: path, search } = new URL(await member.linkTo('/letters/lettre-ax/'));
    const own = `${site.url}${path}${search}`;
    const followed = await fetch(own);
    expect([followed.status, await followed.text()]).toEqual([200, expect.stringContaining('<entry>')]);
    expect((await fetch(`${site.url}${path}`)).status).toBe(403);
    await member.press('Les supprimer');
    expect((await fetch(own)).status).toBe(403);
  });

  it('is asked for by somebody without an account, who confirms from their mailbox', async () => {
    const stranger = await Visitor.arrive(browser, site.url, { viewport: phone, locale: 'fr-FR' });
    await stranger.go('/letters');
    await stranger.follow(/^Les nouvelles de/);
    await stranger.fill('Votre adresse', 'zoe@ailleurs.example');
    await stranger.press('Recevoir cette lettre');
    expect(await stranger.read()).toContain('Un courrier vient de partir vers zoe@ailleurs.example');
    do await member.go('/outbox?q=zoe@ailleurs.example');
    while (!(await member.read()).includes('à confirmer'));
    await member.follow(/à confirmer/);
    await stranger.go(await member.linkTo('/join/'));
    await stranger.press('Oui, la recevoir');
    expect(await stranger.read()).toMatch(/Les nouvelles de .* arrivera à votre adresse/);
    await stranger.leave();
  });

  it('leads out of the letter by a page that asks, and back again', async () => {
    do await member.go('/outbox?q=etienne.marsaudon');
    while (!(await member.read()).includes('La lettre mensuelle ·'));
    await member.follow(/^La lettre mensuelle ·/);
    wayOut = await member.linkTo('/unsubscribe/letter/');
    await member.go(wayOut);
    expect(await member.heading()).toContain('Ne plus recevoir La lettre mensuelle');
    await member.press('Ne plus recevoir cette lettre');
    expect(await member.read()).toContain('Vous ne recevrez plus La lettre mensuelle');
    await member.press('La recevoir de nouveau');
    expect(await member.read()).toContain('vous arrivera de nouveau');
  });

  it('is left by one click of a mail program, without a cookie, and nothing else is', async () => {
    const { pathname } = new URL(wayOut, site.url);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const click = { method: 'POST', headers: form, body: 'List-Unsubscribe=One-Click' };
    expect((await fetch(`${site.url}${pathname}`, click)).status).toBe(200);
    await member.go('/me/letters');
    const said = await member.read();
    expect(said.match(/Vous avez quitté cette lettre/g)).toHaveLength(1);
    expect(said).toContain('Vous recevez cette lettre.');
    await member.press('La recevoir (La lettre mensuelle)');
    expect(await member.read()).toContain('vous recevrez le prochain numéro');
  });
});
