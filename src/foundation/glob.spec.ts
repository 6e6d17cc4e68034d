import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { matchesGlob, traceGlob } from './glob.js';

const madeOf = (letters: string, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...letters.split('')), maxLength });

describe('matchesGlob', () => {
  for (const [glob, value] of [
    ['promo', 'promo'],
    ['PROMO', 'Promo'],
    ['*', ''],
    ['*', 'anything'],
    ['promo*', 'promotion'],
    ['*promo', 'la promo'],
    ['*promo*', 'une promo de plus'],
    ['a?c', 'abc'],
    ['?', '🙂'],
    ['*a*b*', 'xxaxxbxx'],
    ['a**b', 'ab'],
    ['a*?', 'ab'],
    ['(a+)+$', '(A+)+$'],
    ['é*', 'Été'.slice(0, 1) + 't'],
    ['*ab', 'aab'],
    ['*aab?', 'aaaabc'],
  ] as const)
    it(`${glob} takes ${value}`, () => expect(matchesGlob(glob, value)).toBe(true));

  for (const [glob, value] of [
    ['', 'a'],
    ['promo', 'promotion'],
    ['promo', 'la promo'],
    ['?', ''],
    ['??', 'a'],
    ['a?c', 'ac'],
    ['*a*b', 'ba'],
    ['a.c', 'abc'],
    ['[ab]', 'a'],
  ] as const)
    it(`${glob} leaves ${value}`, () => expect(matchesGlob(glob, value)).toBe(false));

  it('agrees with the plain definition, on all small cases', () => {
    fc.assert(
      fc.property(madeOf('ab*?', 8), madeOf('ab', 8), (glob, value) => {
        expect(matchesGlob(glob, value)).toBe(byDefinition(glob, value));
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes few steps for an evil pattern on a long value', () => {
    const glob = '*a'.repeat(99) + '*b';
    const value = 'a'.repeat(100_000);
    const { matches, steps } = traceGlob(glob, value);
    expect(matches).toBe(false);
    expect(steps).toBeLessThanOrEqual(value.length * 3);
  });

  it('never takes more steps than value × glob', () => {
    fc.assert(
      fc.property(madeOf('aab*?', 30), madeOf('aab', 300), (glob, value) => {
        expect(traceGlob(glob, value).steps).toBeLessThanOrEqual((value.length + 1) * (glob.length + 1));
      }),
    );
  });
});

/** What a glob means, one character at a time: slow, and plain to see. */
function byDefinition(glob: string, value: string): boolean {
  if (glob === '') return value === '';
  const [first, rest] = [glob[0], glob.slice(1)];
  if (first === '*') return byDefinition(rest, value) || (value !== '' && byDefinition(glob, value.slice(1)));
  return value !== '' && (first === '?' || first === value[0]) && byDefinition(rest, value.slice(1));
}
