import { describe, expect, it } from '@jest/globals';
import { patternVerdict } from './pattern-verdict.js';

const words = {
  subject: 'Gagnez au Casino',
  text: 'Voyez https://www.bad.example/offre?x=1, publiez-le.\nÀ très bientôt',
  addresses: ['eve@spam.example'],
};

describe('a pattern of a forum', () => {
  it.each([
    ['casino', true],
    ['casin*', true],
    ['cas', false],
    ['bad.example', true],
    ['*.example', true],
    ['bad.example/*', true],
    ['other.example', false],
    ['*@spam.example', true],
    ['*@spam', false],
    ['très bientôt', true],
    ['bientôt très', false],
    ['publi', false],
  ])('%s', (pattern, isFound) =>
    expect(patternVerdict([{ pattern, outcome: 'hold' }], words)).toBe(isFound ? 'hold' : null),
  );

  it('that refuses counts more than one that holds', () => {
    const [hold, refuse] = [
      { pattern: 'casino', outcome: 'hold' },
      { pattern: 'bad.example', outcome: 'refuse' },
    ] as const;
    expect(patternVerdict([hold, refuse], words)).toBe('refuse');
    expect(patternVerdict([], words)).toBeNull();
  });
});
