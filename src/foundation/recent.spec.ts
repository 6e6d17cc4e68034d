import { describe, expect, it } from '@jest/globals';
import { Recent } from './recent.js';

const at = (ms: number) => new Date(1_000_000 + ms);

describe('a recent answer', () => {
  it('is asked for once by a crowd, and again when it is old', async () => {
    let asked = 0;
    const recent = new Recent(async () => ++asked, 5_000);
    const answers = await Promise.all(Array.from({ length: 50 }, () => recent.get(at(0))));
    expect(new Set(answers)).toEqual(new Set([1]));
    expect(await recent.get(at(4_999))).toBe(1);
    expect(await recent.get(at(5_000))).toBe(2);
  });

  it('that takes long is waited for, not asked for again', async () => {
    let asked = 0;
    const { promise, resolve } = Promise.withResolvers<string>();
    const ask = (): Promise<string> => {
      asked++;
      return promise;
    };
    const recent = new Recent(ask, 5_000);
    const waiting = [recent.get(at(0)), recent.get(at(60_000))];
    resolve('here');
    expect(await Promise.all(waiting)).toEqual(['here', 'here']);
    expect(asked).toBe(1);
  });

  it('that failed is asked for again', async () => {
    const outcomes = [Promise.reject(new Error('away')), Promise.resolve('here')];
    const recent = new Recent(() => outcomes.shift() ?? Promise.reject(new Error('spent')), 5_000);
    await expect(recent.get(at(0))).rejects.toThrow('away');
    expect(await recent.get(at(1))).toBe('here');
  });
});
