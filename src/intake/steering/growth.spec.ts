import { describe, expect, it } from '@jest/globals';
import { array, assert, nat, property } from 'fast-check';
import { defaultFigures } from './figures.js';
import { isGrowing } from './growth.js';

const growing = (...months: number[]) => isGrowing(months, defaultFigures);

describe('a reach that grows month by month', () => {
  it('is seen long before it is too much', () => {
    expect(growing(0, 50, 100, 200)).toBe(true);
    expect(growing(25, 50, 100, 200)).toBe(true);
    expect(growing(7, 14, 28, 56)).toBe(true);
  });

  it('is no growth where it once did not double', () => {
    expect(growing(26, 50, 100, 200)).toBe(false);
    expect(growing(50, 100, 200, 399)).toBe(false);
    expect(growing(0, 0, 0, 500)).toBe(false);
    expect(growing(300, 300, 300, 300)).toBe(false);
  });

  it('is nobody’s affair among a few', () => expect(growing(6, 12, 24, 49)).toBe(false));

  it('needs as many months as the board says', () => {
    expect(growing(50, 100, 200)).toBe(false);
    expect(isGrowing([50, 100, 200], { ...defaultFigures, doublings: 2 })).toBe(true);
  });

  it('is never seen in what shrinks or stays', () => {
    assert(
      property(array(nat(5_000), { maxLength: 14 }), months => {
        const falling = months.toSorted((a, b) => b - a);
        expect(isGrowing(falling, defaultFigures)).toBe(false);
      }),
    );
  });
});
