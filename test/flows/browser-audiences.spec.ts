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

async function arrive(role: string, habits: Habits): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, site.url, habits);
  await visitor.go(`/demo/sign-in/${role}`);
  await visitor.press(habits.locale === 'fr-FR' ? /^Entrer/ : /^Enter|^Sign in|^Come in/);
  return visitor;
}

describe('an animator gives a list a rule, on a phone', () => {
  let camille: Visitor;

  beforeAll(async () => {
    camille = await arrive('animator', { viewport: phone, locale: 'fr-FR' });
  });
  afterAll(() => camille.leave());

  it('sees what it gives while filling it in', async () => {
    await camille.go('/lists/voile-bureau/rule');
    expect(await camille.read()).toContain('Cette liste n’a pas de règle');
    await camille.page.selectOption('#plus-0-kind', 'own-animators');
    await camille.page.getByText('Les animateurs du groupe X-Voile.').waitFor();
    expect(await camille.read()).toContain('Ce que cela donne');
  });

  it('is told beside the line what is wrong with it', async () => {
    await camille.page.selectOption('#plus-1-kind', 'promotions');
    await camille.page.locator('#plus-1-from').fill('2002');
    await camille.page.locator('#plus-1-to').fill('1998');
    await camille.press('Enregistrer la règle');
    expect(camille.status).toBe(422);
    expect(await camille.page.locator('#plus-1-from + .error').innerText()).toContain('vient après');
    await camille.page.locator('#plus-1-from').fill('1998');
    await camille.press('Enregistrer la règle');
    expect(await camille.read()).toContain('La règle est enregistrée.');
    expect(await camille.read()).toContain('Les animateurs du groupe X-Voile et la promotion 1998.');
  });

  it('asks the board when it would be too wide', async () => {
    await camille.page.locator('#plus-1-from').fill('1950');
    await camille.page.locator('#plus-1-to').fill('2026');
    await camille.press('Enregistrer la règle');
    expect(camille.status).toBe(422);
    expect(await camille.read()).toContain('plus d’un quart');
    await camille.press('Demander l’accord du conseil');
    expect(await camille.read()).toContain('Dites pourquoi en quelques mots.');
    await camille.fill('Pourquoi cette liste doit-elle être si large', 'Les cinquante ans du groupe');
    await camille.press('Demander l’accord du conseil');
    expect(await camille.read()).toContain('La demande est transmise au conseil.');
  });
});

describe('the people of a list, on a desktop', () => {
  let camille: Visitor;

  beforeAll(async () => {
    camille = await arrive('animator', { viewport: desktop, locale: 'en-GB' });
  });
  afterAll(() => camille.leave());

  it('are shown with the reason why', async () => {
    await camille.go('/lists/voile-annonces/audience');
    const page = await camille.read();
    expect(page).toContain('member of the group X-Voile');
    expect(page).toContain('added by hand');
  });

  it('are found, excluded and let back', async () => {
    await camille.go('/lists/voile-annonces/audience?q=rocheval');
    expect(await camille.read()).toContain('1 person');
    await camille.press('Exclude Camille Rocheval');
    expect(await camille.read()).toContain('This person is excluded from the list.');
    await camille.go('/lists/voile-annonces/audience?q=rocheval');
    expect(await camille.read()).toContain('Nobody here.');
  });

  it('and somebody who is not in is told why', async () => {
    await camille.go('/lists/voile-annonces/audience?address=marguerite.vauclerc@courriel.example');
    expect(await camille.read()).toContain(
      'Marguerite Vauclerc is not on the list: the rule does not name them',
    );
    await camille.go('/lists/voile-annonces/audience?address=nobody@nowhere.example');
    expect(await camille.read()).toContain('Nobody we know has this address');
  });
});

describe('without a script', () => {
  it('a rule is tried with a button, and taken away after a confirmation', async () => {
    const camille = await arrive('animator', { viewport: phone, locale: 'fr-FR', javaScriptEnabled: false });
    await camille.go('/lists/voile-annonces/rule');
    await camille.page.selectOption('#minus-0-kind', 'own-animators');
    await camille.press('Voir ce que cela donne');
    expect(await camille.read()).toContain('sauf les animateurs du groupe X-Voile.');
    await camille.press('Retirer la règle');
    expect(camille.status).toBe(422);
    await camille.page.getByLabel('Je retire la règle').check();
    await camille.press('Retirer la règle');
    expect(await camille.read()).toContain('La liste est désormais faite à la main');
    await camille.leave();
  });

  it('the board signs, and who is not of it may not', async () => {
    const marguerite = await arrive('board', { viewport: phone, locale: 'fr-FR', javaScriptEnabled: false });
    await marguerite.go('/board/coverage');
    expect(await marguerite.read()).toContain('Les cinquante ans du groupe');
    await marguerite.fill('Votre raison', 'Une fois en cinquante ans');
    await marguerite.press('Signer');
    expect(await marguerite.read()).toContain('Il en faut une seconde.');
    await marguerite.go('/lists/voile-bureau/rule');
    expect(marguerite.status).not.toBe(200);
    await marguerite.leave();
  });
});
