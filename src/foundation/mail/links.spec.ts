import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { links } from './links.js';

describe('links', () => {
  it('finds written web addresses and leaves the rest alone', () => {
    expect(links('Voir https://a.example/x, puis b.example et c@d.example.')).toEqual([
      { text: 'Voir ', url: null },
      { text: 'https://a.example/x', url: 'https://a.example/x' },
      { text: ', puis b.example et c@d.example.', url: null },
    ]);
  });

  it('gives back the whole text, and links to the web only', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const parts = links(text);
        expect(parts.map(part => part.text).join('')).toBe(text);
        expect(parts.every(({ url }) => url === null || /^https?:/i.test(url))).toBe(true);
      }),
    );
  });
});
