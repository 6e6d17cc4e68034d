import { describe, expect, it } from '@jest/globals';
import { validateSync } from 'class-validator';
import { asOneLine, legible, OneLine, shortened } from './one-line.js';

class Named {
  @OneLine()
  name: string;
}

function isTaken(name: string): boolean {
  return validateSync(Object.assign(new Named(), { name })).length === 0;
}

describe('one line', () => {
  it.each(['', 'X-Voile', 'Chœur de l’École', 'نادي الإبحار', 'שיט\u200F', 'Zoé 👩‍👧'])('may be %j', text => {
    expect(isTaken(text)).toBe(true);
    expect(asOneLine(text)).toBe(text);
  });

  it.each([
    ['a\u202Eb', 'a b'],
    ['\u2066a\u2069', 'a'],
    ['a\r\nb', 'a b'],
    ['a\u2028b', 'a b'],
    ['a\u0007b', 'a b'],
  ])('is not %j, which files bring as %j', (text, read) => {
    expect(isTaken(text)).toBe(false);
    expect(asOneLine(text)).toBe(read);
  });
});

describe('what can be read', () => {
  it.each(['\u200B\u2060', '\u3164', ' \u2800\n\u00AD', '\u{E0041}'])('is nothing of %j', text => {
    expect(legible(text)).toBe('');
    expect(asOneLine(text)).toBe('');
  });

  it.each(['Zoé 👩‍👧', 'שָׁלוֹם', 'a\n\u200Bb', 'می\u200Cخواهم', '❤\uFE0F'])('is all of %j', text => {
    expect(legible(text)).toBe(text);
  });

  it('has no pile of marks that covers the lines around it', () => {
    expect(asOneLine(pile(8))).toBe(pile(8));
    expect(asOneLine(pile(9))).toBe(pile(8));
    expect(legible(pile(10_000))).toBe(pile(8));
  });
});

describe('what is shortened', () => {
  it.each([
    ['', ''],
    ['Sortie', 'Sortie'],
    ['Sorties', 'Sortie…'],
    ['Grande sortie', 'Grande…'],
    ['👩‍👧👩‍👧', '👩‍👧👩‍👧'],
    ['👩‍👧'.repeat(20), '👩‍👧'.repeat(4) + '…'],
    [`a${'\u0301'.repeat(10_000)}`, '…'],
  ])('%j becomes %j', (text, read) => {
    expect(shortened(text, 6)).toBe(read);
  });
});

function pile(marks: number): string {
  return `a${'\u0316'.repeat(marks)}b`;
}
