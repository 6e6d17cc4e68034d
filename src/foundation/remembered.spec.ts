import { describe, expect, it } from '@jest/globals';
import { Remembered } from './remembered.js';

describe('what is remembered for a moment', () => {
  it('is asked once while it lasts, and again after', async () => {
    const asked: string[] = [];
    const ask = (name: string) => async () => {
      asked.push(name);
      return { name };
    };
    const lasting = new Remembered<{ name: string }>(60_000);
    await lasting.get('a', ask('a'));
    expect(await lasting.get('a', ask('again'))).toEqual({ name: 'a' });
    const fleeting = new Remembered<{ name: string }>(0);
    await fleeting.get('a', ask('b'));
    await fleeting.get('a', ask('c'));
    expect(asked).toEqual(['a', 'b', 'c']);
  });

  it('never remembers an absence, and forgets the oldest of too many', async () => {
    const remembered = new Remembered<{ n: number }>(60_000, 2);
    expect(await remembered.get('a', async () => null)).toBeNull();
    for (const [n, key] of ['a', 'b', 'c'].entries()) await remembered.get(key, async () => ({ n }));
    expect(await remembered.get('c', async () => ({ n: 9 }))).toEqual({ n: 2 });
    expect(await remembered.get('a', async () => ({ n: 9 }))).toEqual({ n: 9 });
  });

  it('is looked up once for all who ask meanwhile', async () => {
    const remembered = new Remembered<{ n: number }>(60_000);
    let asked = 0;
    const ask = async () => {
      asked += 1;
      await new Promise(setImmediate);
      return { n: asked };
    };
    const answers = await Promise.all([1, 2, 3].map(() => remembered.get('a', ask)));
    expect([asked, ...answers]).toEqual([1, { n: 1 }, { n: 1 }, { n: 1 }]);
  });

  it('is asked anew by whoever waited for nothing, or for somebody else’s failure', async () => {
    const remembered = new Remembered<{ n: number }>(60_000);
    const first = remembered.get('a', () => new Promise(resolve => setImmediate(() => resolve(null))));
    expect(await remembered.get('a', async () => ({ n: 2 }))).toEqual({ n: 2 });
    expect(await first).toBeNull();
    const failed = remembered.get(
      'b',
      () => new Promise((_, reject) => setImmediate(() => reject(new Error('away')))),
    );
    const joined = remembered.get('b', async () => ({ n: 3 }));
    await expect(failed).rejects.toThrow('away');
    expect(await joined).toEqual({ n: 3 });
  });

  it('is not what was asked before somebody changed it', async () => {
    const remembered = new Remembered<{ n: number }>(60_000);
    const { promise, resolve } = Promise.withResolvers<{ n: number }>();
    const before = remembered.get('a', () => promise);
    remembered.forget('a');
    expect(await remembered.get('a', async () => ({ n: 2 }))).toEqual({ n: 2 });
    resolve({ n: 1 });
    expect(await before).toEqual({ n: 1 });
    expect(await remembered.get('a', async () => ({ n: 9 }))).toEqual({ n: 2 });
  });
});
