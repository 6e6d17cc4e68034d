import { describe, expect, it } from '@jest/globals';
import { wordPatterns } from './search-words.js';

describe('search words', () => {
  it('are looked for each, without accents or case', () => {
    expect(wordPatterns('  Hélène  MARTIN ')).toEqual(['%helene%', '%martin%']);
    expect(wordPatterns(' ')).toEqual([]);
  });

  it('stand for themselves', () => {
    expect(wordPatterns(String.raw`100%_\ a`)).toEqual([String.raw`%100\%\_\\%`, '%a%']);
  });
});
