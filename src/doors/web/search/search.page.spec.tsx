import { describe, expect, it } from '@jest/globals';
import { aMember, aViewer, hostile, now, shown } from '../../../../test/builders/pages.js';
import { searchPage, type SearchView } from './search.page.js';
import type { FoundRow } from './search-reading.js';
import type { SearchedPlace } from './searched-place.js';
import { isAsked, questionIn, searchPath, searchTexts } from './search-query.js';

const viewer = aViewer();
const golf: SearchedPlace = { kind: 'list', id: 'golf', name: 'golf', label: 'golf', showsAddresses: false };
const asked: SearchView = { texts: searchTexts({ q: hostile }), within: null, outcome: null };

function html(view: SearchView, reader = viewer): string {
  return shown(reader, searchPage(reader, view));
}

function found(rows: readonly FoundRow[], next: string | null = null): SearchView {
  return { ...asked, outcome: { kind: 'found', rows, next } };
}

describe('what is searched', () => {
  it('is read from the form, its last day included', () => {
    const texts = searchTexts({
      q: ' dîner ',
      list: 'Golf',
      from: '2026-03-01',
      until: '2026-03-01',
      files: 'on',
    });
    expect(questionIn(texts, 'Europe/Paris')).toEqual({
      words: 'dîner',
      author: '',
      from: new Date('2026-02-28T23:00:00Z'),
      until: new Date('2026-03-01T23:00:00Z'),
      hasAttachment: true,
    });
    expect(searchPath(texts, '5.x')).toBe(
      '/search?q=d%C3%AEner&kind=list&place=golf&from=2026-03-01&until=2026-03-01&files=on&after=5.x',
    );
  });

  it('is nothing before anything is asked, whatever the address holds', () => {
    expect(isAsked(searchTexts({}))).toBe(false);
    expect(isAsked(searchTexts({ q: ['a', 'b'], kind: 'forum', place: 'golf', after: '1' }))).toBe(false);
    expect(searchTexts({ kind: 'all' }).kind).toBeNull();
  });

  it.each(['hier', '2026-13-01', '1'])('has no day such as %j', day => {
    expect(questionIn(searchTexts({ from: day }), 'Europe/Paris')).toBe('from');
    expect(html({ ...asked, texts: searchTexts({ from: day }), trouble: 'from' })).toContain(
      'Une date comme',
    );
  });
});

describe('the page of a search', () => {
  const row: FoundRow = {
    place: golf,
    path: '/lists/golf/archive/abc',
    subject: [
      { text: 'Dîner ', isHit: false },
      { text: hostile, isHit: true },
    ],
    excerpt: [{ text: hostile, isHit: false }],
    authorName: hostile,
    authorAddress: '',
    at: now,
    fileCount: 0,
  };

  it('marks what was looked for, and shows hostile words as words', () => {
    const page = html(found([row], '5.x'));
    expect(page).toContain('<mark>');
    expect(page).toContain('href="/lists/golf/archive/abc"');
    expect(page).toContain('after=5.x');
    expect(page).not.toContain('<script');
  });

  it('says in which list, forum or letter it was said', () => {
    const forum: SearchedPlace = { ...golf, kind: 'forum', name: 'ventes', label: hostile };
    const letter: SearchedPlace = { ...golf, kind: 'letter', name: 'mensuelle', label: 'La mensuelle' };
    const page = html(found([row, { ...row, place: forum }, { ...row, place: letter }]));
    expect(page).toContain('liste <a href="/lists/golf/archive">golf</a>');
    expect(page).toContain('forum <a href="/forums/ventes">');
    expect(page).toContain('lettre <a href="/letters/mensuelle">La mensuelle</a>');
    expect(page).not.toContain('<script');
  });

  it('masks addresses where they are not shown, also one that a mark cuts', () => {
    const parts = [
      { text: 'anne', isHit: true },
      { text: '@a.example', isHit: false },
    ];
    expect(html(found([{ ...row, subject: parts, excerpt: parts }]))).not.toContain('a.example');
  });

  it('helps who found nothing, and who asked for nothing', () => {
    expect(html(found([]))).toContain('Essayez moins de mots');
    expect(html({ ...asked, outcome: { kind: 'nothing-asked' } })).toContain('Écrivez au moins un mot');
    // What was found may have been taken away meanwhile: there is more behind it.
    expect(html(found([], '5.x'))).toContain('after=5.x');
  });

  it('tells strangers that more is searched for those who are signed in', () => {
    expect(html(asked)).toContain('Connectez-vous');
    expect(html(asked, aMember())).not.toContain('Connectez-vous');
  });
});
