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

/** Opens the last mail to an address and the confirmation in it. */
async function openConfirmation(visitor: Visitor, subject: RegExp): Promise<void> {
  await visitor.go('/outbox');
  await visitor.follow(subject);
  await visitor.go(await visitor.linkTo('/confirm/'));
}

describe('a stranger, on a phone', () => {
  let zoe: Visitor;

  beforeAll(async () => {
    zoe = await Visitor.arrive(browser, site.url, { viewport: phone, locale: 'fr-FR' });
  });
  afterAll(() => zoe.leave());

  it('gives an address, and is told when it is none', async () => {
    await zoe.go('/lists/voile');
    expect(await zoe.read()).toContain('tout le monde, en confirmant par courrier');
    await zoe.follow('S’abonner');
    expect(await zoe.heading()).toBe('S’abonner à voile@lists.example');
    await zoe.fill('Votre adresse électronique', 'zoe@ailleurs');
    await zoe.fill('Votre nom', 'Zoé Blin');
    await zoe.press('M’abonner');
    expect(zoe.status).toBe(422);
    expect(await zoe.written('Votre nom')).toBe('Zoé Blin');
    await zoe.fill('Votre adresse électronique', 'zoe@ailleurs.example');
    await zoe.press('M’abonner');
    expect(await zoe.heading()).toBe('Regardez votre courrier');
  });

  it('confirms from the mail, and has an account', async () => {
    await openConfirmation(zoe, /Confirmez votre abonnement/);
    expect(await zoe.heading()).toMatch(/^S’abonner à voile@lists.example\s\?$/);
    await zoe.press('Confirmer');
    expect(await zoe.heading()).toBe('Bienvenue');
    expect(await zoe.read()).toContain('Votre adresse est aussi votre compte.');
    await zoe.follow('La page de la liste');
    await zoe.go('/sign-in');
    await zoe.fill('Votre adresse électronique', 'zoe@ailleurs.example');
    await zoe.press('Recevoir le lien');
    while (!(await zoe.read()).includes('Votre lien de connexion')) await zoe.go('/outbox');
    await zoe.follow('Votre lien de connexion');
    await zoe.go(await zoe.linkTo('/sign-in/'));
    await zoe.press('Entrer');
  });

  it('asks where newcomers are chosen, with a word, and may take it back', async () => {
    await zoe.go('/lists/voile-debats');
    await zoe.follow('Demander à s’abonner');
    await zoe.fill('Un mot pour les responsables', 'Je navigue depuis dix ans.');
    await zoe.press('Envoyer ma demande');
    expect(await zoe.read()).toContain('Votre demande est partie.');
    await zoe.press('Retirer ma demande');
    expect(await zoe.read()).toContain('Votre demande est retirée.');
    await zoe.follow('Demander à s’abonner');
    await zoe.fill('Un mot pour les responsables', 'Je navigue depuis dix ans.');
    await zoe.press('Envoyer ma demande');
  });

  it('leaves by one click and one confirmation', async () => {
    await zoe.go('/lists/voile');
    await zoe.follow('La quitter');
    expect(await zoe.heading()).toMatch(/^Quitter voile@lists.example\s\?$/);
    await zoe.press('Quitter cette liste');
    expect(await zoe.read()).toContain('C’est fait : vous avez quitté la liste.');
  });
});

describe('who is in charge, on a desktop without JavaScript', () => {
  let camille: Visitor;

  beforeAll(async () => {
    const habits = { viewport: desktop, locale: 'en-GB', javaScriptEnabled: false } as const;
    camille = await Visitor.arrive(browser, site.url, habits);
    await camille.go('/demo/sign-in/animator');
    await camille.press(/Camille/);
  });
  afterAll(() => camille.leave());

  it('reads who asks and why', async () => {
    await camille.go('/lists/voile-debats');
    await camille.follow('Requests');
    expect(await camille.heading()).toBe('Requests');
    expect(await camille.read()).toContain('Je navigue depuis dix ans.');
    expect(await camille.read()).toContain('5 requests wait');
  });

  it('is asked for a reason of a refusal, and loses nothing', async () => {
    await camille.press('Accept');
    expect(camille.status).toBe(422);
    expect(await camille.read()).toContain('Tick at least one request first.');
    for (const box of (await camille.page.getByRole('checkbox').all()).slice(0, 2)) await box.check();
    await camille.press('Refuse and tell them');
    expect(camille.status).toBe(422);
    expect(await camille.page.getByRole('checkbox', { checked: true }).count()).toBe(2);
    await camille.fill('Why you refuse', 'The list is for those who sail with us.');
    await camille.press('Refuse and tell them');
    expect(await camille.read()).toContain('those refused were told');
  });

  it('accepts another, who hears with the welcome of the list', async () => {
    await camille.page.getByRole('checkbox', { name: 'Pick the request of Zoé Blin' }).check();
    await camille.fill('A word of welcome', 'À dimanche !');
    await camille.press('Accept');
    expect(await camille.read()).toContain('accepted by Camille Rocheval');
    await camille.go('/outbox?q=zoe@ailleurs.example');
    await camille.follow(/votre demande est acceptée/);
    expect(await camille.read()).toContain('À dimanche !');
  });
});
