import { describe, expect, it } from '@jest/globals';
import { aMember, anArchivedMessage, aViewer, hostile, shown } from '../../../../test/builders/pages.js';
import { searchPage, type SearchView } from './search.page.js';
import { isAsked, questionIn, searchPath, searchTexts } from './search-query.js';

const viewer = aViewer();
const golf = { id: 'golf', name: 'golf', showsAddresses: false };

function html(view: SearchView, reader = viewer): string {
  return shown(reader, searchPage(reader, view));
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
      '/search?q=d%C3%AEner&list=golf&from=2026-03-01&until=2026-03-01&files=on&after=5.x',
    );
  });

  it('is nothing before anything is asked, whatever the address holds', () => {
    expect(isAsked(searchTexts({}))).toBe(false);
    expect(isAsked(searchTexts({ q: ['a', 'b'], list: 'golf', after: '1' }))).toBe(false);
  });

  it.each(['hier', '2026-13-01', '1'])('has no day such as %j', day => {
    expect(questionIn(searchTexts({ from: day }), 'Europe/Paris')).toBe('from');
    expect(html({ texts: searchTexts({ from: day }), outcome: null, trouble: 'from' })).toContain(
      'Une date comme',
    );
  });
});

describe('the page of a search', () => {
  const texts = searchTexts({ q: hostile });
  const lists = new Map([['golf', golf]]);
  const message = anArchivedMessage({ placeId: 'golf', authorName: hostile });

  it('marks what was looked for, and shows hostile words as words', () => {
    const found = {
      message,
      subject: [
        { text: 'Dîner ', isHit: false },
        { text: hostile, isHit: true },
      ],
      excerpt: [{ text: hostile, isHit: false }],
    };
    const page = html({
      texts,
      outcome: { result: { kind: 'found', messages: [found], next: '5.x' }, lists },
    });
    expect(page).toContain('<mark>');
    expect(page).toContain('href="/lists/golf/archive/abc"');
    expect(page).toContain('after=5.x');
    expect(page).not.toContain('<script');
  });

  it('masks addresses where they are not shown, also one that a mark cuts', () => {
    const parts = [
      { text: 'anne', isHit: true },
      { text: '@a.example', isHit: false },
    ];
    const found = { message, subject: parts, excerpt: parts };
    const page = html({
      texts,
      outcome: { result: { kind: 'found', messages: [found], next: null }, lists },
    });
    expect(page).not.toContain('a.example');
  });

  it('helps who found nothing, and who asked for nothing', () => {
    const none = { kind: 'found', messages: [], next: null } as const;
    expect(html({ texts, outcome: { result: none, lists } })).toContain('Essayez moins de mots');
    const empty = { kind: 'nothing-asked' } as const;
    expect(html({ texts, outcome: { result: empty, lists } })).toContain('Écrivez au moins un mot');
  });

  it('tells strangers that more is searched for those who are signed in', () => {
    expect(html({ texts, outcome: null })).toContain('Connectez-vous');
    expect(html({ texts, outcome: null }, aMember())).not.toContain('Connectez-vous');
  });
});
