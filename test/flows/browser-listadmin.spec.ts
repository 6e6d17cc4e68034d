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

async function camille(habits: Parameters<typeof Visitor.arrive>[2]): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, site.url, habits);
  await visitor.go('/demo/sign-in/animator');
  await visitor.press(habits.locale === 'fr-FR' ? /Entrer|Prendre/ : /Enter|Take|Sign/);
  return visitor;
}

describe('an animator, on a phone, in French', () => {
  let visitor: Visitor;

  beforeAll(async () => {
    visitor = await camille({ viewport: phone, locale: 'fr-FR' });
  });
  afterAll(() => visitor.leave());

  it('opens a list, told what it means as she chooses', async () => {
    await visitor.go('/groups/x-voile');
    await visitor.follow('Ouvrir une liste');
    expect(await visitor.read()).toContain('Un inconnu qui écrit ici : retenu, vous êtes prévenu.');
    const follows = visitor.page.waitForResponse(/preview$/);
    await visitor.page.getByLabel('Annoncer').check();
    await follows;
    await visitor.page.getByText('Un inconnu qui écrit ici : refusé').waitFor();
    await visitor.fill('Son nom', 'Régates !');
    await visitor.press('Ouvrir la liste');
    expect(visitor.status).toBe(422);
    expect(await visitor.written('Son nom')).toBe('régates !');
    await visitor.fill('Son nom', 'regates');
    await visitor.press('Ouvrir la liste');
    expect(await visitor.heading()).toBe('Réglages de regates');
    expect(await visitor.read()).toContain('La liste est ouverte.');
  });

  it('tries settings before she saves them', async () => {
    await visitor.follow('Qui écrit');
    await visitor.page.getByLabel('Tout est lu d’abord').check();
    await visitor.page.getByText('Un abonné de longue date : retenu').waitFor();
    await visitor.press('Essayer avec quelqu’un…');
    expect(await visitor.read()).toContain('selon les réglages que vous n’avez pas encore enregistrés');
    await visitor.fill('Qui écrit', 'eve@ailleurs.example');
    await visitor.press('Voir ce qui se passerait');
    expect(await visitor.read()).toContain('La liste est modérée : tous les messages sont relus');
    await visitor.press('Revenir à ces réglages');
    expect(await visitor.page.getByLabel('Tout est lu d’abord').isChecked()).toBe(true);
    await visitor.press('Enregistrer');
    expect(await visitor.read()).toContain('C’est enregistré.');
  });

  it('is told beside the field what is wrong, and keeps her words', async () => {
    await visitor.follow('Ce qui part');
    await visitor.fill('Étiquette du sujet', '[voile]');
    await visitor.press('Enregistrer');
    expect(visitor.status).toBe(422);
    expect(await visitor.page.locator('#tag + .error').innerText()).toContain('sans crochets');
    expect(await visitor.written('Étiquette du sujet')).toBe('[voile]');
  });

  it('loses nothing when somebody else was quicker', async () => {
    await visitor.go('/lists/regates/settings/sending');
    const other = await camille({ viewport: desktop, locale: 'fr-FR' });
    await other.go('/lists/regates/settings/sending');
    await other.fill('Étiquette du sujet', 'vent');
    await other.press('Enregistrer');
    await other.leave();
    await visitor.fill('Pied de message', 'À dimanche');
    await visitor.press('Enregistrer');
    expect(visitor.status).toBe(409);
    expect(await visitor.read()).toContain('Camille Rocheval a changé « Étiquette du sujet »');
    expect(await visitor.written('Étiquette du sujet')).toBe('vent');
    expect(await visitor.written('Pied de message')).toBe('À dimanche');
    await visitor.press('Enregistrer');
    expect(await visitor.read()).toContain('C’est enregistré.');
  });

  it('reads all of it back in the journal', async () => {
    await visitor.follow('Journal');
    const journal = await visitor.read();
    expect(journal).toContain('de « Les animateurs seulement » à « Tout est lu d’abord »');
    expect(journal).toContain('A ouvert la liste, sous le nom regates.');
    await visitor.page.getByLabel('Quoi').selectOption('people');
    await visitor.press('Filtrer');
    expect(await visitor.read()).toContain('A nommé modérateur Camille Rocheval');
    expect(await visitor.read()).not.toContain('A ouvert la liste');
  });
});

describe('an animator, on a desktop, in English, without a script', () => {
  let visitor: Visitor;

  beforeAll(async () => {
    visitor = await camille({ viewport: desktop, locale: 'en-GB', javaScriptEnabled: false });
  });
  afterAll(() => visitor.leave());

  it('sees the effect of settings by a button', async () => {
    await visitor.go('/lists/voile-equipages/settings/posting');
    await visitor.page.getByLabel('Animators only').check();
    await visitor.press('See the effect');
    expect(await visitor.read()).toContain('A stranger who writes here: refused, and the author learns why.');
    await visitor.press('Save');
    expect(await visitor.read()).toContain('Saved.');
  });

  it('puts people in charge, and nobody she could not know of', async () => {
    await visitor.follow('In charge');
    await visitor.fill('Their address', 'francois.lestrevan@courriel.example');
    await visitor.press('Add');
    expect(visitor.status).toBe(422);
    expect(await visitor.read()).toContain('No member of the group or subscriber of the list');
    await visitor.fill('Their address', 'etienne.marsaudon@courriel.example');
    await visitor.page.getByLabel('Owner').check();
    await visitor.press('Add');
    expect(await visitor.read()).toContain('they have their rights from now on');
    await visitor.press('Remove Étienne Marsaudon');
    expect(await visitor.read()).toContain('They no longer have these rights');
  });

  it('bans a sender, and tries a pattern before she adds it', async () => {
    await visitor.follow('Senders');
    await visitor.fill('Address', 'spam@ailleurs.example');
    await visitor.press('Add the address');
    expect(await visitor.read()).toContain('spam@ailleurs.example');
    await visitor.fill('Pattern', '*casino*');
    await visitor.fill('A header to try', 'Subject: Le CASINO de la plage');
    await visitor.press('Try it');
    expect(await visitor.read()).toContain('It matches');
    await visitor.press('Add the pattern');
    expect(await visitor.read()).toContain('subject: *casino*');
  });

  it('renames the list, closes and reopens it', async () => {
    await visitor.follow('Address and end');
    await visitor.fill('New name', 'voile');
    await visitor.press('Rename');
    expect(visitor.status).toBe(422);
    expect(await visitor.read()).toContain('A list bears this name, or bore it.');
    await visitor.fill('New name', 'equipages');
    await visitor.press('Rename');
    expect(await visitor.heading()).toBe('Settings of equipages');
    expect(await visitor.read()).toContain('voile-equipages@lists.example');
    await visitor.press('Close the list');
    expect(await visitor.read()).toContain('The list is closed');
    await visitor.press('Open the list again');
    await visitor.go('/lists/voile-equipages/archive');
    expect(new URL(visitor.page.url()).pathname).toBe('/lists/equipages/archive');
  });

  it('deletes it only by its name, and the archive stays', async () => {
    await visitor.go('/lists/equipages/settings/address');
    await visitor.fill('To confirm, write the name of the list: equipages', 'oui');
    await visitor.press('Delete for good');
    expect(visitor.status).toBe(422);
    expect(await visitor.read()).toContain('This is not the name of the list.');
    await visitor.fill('To confirm, write the name of the list: equipages', 'equipages');
    await visitor.press('Delete for good');
    expect(await visitor.heading()).toBe('The list equipages is deleted');
    await visitor.follow('Its archive can still be read');
    expect(await visitor.read()).toContain('This list is gone');
    await visitor.go('/lists/equipages');
    expect(visitor.status).toBe(404);
  });
});

describe('a member', () => {
  it('finds no page of settings open', async () => {
    const member = await Visitor.arrive(browser, site.url, { viewport: phone, locale: 'fr-FR' });
    await member.go('/demo/sign-in/member');
    await member.press(/Entrer|Prendre/);
    for (const path of ['settings', 'settings/posting', 'settings/people', 'what-if', 'journal']) {
      await member.go(`/lists/voile/${path}`);
      expect(member.status).toBe(403);
    }
    await member.go('/groups/x-voile/lists/new');
    expect(member.status).toBe(403);
    await member.leave();
  });
});
