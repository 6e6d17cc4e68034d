import { describe, expect, it } from '@jest/globals';
import { strongestOnPosting } from './posting-measure.js';

describe('the effect of measures on posting', () => {
  it.each([
    [[], 'none'],
    [['reminder', 'warning'], 'none'],
    [['reminder', 'posts-moderated'], 'posts-moderated'],
    [['posting-suspended', 'posts-moderated'], 'posting-suspended'],
    [['access-suspended'], 'posting-suspended'],
  ] as const)('of %j is %s', (kinds, effect) => expect(strongestOnPosting(kinds)).toBe(effect));
});
