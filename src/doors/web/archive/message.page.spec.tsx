import { describe, expect, it } from '@jest/globals';
import {
  aList,
  aMember,
  anArchivedMessage,
  aViewer,
  hostile,
  shown,
} from '../../../../test/builders/pages.js';
import { closedArchivePage, messagePage } from './message.page.js';

const around = {
  list: aList(),
  previous: null,
  next: null,
  files: [],
  hasHtml: false,
  hasImages: false,
  showsImages: false,
};

describe('a message of the archive', () => {
  it('hides addresses, wherever they stand, from readers who are not of the list', () => {
    const message = anArchivedMessage({
      subject: 'Écrire à anne@a.example',
      text: 'Répondre à bastien@a.example',
    });
    const viewer = aViewer();
    const stranger = shown(viewer, messagePage(viewer, { ...around, message, showsAddresses: false }));
    const subscriber = shown(viewer, messagePage(viewer, { ...around, message, showsAddresses: true }));
    expect(stranger).not.toContain('@a.example');
    expect(subscriber).toContain('bastien@a.example');
  });

  it('says of an author whose account is deleted that they left, and no more', () => {
    const message = anArchivedMessage({ authorName: '', authorAddress: '' });
    const viewer = aViewer();
    const page = shown(viewer, messagePage(viewer, { ...around, message, showsAddresses: true }));
    expect(page).toContain('Quelqu’un qui est parti');
    expect(page).not.toContain('&lt;&gt;');
  });

  it('shows hostile words as words', () => {
    const message = anArchivedMessage({ subject: hostile, authorName: hostile, text: hostile });
    const viewer = aViewer();
    expect(shown(viewer, messagePage(viewer, { ...around, message, showsAddresses: true }))).not.toContain(
      '<script',
    );
  });

  it('offers its files by their digest, and its own colours in a frame that loads no image unless asked', () => {
    const file = {
      filename: hostile,
      mediaType: 'application/pdf',
      bytes: 9,
      isInline: false,
      sha256: 'f00',
    };
    const viewer = aViewer();
    const view = { ...around, files: [file], hasHtml: true, hasImages: true, message: anArchivedMessage() };
    const page = shown(viewer, messagePage(viewer, { ...view, showsAddresses: true }));
    expect(page).toContain('href="/lists/golf/archive/abc/files/f00"');
    expect(page).toContain('src="/lists/golf/archive/abc/html"');
    expect(page).toContain('href="/lists/golf/archive/abc?images=1#formatted"');
    expect(page).not.toContain('<script');
    const asked = shown(viewer, messagePage(viewer, { ...view, showsAddresses: true, showsImages: true }));
    expect(asked).toContain('src="/lists/golf/archive/abc/html?images=1"');
  });

  it('makes links that vouch for nobody, and only of http addresses', () => {
    const message = anArchivedMessage({ text: 'https://a.example/x javascript:alert(1) mailto:a@b.example' });
    const viewer = aViewer();
    const page = shown(viewer, messagePage(viewer, { ...around, message, showsAddresses: true }));
    expect(page).toContain('<a href="https://a.example/x" rel="nofollow ugc noopener noreferrer">');
    expect(page).not.toMatch(/href="(javascript|mailto):a/);
  });

  it('tells a member who may not read why, in both languages', () => {
    const fr = aMember();
    const en = aMember({ language: 'en' });
    expect(closedArchivePage(fr, aList()).options.status).toBe(403);
    expect(shown(fr, closedArchivePage(fr, aList()))).toContain('réservées aux abonnés');
    expect(shown(en, closedArchivePage(en, aList()))).toContain('for the list’s subscribers');
  });
});
