import { describe, expect, it } from '@jest/globals';
import { assert, boolean, constantFrom, option, property, record, string } from 'fast-check';
import { articleFaults, fieldOfFault, fitsTheTable } from './article-faults.js';
import { type ArticleWords, categories } from './article.entity.js';

const limits = { maxLines: 8, lineWidth: 68 };
const good: ArticleWords = {
  title: 'Dîner des promotions 1990 à 1995',
  text: 'Le dîner annuel aura lieu à la Maison des X.',
  contact: 'Anne Martin, anne.martin@x-anciens.example',
  link: 'https://diner.example/inscription?x=1',
  category: 'events',
  eventOn: '2026-12-14',
};
const codes = (changed: Partial<ArticleWords>, isCalendar = false) =>
  articleFaults({ ...good, ...changed }, isCalendar, limits).map(({ code }) => code);

describe('what is wrong with an article', () => {
  it('is nothing within the limits; title, contact and link are outside the count', () => {
    const text = Array.from({ length: 8 }, () => 'x'.repeat(68)).join('\n\n');
    expect(codes({ text, title: 't'.repeat(100), contact: 'c'.repeat(120) })).toEqual([]);
    expect(codes({ category: 'school', eventOn: null, contact: '', link: '' })).toEqual([]);
  });

  it('is a ninth line, with both figures', () => {
    const text = Array.from({ length: 9 }, () => 'x').join('\n');
    expect(articleFaults({ ...good, text }, false, limits)).toEqual([
      { code: 'too-many-lines', lines: 9, most: 8 },
    ]);
  });

  it.each([
    [{ title: '' }, 'title-missing'],
    [{ title: 't'.repeat(101) }, 'title-too-long'],
    [{ text: ' \n ' }, 'text-missing'],
    [{ eventOn: null }, 'date-missing'],
    [{ eventOn: '2026-02-30' }, 'date-strange'],
    [{ eventOn: '0000-01-01' }, 'date-strange'],
    [{ eventOn: '9999-12-31' }, 'date-strange'],
    [{ contact: 'c'.repeat(121) }, 'contact-too-long'],
    [{ link: 'javascript:alert(1)' }, 'link-strange'],
    [{ link: 'diner.example' }, 'link-strange'],
    [{ link: 'https://bank.example@evil.example/' }, 'link-strange'],
  ] as const)('%j is %s', (changed, code) => {
    expect(codes(changed)).toEqual([code]);
  });

  it('of the calendar is more than one line, or no date; it needs no text', () => {
    expect(codes({ text: '' }, true)).toEqual([]);
    expect(codes({ title: 't'.repeat(69), text: '' }, true)).toEqual(['line-too-long']);
    expect(codes({ category: 'groups', eventOn: null }, true)).toEqual(['date-missing']);
  });

  it('is said once for each field, and what has no fault is kept by the table', () => {
    const text = string({ unit: 'grapheme', maxLength: 9000 });
    const words = record({
      title: text,
      text,
      contact: text,
      link: constantFrom('', 'https://a.example', 'mailto:a@b.example'),
      category: constantFrom(...categories),
      eventOn: option(constantFrom('2026-12-14', '2026-13-14'), { nil: null }),
    });
    assert(
      property(words, boolean(), (some, isCalendar) => {
        const faults = articleFaults(some, isCalendar, limits);
        expect(new Set(faults.map(fault => fieldOfFault(fault))).size).toBe(faults.length);
        const isGood = faults.length === 0 && !isCalendar;
        expect(isGood && !fitsTheTable(some)).toBe(false);
      }),
    );
  });
});
