import { describe, expect, it } from '@jest/globals';
import { aPost } from '../../../../test/builders/posting-context.js';
import { hold, pass, reject } from '../rule.js';
import { policy } from './policy.rule.js';

const afterPosts = (posts: number) =>
  policy(aPost().subscribed(posts).onPolicy('newcomers-moderated').context);

// Every cell of every policy is in policies.spec.ts; here is what the rule adds to them.
describe('policy', () => {
  it('counts the posts of a newcomer, until the third is out', () => {
    expect(afterPosts(0)).toEqual(hold('newcomer', { posts: 0, of: 3 }));
    expect(afterPosts(2)).toEqual(hold('newcomer', { posts: 2, of: 3 }));
    expect(afterPosts(3)).toEqual(pass);
  });

  it('names the address of those who run the list when it refuses', () =>
    expect(policy(aPost().onPolicy('animators-only').context)).toEqual(
      reject('animators-only', { owner: 'golf-owner@x-groupes.example' }),
    ));

  it('holds a stranger without any figure', () =>
    expect(policy(aPost().stranger().context)).toEqual(hold('not-subscribed')));
});
