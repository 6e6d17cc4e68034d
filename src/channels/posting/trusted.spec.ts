import { expect, it } from '@jest/globals';
import type { AuthorFacts } from './posting-context.js';
import { isTrusted } from './trusted.js';

const subscriber: AuthorFacts = {
  address: 'anne@x.example',
  identity: 'proven',
  isInDirectory: true,
  isAnimator: false,
  isModerator: false,
  subscription: { isModerated: false, distributedPosts: 0 },
  measure: 'none',
  isBanned: false,
  isAlwaysAccepted: false,
};

it.each<[string, boolean, Partial<AuthorFacts>]>([
  ['a proven subscriber', true, {}],
  ['an address always accepted', true, { subscription: null, isAlwaysAccepted: true }],
  ['somebody of the directory', false, { subscription: null }],
  ['an unproven subscriber', false, { identity: 'unproven' }],
  ['a contradicted one', false, { identity: 'contradicted' }],
  ['one whose posts are read first', false, { subscription: { isModerated: true, distributedPosts: 9 } }],
  ['one under a measure', false, { measure: 'posts-moderated' }],
  ['one who is banned', false, { isBanned: true, isAlwaysAccepted: true }],
])('%s: %s', (_who, trusted, own) => {
  expect(isTrusted({ ...subscriber, ...own })).toBe(trusted);
});
