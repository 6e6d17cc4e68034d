import { describe, expect, it } from '@jest/globals';
import { aPost } from '../../../../test/builders/posting-context.js';
import { hold, pass } from '../rule.js';
import { postsModerated } from './posts-moderated.rule.js';

describe('posts moderated', () => {
  it('holds the person whose posts a measure has read first', () =>
    expect(postsModerated(aPost().under('posts-moderated').context)).toEqual(hold('posts-moderated')));

  it('leaves a harder measure to another rule', () => {
    for (const measure of ['none', 'posting-suspended'] as const)
      expect(postsModerated(aPost().under(measure).context)).toEqual(pass);
  });
});
