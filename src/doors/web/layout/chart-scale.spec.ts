import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { marksUpTo } from './chart-scale.js';

describe('the marks of an axis', () => {
  it.each([
    [0, [0, 1]],
    [3, [0, 1, 2, 3]],
    [10, [0, 3, 6, 9, 12]],
    [400, [0, 100, 200, 300, 400]],
    [423, [0, 200, 400, 600]],
  ])('up to %d are %j', (most, marks) => {
    expect(marksUpTo(most)).toEqual(marks);
  });

  it('are whole, few, and reach the top', () => {
    fc.assert(
      fc.property(fc.nat(100_000), most => {
        const marks = marksUpTo(most);
        expect(marks.every(mark => Number.isInteger(mark))).toBe(true);
        expect(marks.length).toBeLessThanOrEqual(5);
        expect(marks.at(-1)).toBeGreaterThanOrEqual(most);
      }),
    );
  });
});
