import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../browser/browser.js';
import { DemonstrationSite } from '../browser/demonstration-site.js';
import { desktop, phone, Visitor } from '../browser/visitor.js';

const title = 'Une soirée d’observation des étoiles';

let browser: Browser;
let site: DemonstrationSite;
let member: Visitor;
let editor: Visitor;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), DemonstrationSite.open()]);
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

describe('an article of the monthly letter', () => {
  it('is counted while it is written, and proposed from a phone', async () => {
    await member.go('/letters/mensuelle/propose');
    await member.fill('Titre', title);
    await member.fill('Texte', Array.from({ length: 9 }, () => 'Une ligne').join('\n'));
    await member.page.getByText('9 lignes sur 8').waitFor();
    await member.fill('Texte', 'Au bord de la mer, avec un télescope de quarante centimètres.');
    await member.page.getByLabel('Rubrique').selectOption('Divers');
    await member.page.getByText('1 ligne sur 8').waitFor();
    await member.press('Proposer');
    expect(await member.heading()).toBe(title);
    expect(await member.read()).toContain('Proposé. Les rédacteurs vous répondront');
  });

  it('is edited and accepted by an editor, who sees both texts', async () => {
    await editor.go('/letters/mensuelle');
    const path = new URL(member.page.url()).pathname.replace('/articles/', '/desk/articles/');
    await editor.go(path);
    await editor.page.getByText('Retoucher').click();
    await editor.fill('Texte', 'Au bord de la mer, avec un grand télescope.');
    await editor.press('Enregistrer la retouche');
    expect(await editor.read()).toContain('quarante centimètres');
    await editor.press('Accepter');
    expect(await editor.read()).toContain('Accepté. Son auteur le sait.');
  });

  it('shows its author what was decided and what was changed', async () => {
    await member.go('/letters');
    await member.follow(title);
    expect(await member.read()).toContain('Ce que les rédacteurs ont changé');
    expect(await member.page.locator('.difference ins').allInnerTexts()).toEqual(['grand', 'télescope.']);
  });
});
