import { describe, expect, it } from '@jest/globals';
import { validateSync } from 'class-validator';
import { asOneLine, OneLine, shortened } from './one-line.js';

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
