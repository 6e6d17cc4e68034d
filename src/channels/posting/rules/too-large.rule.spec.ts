import { describe, expect, it } from '@jest/globals';
import { aPost } from '../../../../test/builders/posting-context.js';
import { hold, pass } from '../rule.js';
import { tooLarge } from './too-large.rule.js';

describe('too large', () => {
  const onSmallList = aPost().list({ maxBytes: 1_000 });

  it('passes at the limit', () => expect(tooLarge(onSmallList.withBytes(1_000).context)).toEqual(pass));

  it('holds one byte above, animators too', () => {
    const post = onSmallList.withBytes(1_001).author({ isAnimator: true });
    expect(tooLarge(post.context)).toEqual(hold('too-large', { bytes: 1_001, limit: 1_000 }));
  });
});
