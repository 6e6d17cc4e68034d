import type { Subscription, SubscriptionState } from './subscription.entity.js';

/** Weakest first: what a person last had under either account goes on. */
const strength: readonly SubscriptionState[] = [
  'unsubscribed',
  'pending',
  'requested',
  'by-rule',
  'subscribed',
];

/**
 * Of two subscriptions of one person to one list, the one that stays: the stronger, the kept account's when they are
 * equal. A moderator's flag on either stays too, and the older date of the two.
 */
export function strongerOf(kept: Subscription, gone: Subscription): Subscription {
  const stays = strength.indexOf(gone.state) > strength.indexOf(kept.state) ? gone : kept;
  stays.isModerated = kept.isModerated || gone.isModerated;
  stays.createdAt = kept.createdAt < gone.createdAt ? kept.createdAt : gone.createdAt;
  return stays;
}
