import { describe, expect, it } from '@jest/globals';
import { aPost } from '../../../../test/builders/posting-context.js';
import { hold, pass } from '../rule.js';
import { tooWide } from './too-wide.rule.js';

describe('too wide', () => {
  it('holds on a list that grew over its share of the directory, moderators too', () => {
    const coverage = { covered: 4_300, directory: 17_000 };
    const post = aPost()
      .author({ isModerator: true })
      .list({ audience: { kind: 'too-wide', ...coverage } });
    expect(tooWide(post.context)).toEqual(hold('too-wide', coverage));
  });

  it('passes on the others', () => expect(tooWide(aPost().context)).toEqual(pass));
});
