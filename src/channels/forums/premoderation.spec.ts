import { describe, expect, it } from '@jest/globals';
import { welcomeOf } from './premoderation.js';

const known = { measure: 'none', isModerator: false, published: 1 } as const;

describe('what becomes of a message', () => {
  it.each([
    ['none', { ...known, published: 0 }, 'published'],
    ['newcomers', known, 'published'],
    ['newcomers', { ...known, published: 0 }, 'waiting'],
    ['newcomers', { ...known, published: 0, isModerator: true }, 'published'],
    ['all', known, 'waiting'],
    ['all', { ...known, isModerator: true }, 'published'],
    ['none', { ...known, measure: 'posts-moderated' }, 'waiting'],
    ['none', { ...known, measure: 'posts-moderated', isModerator: true }, 'waiting'],
    ['none', { ...known, measure: 'posting-suspended' }, 'suspended'],
  ] as const)('where %s wait, of %j: %s', (premoderation, author, expected) =>
    expect(welcomeOf({ premoderation }, author)).toBe(expected),
  );
});
