import { describe, expect, it } from '@jest/globals';
import { assert, integer, nat, property, uniqueArray } from 'fast-check';
import { Random } from './random.js';

const seeds = nat();

describe('seeded chance', () => {
  it('repeats itself', () =>
    assert(
      property(seeds, seed => {
        const [a, b] = [new Random(seed), new Random(seed)];
        expect(Array.from({ length: 20 }, () => a.next())).toEqual(
          Array.from({ length: 20 }, () => b.next()),
        );
      }),
    ));
  it('stays within bounds', () =>
    assert(
      property(seeds, integer({ min: -50, max: 50 }), nat(50), (seed, least, width) => {
        const number = new Random(seed).integer(least, least + width);
        expect(number).toBeGreaterThanOrEqual(least);
        expect(number).toBeLessThanOrEqual(least + width);
      }),
    ));
  it('samples different items of the list, and no more than there are', () =>
    assert(
      property(seeds, uniqueArray(nat()), nat(20), (seed, items, count) => {
        const sample = new Random(seed).sample(items, count);
        expect(sample).toHaveLength(Math.min(count, items.length));
        expect(new Set(sample).size).toBe(sample.length);
        expect(items).toEqual(expect.arrayContaining(sample));
      }),
    ));
  it('makes ids in the form PostgreSQL reads', () =>
    assert(
      property(seeds, seed => {
        expect(new Random(seed).uuid()).toMatch(
          /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
        );
      }),
    ));
  it('picks nothing from nothing', () => expect(() => new Random(1).pick([])).toThrow(RangeError));
});
