import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
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

const french: Habits = { viewport: phone, locale: 'fr-FR' };
const english: Habits = { viewport: desktop, locale: 'en-GB' };

async function arrive(role: string, habits: Habits): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, site.url, habits);
  await visitor.go(`/demo/sign-in/${role}`);
  await visitor.page.locator('main form button').first().click();
  await visitor.go('/me/addresses');
  return visitor;
}

/** The link in the captured mail of that subject to an address; it is written a moment after the answer. */
async function linkSentTo(
  visitor: Visitor,
  address: string,
  subject: string,
  words: string,
): Promise<string> {
  await visitor.go(`/outbox?q=${address}`);
  while (!(await visitor.read()).includes(subject)) await visitor.go(`/outbox?q=${address}`);
  await visitor.follow(subject);
  return visitor.linkTo(words);
}

describe('a member, on a phone', () => {
  let etienne: Visitor;
  beforeAll(async () => (etienne = await arrive('member', french)));
  afterAll(() => etienne.leave());

  it('sees which addresses are his, and what is wrong with a new one', async () => {
    expect(await etienne.heading()).toBe('Mes adresses');
    expect(await etienne.read()).toContain('etienne.marsaudon@travail.example');
    await etienne.fill('Nouvelle adresse', 'etienne.marsaudon@travail.example');
    await etienne.press('Envoyer le lien');
    expect([etienne.status, await etienne.written('Nouvelle adresse')]).toEqual([
      422,
      'etienne.marsaudon@travail.example',
    ]);
    expect(await etienne.read()).toContain('Cette adresse est déjà la vôtre.');
  });

  it('adds one by the link in a mail to it', async () => {
    await etienne.fill('Nouvelle adresse', 'etienne@maison.example');
    await etienne.press('Envoyer le lien');
    expect(await etienne.read()).toContain('Un lien vient de partir à cette adresse.');
    await etienne.go(
      await linkSentTo(
        etienne,
        'etienne@maison.example',
        'Confirmez votre adresse',
        '/me/addresses/confirm/',
      ),
    );
    expect(await etienne.heading()).toBe('Ajouter etienne@maison.example ?'.replace(' ?', '\u202f?'));
    await etienne.press('Ajouter cette adresse');
    expect(await etienne.read()).toContain('L’adresse est à vous.');
  });

  it('prefers it, and removes another', async () => {
    await etienne.press('Préférer etienne@maison.example');
    expect(await etienne.read()).toContain('Votre courrier va maintenant à cette adresse.');
    await etienne.press('Retirer etienne.marsaudon@travail.example');
    expect(await etienne.read()).toContain('L’adresse est retirée.');
    expect(await etienne.read()).not.toContain('travail.example');
  });

  it('sees where he is signed in, and ends the rest', async () => {
    const elsewhere = await arrive('member', english);
    await etienne.go('/me/sessions');
    expect(await etienne.read()).toContain('Chrome sur Linux');
    expect(await etienne.read()).toContain('ce navigateur');
    await etienne.press('Déconnecter tous les autres');
    expect(await etienne.read()).toContain('Tous les autres navigateurs sont déconnectés.');
    expect(await etienne.read()).toContain('Vous n’êtes connecté nulle part ailleurs.');
    await elsewhere.go('/me/sessions');
    expect(elsewhere.status).toBe(403);
    await elsewhere.leave();
  });

  it('takes all his data along in one file', async () => {
    await etienne.go('/me/data');
    const downloading = etienne.page.waitForEvent('download');
    await etienne.page.getByRole('button', { name: 'Télécharger mes données' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^vigie-\d{4}-\d\d-\d\d\.zip$/);
    const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
    const everything = JSON.parse(Buffer.from(files['tout.json'] ?? []).toString());
    expect(everything.person).toHaveLength(1);
    expect(everything.addresses.map(({ address }: { address: string }) => address)).toContain(
      'etienne@maison.example',
    );
    expect(everything.subscriptions.length).toBeGreaterThan(0);
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['LISEZMOI.txt', 'subscriptions.csv']));
  });

  it('leaves, once he has read what happens', async () => {
    await etienne.follow('Voir ce qui se passerait…');
    expect(await etienne.heading()).toContain('Supprimer mon compte');
    await etienne.press('Supprimer mon compte');
    expect([etienne.status, await etienne.read()]).toEqual([
      422,
      expect.stringContaining('Cochez la case pour confirmer.'),
    ]);
    await etienne.page.getByLabel('J’ai lu ce qui se passe').check();
    await etienne.press('Supprimer mon compte');
    expect(await etienne.heading()).toBe('Votre compte est supprimé');
    await etienne.go('/me/data');
    expect(etienne.status).toBe(403);
    const { code } = await site.vigie.command('person', 'show', 'etienne@maison.example');
    expect(code).toBe(1);
  });
});

describe('an animator, at a desk', () => {
  it('can’t leave her groups without anybody', async () => {
    await site.vigie.ask('group', 'create', 'solo', '--name', 'Solo');
    await site.vigie.ask('group', 'member', 'solo', 'camille.rocheval@courriel.example', '--animator');
    const camille = await arrive('animator', english);
    await camille.go('/me/data/deletion');
    expect(await camille.read()).toContain('You alone animate these groups.');
    expect(await camille.page.getByRole('link', { name: 'Solo' }).count()).toBe(1);
    expect(await camille.page.getByRole('button', { name: 'Delete my account' }).count()).toBe(0);
    await camille.leave();
  });

  it('who signed in long ago signs in again before she changes an address', async () => {
    const camille = await arrive('animator', english);
    await site.ageSessions('camille.rocheval@courriel.example');
    await camille.go('/me/addresses');
    expect(await camille.read()).toContain('less than an hour old');
    expect(await camille.page.getByLabel('New address').count()).toBe(0);
    await camille.press('Send me a sign-in link');
    expect(await camille.heading()).toBe('Look at your mail');
    await camille.go(
      await linkSentTo(camille, 'camille.rocheval@courriel.example', 'Votre lien de connexion', '/sign-in/'),
    );
    await camille.press('Enter');
    expect(await camille.heading()).toBe('My addresses');
    expect(await camille.page.getByLabel('New address').count()).toBe(1);
    await camille.leave();
  });
});

describe('an operator, at a desk', () => {
  let ines: Visitor;
  beforeAll(async () => (ines = await arrive('operator', english)));
  afterAll(() => ines.leave());

  it('sees who holds which role, and grants one', async () => {
    await ines.follow('Board');
    expect(await ines.heading()).toBe('Roles');
    expect(await ines.read()).toContain('Marguerite Vauclerc');
    await ines.page.getByLabel('Role', { exact: true }).selectOption('dpo');
    await ines.fill('Address of the person', 'nobody@courriel.example');
    await ines.press('Grant this role');
    expect([ines.status, await ines.written('Address of the person')]).toEqual([
      422,
      'nobody@courriel.example',
    ]);
    await ines.fill('Address of the person', 'bastien.fontorbe@courriel.example');
    await ines.press('Grant this role');
    expect(await ines.read()).toContain('The role is granted.');
    expect(await ines.read()).toContain('by Inès Boularvel');
    await ines.press('Revoke from Bastien Fontorbe: Data protection');
    expect(await ines.read()).toContain('The role is revoked.');
  });

  it('can’t revoke the last operator by mistake', async () => {
    await ines.press('Revoke from Inès Boularvel: Operators');
    expect([ines.status, await ines.read()]).toEqual([
      409,
      expect.stringContaining('This is the last operator'),
    ]);
  });

  it('brings double accounts together', async () => {
    await ines.follow('Double accounts');
    expect(await ines.read()).toContain('b.fontorbe@vieux-courriel.example');
    await ines.press('Keep this account: Bastien Fontorbe');
    expect(await ines.read()).toContain('The two accounts are one now.');
    const shown = await site.vigie.ask<{ addresses: string[] }>(
      'person',
      'show',
      'b.fontorbe@vieux-courriel.example',
    );
    expect(shown.addresses[0]).toBe('bastien.fontorbe@courriel.example');
  });
});

it('others see no roles', async () => {
  const helene = await arrive('moderator', french);
  await helene.go('/board/roles');
  expect(helene.status).toBe(403);
  await helene.go('/board/merges');
  expect(helene.status).toBe(403);
  await helene.leave();
});

it('all of it works without a script', async () => {
  const francois = await arrive('ethics', { ...french, javaScriptEnabled: false });
  await francois.fill('Nouvelle adresse', 'francois@sans-script.example');
  await francois.press('Envoyer le lien');
  await francois.go(
    await linkSentTo(
      francois,
      'francois@sans-script.example',
      'Confirmez votre adresse',
      '/me/addresses/confirm/',
    ),
  );
  await francois.press('Ajouter cette adresse');
  expect(await francois.read()).toContain('francois@sans-script.example');
  await francois.fill('Nouvelle adresse', 'solene.arvigny@courriel.example');
  await francois.press('Envoyer le lien');
  const other = 'solene.arvigny@courriel.example';
  await francois.go(await linkSentTo(francois, other, 'Confirmez votre adresse', '/me/addresses/confirm/'));
  expect(await francois.read()).toContain('appartient à un autre compte, au nom de Solène Arvigny');
  await francois.press('Le proposer');
  expect(await francois.read()).toContain('un responsable du site regardera vos deux comptes');
  await francois.go('/me/sessions');
  expect(await francois.read()).toContain('ce navigateur');
  await francois.go('/me/data/deletion');
  await francois.press('Supprimer mon compte');
  expect(francois.status).toBe(422);
  await francois.leave();
});
