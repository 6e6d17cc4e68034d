import { describe, expect, it } from '@jest/globals';
import { LedgerInMemory } from './a-ledger-in-memory.js';
import { ordinaryPosts } from './ordinary-life.js';

/** A year of them, in the order they come. */
const posts = 10_000;
const year = 365 * 86_400_000;

describe('ordinary life', () => {
  it('of a year, ten thousand posts, steers none', () => {
    const ledger = new LedgerInMemory();
    const taken: string[] = [];
    let number = 0;
    for (const { author, to, text, subject, isAnswer } of ordinaryPosts(posts)) {
      const at = (number++ / posts) * year;
      const going = { author, at, to, text: { text, htmlText: '', files: [], isReply: isAnswer } };
      if (ledger.take(going)) taken.push(`${subject}: ${text}`);
    }
    expect(number).toBe(posts);
    expect(taken).toEqual([]);
  });

  it('is told from an announcement by the same ledger', () => {
    const ledger = new LedgerInMemory();
    const minutes = [...ordinaryPosts(200)].find(({ subject }) => subject.startsWith('Compte rendu'));
    const text = minutes?.text ?? '';
    const taken = [1, 2, 3].map(group =>
      ledger.take({
        author: 'paul@home.example',
        at: group * 1_000,
        to: { group },
        text: { text, htmlText: '', files: [], isReply: false },
      }),
    );
    expect(taken).toEqual([false, false, true]);
  });
});
