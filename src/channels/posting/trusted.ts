import type { AuthorFacts } from './posting-context.js';

/**
 * Whether a list would let a post of this author go where nobody decided on it: surely theirs, by somebody who is on the
 * list or whom it always accepts, and against whom nobody has done anything.
 */
export function isTrusted(author: AuthorFacts): boolean {
  const { identity, subscription, isAlwaysAccepted, isBanned, measure } = author;
  if (identity !== 'proven' || isBanned || measure !== 'none' || subscription?.isModerated === true)
    return false;
  return subscription !== null || isAlwaysAccepted;
}
