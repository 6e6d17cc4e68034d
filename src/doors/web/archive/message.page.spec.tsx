import { describe, expect, it } from '@jest/globals';
import {
  aList,
  aMember,
  anArchivedMessage,
  aViewer,
  hostile,
  now,
  shown,
} from '../../../../test/builders/pages.js';
import { anArchiveInSight } from '../../../../test/builders/archives.js';
import { closedArchivePage } from './closed-archive.page.js';
import { messagePage, type MessageView } from './message.page.js';

const viewer = aViewer();

function html(change: Partial<MessageView> = {}, reader = viewer): string {
  return shown(reader, messagePage(reader, aView(change)));
}

function aView(change: Partial<MessageView> = {}): MessageView {
  return {
    ...anArchiveInSight(),
    message: anArchivedMessage(),
    previous: null,
    next: null,
    thread: null,
    files: [],

    hasHtml: false,
    hasImages: false,
    showsImages: false,
    names: new Map(),
    done: undefined,
    ...change,
  };
}

describe('a message of the archive', () => {
  it('hides addresses, wherever they stand, from readers who are not of the list', () => {
    const message = anArchivedMessage({
      subject: 'Écrire à anne@a.example',
      text: 'Répondre à bastien@a.example',
    });
    expect(html({ message, showsAddresses: false })).not.toContain('@a.example');
    expect(html({ message, showsAddresses: true })).toContain('bastien@a.example');
    // Nothing can be masked in what is formatted.
    expect(html({ message, hasHtml: true, showsAddresses: false })).not.toContain('<iframe');
  });

  it('says of an author whose account is deleted that they left, and no more', () => {
    const page = html({ message: anArchivedMessage({ authorName: '', authorAddress: '' }) });
    expect(page).toContain('Quelqu’un qui est parti');
    expect(page).not.toContain('&lt;&gt;');
  });

  it('shows hostile words as words', () => {
    const message = anArchivedMessage({ subject: hostile, authorName: hostile, text: hostile });
    expect(html({ message })).not.toContain('<script');
  });

  it('offers its files by their digest, and its own colours in a frame that loads no image unless asked', () => {
    const file = {
      filename: hostile,
      mediaType: 'application/pdf',
      bytes: 9,
      isInline: false,
      sha256: 'f00',
    };
    const view = { files: [file], hasHtml: true, hasImages: true };
    const page = html(view);
    expect(page).toContain('href="/lists/golf/archive/abc/files/f00"');
    expect(page).toContain('src="/lists/golf/archive/abc/html"');
    expect(page).toContain('href="/lists/golf/archive/abc?images=1#formatted"');
    expect(page).not.toContain('<script');
    expect(html({ ...view, showsImages: true })).toContain('src="/lists/golf/archive/abc/html?images=1"');
  });

  it('makes links that vouch for nobody, and only of http addresses', () => {
    const message = anArchivedMessage({ text: 'https://a.example/x javascript:alert(1) mailto:a@b.example' });
    const page = html({ message });
    expect(page).toContain('<a href="https://a.example/x" rel="nofollow ugc noopener noreferrer">');
    expect(page).not.toMatch(/href="(javascript|mailto):a/);
  });

  it('is a plain sentence when it is hidden or deleted, and no search engine keeps it', () => {
    const hidden = anArchivedMessage({ hiddenAt: now, hiddenReason: null, subject: '', text: '' });
    const deleted = anArchivedMessage({ deletedAt: now, subject: '', text: '' });
    expect(html({ message: hidden, isPublic: true })).toContain(
      'Un modérateur a retiré ce message de la vue.',
    );
    expect(html({ message: deleted })).toContain('Ce message a été supprimé.');
    const view = aView({ message: hidden, isPublic: true });
    expect(messagePage(viewer, view).options).toMatchObject({ status: 410, isIndexed: false });
  });

  it('tells moderators who hid it and why, and lets them act', () => {
    const message = anArchivedMessage({ hiddenAt: now, hiddenBy: 'mona', hiddenReason: 'Hors sujet.' });
    const page = html({ message, canWithdraw: true, names: new Map([['mona', 'Mona Leroy']]) }, aMember());
    expect(page).toMatch(/Caché le 23 novembre 2026 par Mona Leroy.: Hors sujet\./);
    expect(page).toContain('/lists/golf/archive/abc/withdrawal');
  });

  it('is answered by those who are signed in, while the list is open', () => {
    const reply = '/lists/golf/posts/new?answers=abc';
    expect(html({}, aMember())).toContain(reply);
    expect(html()).not.toContain(reply);
    expect(html({ list: aList({ closedAt: now }) }, aMember())).not.toContain(reply);
  });

  it('is for search engines only where anybody may read it', () => {
    expect(html()).toContain('<meta name="robots" content="noindex"');
    expect(html({ isPublic: true })).not.toContain('noindex');
  });

  it('tells a member who may not read why, in both languages', () => {
    const fr = aMember();
    const en = aMember({ language: 'en' });
    expect(closedArchivePage(fr, aList()).options.status).toBe(403);
    expect(shown(fr, closedArchivePage(fr, aList()))).toContain('réservées aux abonnés');
    expect(shown(en, closedArchivePage(en, aList()))).toContain('for the list’s subscribers');
  });
});
