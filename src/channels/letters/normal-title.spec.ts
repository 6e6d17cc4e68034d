import { describe, expect, it } from '@jest/globals';
import { assert, property, string } from 'fast-check';
import { normalTitle } from './normal-title.js';

describe('a normalised title', () => {
  it.each([
    ['Dîner annuel — « Cœur de Lyon »', 'diner annuel coeur de lyon'],
    ['DINER ANNUEL, COEUR DE LYON !', 'diner annuel coeur de lyon'],
    ['Rappel\u202F: dîner annuel', 'diner annuel'],
    ['Dernier rappel – RE: Dîner annuel', 'diner annuel'],
    ['Rappel', 'rappel'],
    ['2e réunion', '2e reunion'],
    ['', ''],
  ])('of “%s” is “%s”', (title, plain) => {
    expect(normalTitle(title)).toBe(plain);
  });

  it('is its own normalised title', () => {
    assert(
      property(string({ unit: 'grapheme' }), title => {
        expect(normalTitle(normalTitle(title))).toBe(normalTitle(title));
      }),
    );
  });

  it('knows no case', () => {
    assert(
      property(string({ unit: 'grapheme-ascii' }), title => {
        expect(normalTitle(title.toUpperCase())).toBe(normalTitle(title.toLowerCase()));
      }),
    );
  });
});
