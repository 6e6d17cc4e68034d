import { describe, expect, it } from '@jest/globals';
import { Turnstile } from './turnstile.js';

describe('a turnstile', () => {
  it('lets no more in than it has places, and everybody in the end', async () => {
    const turnstile = new Turnstile(3);
    let inside = 0;
    let most = 0;
    const visit = async (): Promise<void> => {
      most = Math.max(most, ++inside);
      await new Promise(resolve => setImmediate(resolve));
      inside--;
    };
    await Promise.all(Array.from({ length: 20 }, () => turnstile.pass(visit)));
    expect({ most, inside }).toEqual({ most: 3, inside: 0 });
  });

  it('gives the place back when the work fails', async () => {
    const turnstile = new Turnstile(1);
    await expect(turnstile.pass(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(turnstile.pass(() => Promise.resolve('yes'))).resolves.toBe('yes');
  });
});
