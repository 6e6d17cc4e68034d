import { describe, expect, it } from '@jest/globals';
import {
  aList,
  aMember,
  anArchivedMessage,
  aViewer,
  hostile,
  shown,
} from '../../../../test/builders/pages.js';
import type { WritingView } from './writing-view.js';
import { keptPage } from './kept.page.js';
import { closedListPage, writingPage } from './writing.page.js';

const viewer = aMember();
const view: WritingView = {
  list: aList({ linkAboveBytes: 200_000 }),
  listAddress: 'golf@x.example',
  answered: null,
  draft: { draftId: 'd1', subject: '', text: '' },
  own: { kind: 'accept', reasons: [] },
};
const html = (change: Partial<WritingView> = {}): string =>
  shown(viewer, writingPage(viewer, { ...view, ...change }));

describe('the page to write to a list', () => {
  it('asks for a subject, a text and files, and says what they may weigh', () => {
    const page = html();
    expect(page).toContain('action="/lists/golf/posts" enctype="multipart/form-data"');
    expect(page).toContain('1\u00A0Mo au plus');
    expect(page).toContain('200\u00A0ko part sous la forme');
    expect(page).toMatch(/<input[^>]*type="file"[^>]*multiple/);
    expect(page).toContain('name="draft" value="d1"');
  });

  it('says beforehand that a message would wait, and why', () => {
    const page = html({ own: { kind: 'hold', reasons: [{ code: 'not-subscribed', values: {} }] } });
    expect(page).toContain('lu par un modérateur avant de partir');
  });

  it('gives back what was written with what is wrong, and asks for the files again', () => {
    const draft = { draftId: 'd1', subject: hostile, text: `</textarea>${hostile}` };
    const wrong = { draft, trouble: 'subject-too-long', hadFiles: true } as const;
    expect(writingPage(viewer, { ...view, ...wrong }).options.status).toBe(422);
    const page = html(wrong);
    expect(page).toContain('1 000 caractères au plus');
    expect(page).toContain('choisissez-les de nouveau');
    expect(page).toContain('&lt;/textarea>');
    expect(page).not.toContain('<script');
  });

  it('says why the list refused it', () => {
    const page = html({ trouble: 'refused', reasons: [{ code: 'list-closed', values: {} }] });
    expect(page).toContain('rien n’est parti');
    expect(page.match(/<li>/g)?.length).toBeGreaterThan(0);
  });

  it('says what it answers', () => {
    const page = html({ answered: anArchivedMessage({ subject: hostile, authorName: hostile }) });
    expect(page).toContain('name="answers" value="abc"');
    expect(page).toContain('href="/lists/golf/archive/abc"');
    expect(page).not.toContain('<script');
  });
});

describe('a message whose author is signed in no more', () => {
  const draft = { draftId: 'd1', subject: hostile, text: `</textarea>${hostile}` };

  it('is kept on the page, and stands in its form again afterwards', () => {
    const kept = { name: 'golf', draft, answers: 'abc', hadFiles: true, status: 409 };
    const page = shown(aViewer(), keptPage(aViewer(), kept));
    expect(page).toContain('action="/lists/golf/posts"');
    expect(page).toContain('href="/sign-in?returnTo=%2Flists%2Fgolf" target="_blank"');
    expect(page).toContain('&lt;/textarea>');
    expect(page).toContain('name="answers" value="abc"');
    expect(page).not.toContain('<script');
    const again = writingPage(viewer, { ...view, draft, isResumed: true, hadFiles: true });
    expect(again.options.status).toBe(409);
    expect(shown(viewer, again)).toMatch(
      /relisez votre message[^]*&lt;\/textarea>[^]*choisissez-les de nouveau/,
    );
  });

  it('is given back where the list was closed meanwhile', () => {
    expect(shown(viewer, closedListPage(viewer, { name: 'golf' }, draft))).toContain('&lt;/textarea>');
  });
});
