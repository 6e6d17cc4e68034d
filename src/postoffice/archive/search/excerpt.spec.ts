import { describe, expect, it } from '@jest/globals';
import { array, assert, constantFrom, property, string } from 'fast-check';
import { excerptOf, likelyHits, readForExcerpt } from './excerpt.js';

const lexemes = new Map([
  ['dîner', ['din']],
  ['club', ['club']],
]);
const wanted = new Set(['din', 'club']);

function shown(text: string): string {
  return excerptOf(text, readForExcerpt(text), lexemes, wanted)
    .map(part => (part.isHit ? `[${part.text}]` : part.text))
    .join('');
}

describe('an excerpt', () => {
  it('marks what was looked for, on one line', () => {
    expect(shown('Un DÎNER\n  au club.')).toBe('Un [DÎNER] au [club].');
  });

  it('is taken where most of it stands, in its sentence', () => {
    const text = `dîner ${'mot '.repeat(100)}et le dîner du club ${'fin '.repeat(100)}`;
    expect(shown(text)).toMatch(/^… (mot )+et le \[dîner\] du \[club\] (fin )+.*…$/);
  });

  it('is the beginning when nothing stands there, and nothing of nothing', () => {
    expect(shown('mot '.repeat(100))).toMatch(/^mot mot .* …$/);
    expect(shown('')).toBe('');
  });

  it('needs the stems of few words', () => {
    expect(likelyHits(['dîner', 'dînatoire', 'diner', 'club', 'mot', 'd', 'dîner'], wanted)).toEqual([
      'dîner',
      'dînatoire',
      'diner',
      'club',
    ]);
  });

  it('is short and whole whatever the text is', () => {
    const anyText = array(constantFrom('dîner', 'club', ' ', '\n', '😀', 'é')).map(parts => parts.join(''));
    for (const texts of [string({ unit: 'grapheme' }), anyText])
      assert(
        property(texts, text => {
          expect(shown(text).length).toBeLessThan(1_200);
          expect(shown(text).isWellFormed()).toBe(true);
        }),
      );
  });
});
