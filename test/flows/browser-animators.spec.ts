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

/** Mails are written within a second or two: the outbox is asked until one is there, and opened. */
async function openMail(visitor: Visitor, address: string, subject: string | RegExp): Promise<void> {
  const isThere = async () => (await visitor.page.getByRole('link', { name: subject }).count()) > 0;
  do await visitor.go(`/outbox?q=${address}`);
  while (!(await isThere()));
  await visitor.follow(subject);
}

describe('an animator, on a phone', () => {
  let camille: Visitor;

  beforeAll(async () => {
    camille = await Visitor.arrive(browser, site.url, { viewport: phone, locale: 'fr-FR' });
    await camille.go('/demo/sign-in/animator');
    await camille.press(/Entrer comme/);
  });
  afterAll(() => camille.leave());

  it('finds a member without accents, and gives and takes the running of the group', async () => {
    await camille.go('/groups/x-voile/members');
    await camille.fill('Chercher', 'ETIENNE marsaudon');
    await camille.press('Chercher');
    await camille.follow('Étienne Marsaudon');
    expect(await camille.heading()).toBe('Étienne Marsaudon');
    await camille.press('En faire un animateur');
    expect(await camille.read()).toContain('Cette personne anime le groupe');
    await camille.press('Redevient simple membre');
    expect(await camille.read()).toContain('Cette personne est membre du groupe.');
  });

  it('sees what each pasted line would do, and corrects nothing she wrote', async () => {
    await camille.go('/groups/x-voile/members/add');
    await camille.press('Vérifier');
    expect(camille.status).toBe(422);
    expect(await camille.read()).toContain('Écrivez au moins une adresse');
    await camille.fill(
      'Adresses',
      'Étienne Marsaudon <etienne.marsaudon@courriel.example>\nOscar Wills <oscar@wills.example>\noscar@wills.example\npersonne',
    );
    await camille.press('Vérifier');
    const page = await camille.read();
    expect(page).toContain('1 personne nouvelle');
    expect(page).toContain('1 déjà là');
    expect(page).toContain('répète la ligne 2');
    expect(page).toContain('pas d’adresse sur cette ligne');
    await camille.page.getByLabel('voile', { exact: true }).check();
    await camille.press('Inviter 1 personne');
    expect(await camille.heading()).toBe('Invitations sans réponse');
    expect(await camille.read()).toContain('Oscar Wills');
  });

  it('adds somebody who agreed already, and is asked how', async () => {
    await camille.go('/groups/x-voile/members/add');
    await camille.fill('Adresses', 'Lise Aubert <lise@aubert.example>');
    await camille.press('Vérifier');
    await camille.press('Ajouter 1 personne');
    expect(camille.status).toBe(422);
    expect(await camille.read()).toContain('Écrivez comment ces personnes ont donné leur accord');
    await camille.fill('Comment ont-elles donné leur accord', 'Bulletin signé à la régate.');
    await camille.press('Ajouter 1 personne');
    expect(await camille.heading()).toBe('Membres');
    expect(await camille.read()).toContain('Chaque personne ajoutée en est prévenue');
    await camille.go('/groups/x-voile/members?q=aubert');
    await camille.follow('Lise Aubert');
    expect(await camille.read()).toContain('« Bulletin signé à la régate. »');
  });

  it('refuses nobody without a reason, and accepts', async () => {
    await camille.go('/groups/x-voile/requests');
    await camille.page
      .getByRole('checkbox', { name: /Choisir la demande/ })
      .first()
      .check();
    await camille.press('Refuser et prévenir');
    expect(camille.status).toBe(422);
    expect(await camille.read()).toContain('personne n’est refusé sans savoir pourquoi');
    await camille.press('Accepter');
    expect(await camille.read()).toContain('les personnes acceptées sont membres');
    expect(await camille.read()).toContain('acceptée par Camille Rocheval');
  });

  it('changes a setting, and reads who did', async () => {
    await camille.go('/groups/x-voile/settings');
    await camille.fill('Nom', ' ');
    await camille.press('Enregistrer');
    expect(camille.status).toBe(422);
    expect(await camille.page.locator('#name + .error').innerText()).toContain('Un nom d’une ligne');
    await camille.fill('Nom', 'X-Voile');
    await camille.fill('Région', 'Bretagne Sud');
    await camille.press('Enregistrer');
    expect(await camille.read()).toContain('à « Bretagne Sud »');
    expect(await camille.read()).toContain('par Camille Rocheval');
  });

  it('reads how the group lives, and who gets its list', async () => {
    await camille.go('/groups/x-voile/statistics');
    expect(await camille.page.getByRole('img', { name: 'Membres' }).count()).toBe(1);
    await camille.go('/lists/voile/subscribers');
    await camille.page.locator('main table a').first().click();
    await camille.page.waitForURL(/\/subscribers\/.+/);
    await camille.press('Relire ses messages');
    expect(await camille.read()).toContain('Ses messages attendent la décision d’un modérateur.');
  });
});

describe('those who get her mails, at a desk, in English and without JavaScript', () => {
  let reader: Visitor;

  beforeAll(async () => {
    reader = await Visitor.arrive(browser, site.url, {
      viewport: desktop,
      locale: 'en-GB',
      javaScriptEnabled: false,
    });
  });
  afterAll(() => reader.leave());

  it('accept an invitation once', async () => {
    await openMail(reader, 'oscar@wills.example', /vous invite dans le groupe X-Voile/);
    const link = await reader.linkTo('/invitations/');
    await reader.go(link);
    expect(await reader.heading()).toBe('Join the group X-Voile?');
    expect(await reader.read()).toContain('Camille Rocheval invited you');
    expect(await reader.read()).toContain('voile@lists.example');
    await reader.press('Become a member');
    expect(await reader.read()).toContain('You are a member of the group X-Voile.');
    await reader.go(link);
    expect(reader.status).toBe(410);
    expect(await reader.heading()).toBe('This invitation has been used');
  });

  it('leave what somebody else added them to', async () => {
    await openMail(reader, 'lise@aubert.example', /Vous voici membre du groupe X-Voile/);
    const link = await reader.linkTo('/additions/');
    await reader.go(link);
    expect(await reader.read()).toContain('Bulletin signé à la régate.');
    await reader.page.getByLabel('Do not add me again').check();
    await reader.press('Leave the group');
    expect(await reader.read()).toContain('You are no longer a member of the group X-Voile');
    await reader.go(link);
    await reader.press('Leave the group');
    expect(await reader.heading()).toBe('You are not there any more');
  });
});

describe('an operator, at a desk, in English', () => {
  it('reviews an addition that is a jump', async () => {
    const ines = await Visitor.arrive(browser, site.url, {
      viewport: desktop,
      locale: 'en-GB',
      colorScheme: 'dark',
    });
    await ines.go('/demo/sign-in/operator');
    await ines.press(/Enter as/);
    await ines.go('/board/reviews');
    if ((await ines.heading()) !== 'Additions to review') await ines.press('English');
    expect(await ines.heading()).toBe('Additions to review');
    await ines.follow(/X-Voile/);
    await ines.fill('A word for who proposed it', 'Lists seen.');
    await ines.press('Add these people');
    expect(await ines.read()).toContain('These people are added and told');
    expect(await ines.read()).toContain('Accepted by Inès Boularvel');
    await ines.leave();
  });
});
