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
});
