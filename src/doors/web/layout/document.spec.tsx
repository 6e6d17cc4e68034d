import { describe, expect, it } from '@jest/globals';
import { aMember, aViewer, hostile, shown } from '../../../../test/builders/pages.js';
import { errorPage } from '../error/error.page.js';
import { homePage } from '../home/home.page.js';
import { welcomePage } from '../home/welcome.page.js';
import { signInPage } from '../sign-in/sign-in.page.js';
import { pageDocument } from './document.js';
import { assets, scriptPath, stylesheetPath } from './assets.js';
import { Page } from './page.js';

const empty = { groups: [], lists: [], heldCount: null, draftCount: 0, waitingGroups: [] };

describe('the frame around a page', () => {
  it('says its language, loads one sheet and one script, nothing inline', () => {
    const viewer = aViewer({ isDemonstration: true });
    const offer = { personas: [], smtp: { host: '127.0.0.1', port: 2525 }, example: null };
    const html = shown(viewer, welcomePage(viewer, offer));
    expect(html).toMatch(/^<!doctype html><html lang="fr">/);
    expect(html).toContain(`<link rel="stylesheet" href="${stylesheetPath}"`);
    expect(pageDocument(viewer, welcomePage(viewer, offer))).toContain(`<script src="${scriptPath}" defer>`);
    expect(html).not.toMatch(/<script|style="|onclick/);
    expect(assets.get(stylesheetPath.replace('/assets/', ''))?.content).toContain('.wordmark');
  });

  it('escapes a hostile title', () => {
    const viewer = aViewer();
    expect(shown(viewer, new Page(hostile, null))).not.toContain('<script');
  });

  it('lets search engines keep only what is meant for them', () => {
    const viewer = aViewer();
    expect(shown(viewer, welcomePage(viewer, null))).not.toContain('noindex');
    expect(shown(viewer, signInPage(viewer))).toContain('noindex');
  });

  it('offers what the viewer may do', () => {
    const member = aMember({ language: 'en' });
    const html = shown(member, homePage(member, { ...empty, heldCount: 0, draftCount: 0 }));
    expect(html).toContain('Hello Anne');
    expect(html).toContain('No message waits for your decision.');
    expect(html).toContain('action="/sign-out"');
    expect(html).not.toContain('href="/outbox"');
    const operator = aMember({ roles: ['operator'] });
    expect(shown(operator, homePage(operator, empty))).toContain('href="/outbox"');
  });

  it.each([
    ['ethics', true],
    ['dpo', true],
    ['board', true],
    ['editor:monthly', false],
  ] as const)('shows the board to whoever has a page there: %s', (role, isShown) => {
    const viewer = aMember({ roles: [role] });
    expect(shown(viewer, homePage(viewer, empty)).includes('href="/board"')).toBe(isShown);
  });

  it.each([
    [404, 'Rien à cette adresse', 'Nothing at this address'],
    [403, 'Cette page ne vous est pas ouverte', 'This page is not open to you'],
    [500, 'Une panne de notre côté', 'Something broke on our side'],
    [503, 'Une panne de notre côté', 'Something broke on our side'],
    [400, 'Demande illisible', 'We could not read that'],
    [413, 'Envoi trop lourd', 'Too much at once'],
  ])('tells a trouble %d in both languages', (status, french, english) => {
    const [fr, en] = [aViewer(), aViewer({ language: 'en' })];
    expect(errorPage(fr, status).options.status).toBe(status);
    expect(shown(fr, errorPage(fr, status))).toContain(french);
    expect(shown(en, errorPage(en, status))).toContain(english);
  });

  it('leads back to the form that was not taken', () => {
    const fr = aViewer();
    const form = { path: '/me?a=b', texts: ['Une <raison> longue'] };
    const page = shown(fr, errorPage(fr, 409, form));
    expect(page).toContain('<a href="/me?a=b">Revenir à la page</a>');
    expect(page).toContain('Une &lt;raison> longue</textarea>');
    expect(shown(fr, errorPage(fr, 409))).toContain('<a href="/">Retour à l’accueil</a>');
  });
});
