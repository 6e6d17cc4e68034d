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

describe('a moderator, on a phone', () => {
  let helene: Visitor;

  beforeAll(async () => {
    helene = await Visitor.arrive(browser, site.url, { viewport: phone, locale: 'fr-FR' });
  });
  afterAll(() => helene.leave());

  it('signs in by the link in her mail', async () => {
    await helene.go('/');
    await helene.follow('Se connecter');
    await helene.fill('Votre adresse électronique', 'helene.kermadec-roy@courriel');
    await helene.press('Recevoir le lien');
    expect(helene.status).toBe(422);
    expect(await helene.read()).toContain('Cette adresse est incomplète');
    expect(await helene.written('Votre adresse électronique')).toBe('helene.kermadec-roy@courriel');
    await helene.fill('Votre adresse électronique', 'helene.kermadec-roy@courriel.example');
    await helene.press('Recevoir le lien');
    expect(await helene.heading()).toBe('Regardez votre courrier');
    await helene.follow('ce courrier se lit parmi le courrier parti');
    while (!(await helene.read()).includes('Votre lien de connexion')) await helene.go('/outbox');
    await helene.follow('Votre lien de connexion');
    await helene.go(await helene.linkTo('/sign-in/'));
    expect(await helene.heading()).toBe('Entrer dans Vigie');
    await helene.press('Entrer');
    expect(await helene.heading()).toBe('Bonjour Hélène');
  });

  it('reads what waits, and why', async () => {
    await helene.follow('Voir la file');
    expect(await helene.heading()).toBe('Messages en attente');
    await helene.follow('Déstockage de voiles');
    const page = await helene.read();
    expect(page).toContain('L’auteur n’est pas abonné à la liste.');
    expect(page).toContain('Notre atelier renouvelle son parc de location.');
  });

  it('is asked for the reason of a refusal, beside its field', async () => {
    await helene.page.getByRole('link', { name: 'Répondre…' }).tap();
    await helene.fill('Ce que vous lui écrivez', '   ');
    await helene.press('Refuser et prévenir');
    expect(helene.status).toBe(422);
    expect(await helene.page.locator('#reason + .error').innerText()).toContain('Écrivez une raison');
    expect(await helene.page.evaluate('document.activeElement.id')).toBe('reason');
  });

  it('loses no word of a reason that is too long', async () => {
    const long = 'Trop long. '.repeat(500);
    await helene.fill('Ce que vous lui écrivez', long);
    await helene.press('Refuser et prévenir');
    expect(helene.status).toBe(422);
    expect(await helene.read()).toContain('5 000 caractères au plus');
    expect(await helene.written('Ce que vous lui écrivez')).toBe(long);
  });

  it('refuses with a reason, which the author is told word for word', async () => {
    const reason = 'Pas d’annonce commerciale ici.\nEssayez <b>offres</b>.';
    await helene.fill('Ce que vous lui écrivez', reason);
    await helene.press('Refuser et prévenir');
    expect(await helene.read()).toContain('Refusé');
    expect(await helene.read()).toContain(reason);
    await helene.go('/outbox?q=bonjour@voilerie-deux-caps.example');
    await helene.follow(/Déstockage/);
    expect(await helene.read()).toContain(reason);
  });

  it('publishes another, takes it back, and publishes it again', async () => {
    await helene.go('/moderation');
    await helene.follow('Directeur industriel');
    await helene.press('Publier');
    expect(await helene.read()).toMatch(/Ce message partira dans \d+ secondes?/);
    await helene.press('Annuler la publication');
    expect(await helene.read()).toContain('est revenu sur la publication');
    await helene.press('Publier');
    expect(await helene.read()).toContain('Publication décidée');
    await helene.follow('Message suivant');
    expect(await helene.heading()).toBe('Carnets de bord de mon père');
  });
});

describe('another, at a desk, in English and without JavaScript', () => {
  let camille: Visitor;

  beforeAll(async () => {
    camille = await Visitor.arrive(browser, site.url, {
      viewport: desktop,
      locale: 'en-GB',
      javaScriptEnabled: false,
    });
  });
  afterAll(() => camille.leave());

  it('signs in, and reads in the language of her choice', async () => {
    await camille.go('/moderation');
    expect(await camille.read()).toContain('Sign in to read this page.');
    await camille.fill('Your mail address', 'camille.rocheval@courriel.example');
    await camille.press('Send me the link');
    // The link is written once the answer has left: the outbox is asked until it is there.
    do await camille.go('/outbox?q=camille.rocheval');
    while (!(await camille.read()).includes('Votre lien de connexion'));
    await camille.follow('Votre lien de connexion');
    await camille.go(await camille.linkTo('/sign-in/'));
    await camille.press('Enter');
    expect(await camille.heading()).toBe('Messages en attente');
    await camille.press('English');
    expect(await camille.heading()).toBe('Waiting messages');
  });

  it('publishes, takes it back, and publishes again', async () => {
    const subject = 'Carnets de bord de mon père';
    await camille.follow(subject);
    await camille.press('Publish');
    expect(await camille.read()).toMatch(/This message leaves in \d+ seconds?/);
    await camille.press('Take the publication back');
    expect(await camille.heading()).toBe(subject);
    await camille.press('Publish');
    expect(await camille.read()).toContain('To be published');
    await camille.follow('Back to the queue');
    expect(await camille.read()).toMatch(/To be published\s+Carnets de bord/);
  });
});
