import type { SubscriptionState } from '../lists/subscription.entity.js';

/** All that rules ask about one bearer. */
export interface BearerFacts {
  readonly promotion: number | null;
  /** Ids of groups. */
  readonly memberOf: ReadonlySet<string>;
  readonly animatorOf: ReadonlySet<string>;
  /** By list id. */
  readonly subscriptions: ReadonlyMap<string, SubscriptionState>;
}
