import { describe, expect, it } from '@jest/globals';
import { aPost } from '../../../../test/builders/posting-context.js';
import { hold, pass } from '../rule.js';
import { storm } from './storm.rule.js';

const after = (recentPosts: number, brakePosts = 20) => aPost().list({ recentPosts, brakePosts }).context;

describe('storm', () => {
  it('holds the post after as many as pull the brake', () =>
    expect(storm(after(20))).toEqual(hold('storm', { posts: 20, minutes: 10 })));

  it('passes the one that makes them as many', () => expect(storm(after(19))).toEqual(pass));

  it('passes where the brake never pulls itself', () => expect(storm(after(0, 0))).toEqual(pass));
});
