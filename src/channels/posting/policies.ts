import type { PolicyName } from '../../community/lists/policy-name.js';
import type { AuthorFacts } from './posting-context.js';

/** How many posts of a subscriber are read first under `newcomers-moderated`. */
export const newcomerPosts = 3;

/** One line of a policy: whose posts, and what happens to them. */
export type PolicyRow =
  | { readonly who: TrustedWho; readonly outcome: 'accept' }
  | { readonly who: 'flaggedSubscribers'; readonly outcome: 'hold'; readonly code: 'member-flagged' }
  | { readonly who: 'newcomers'; readonly outcome: 'hold'; readonly code: 'newcomer' }
  | { readonly who: 'others'; readonly outcome: 'hold'; readonly code: 'not-subscribed' | 'list-moderated' }
  | { readonly who: 'others'; readonly outcome: 'reject'; readonly code: 'animators-only' };

export type Who = PolicyRow['who'];
type TrustedWho = 'moderators' | 'animators' | 'alwaysAccepted' | 'subscribers' | 'known' | 'others';

const accept = (who: TrustedWho): PolicyRow => ({ who, outcome: 'accept' });
const holdFlagged: PolicyRow = { who: 'flaggedSubscribers', outcome: 'hold', code: 'member-flagged' };
const holdNewcomers: PolicyRow = { who: 'newcomers', outcome: 'hold', code: 'newcomer' };
const holdStrangers: PolicyRow = { who: 'others', outcome: 'hold', code: 'not-subscribed' };
const holdOthers: PolicyRow = { who: 'others', outcome: 'hold', code: 'list-moderated' };
const rejectOthers: PolicyRow = { who: 'others', outcome: 'reject', code: 'animators-only' };

/**
 * Moderators stand first, since they would decide on their own post. The flag stands before every other
 * trust: it was put on this very person. An address the list always accepts passes wherever subscribers
 * do, or the word "always" would be false on the default policy; it does not pass where subscribers wait
 * too, because there the list speaks only through those who run it.
 */
const trusted = [accept('moderators'), holdFlagged, accept('animators'), accept('alwaysAccepted')] as const;

/** The posting policies: first row that matches. The last row of each matches everybody. */
export const policies: Readonly<Record<PolicyName, readonly PolicyRow[]>> = {
  members: [...trusted, accept('subscribers'), holdStrangers],
  'members-and-known': [...trusted, accept('subscribers'), accept('known'), holdStrangers],
  open: [accept('moderators'), holdFlagged, accept('others')],
  moderated: [accept('moderators'), holdOthers],
  'newcomers-moderated': [...trusted, holdNewcomers, accept('subscribers'), holdStrangers],
  'animators-only': [accept('moderators'), accept('animators'), rejectOthers],
};

export function isPolicyName(name: string): name is PolicyName {
  return Object.hasOwn(policies, name);
}

/** Whether a list's policy lets through whom it trusts; a post without an author has nobody to trust or ban. */
export function canTrust(
  list: { readonly policy: string },
  post: { readonly authorAddress: string },
): boolean {
  if (post.authorAddress === '' || !isPolicyName(list.policy)) return false;
  return policies[list.policy].some(({ who }) => who === 'alwaysAccepted');
}

/** The row that decides for this author. */
export function policyRow(name: PolicyName, author: AuthorFacts): PolicyRow {
  const row = policies[name].find(({ who }) => belongsTo[who](author));
  if (row === undefined) throw new Error(`policy ${name} has no row for everybody`);
  return row;
}

const belongsTo: Readonly<Record<Who, (author: AuthorFacts) => boolean>> = {
  moderators: author => author.isModerator,
  animators: author => author.isAnimator,
  flaggedSubscribers: author => author.subscription?.isModerated === true,
  alwaysAccepted: author => author.isAlwaysAccepted,
  newcomers: author => author.subscription !== null && author.subscription.distributedPosts < newcomerPosts,
  subscribers: author => author.subscription !== null,
  known: author => author.isInDirectory,
  others: () => true,
};
