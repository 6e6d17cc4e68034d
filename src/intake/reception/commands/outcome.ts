/** What became of an order. */
export type OrderOutcome =
  // Done; where another mail says so, ours need not.
  | 'subscribed'
  | 'requested'
  | 'unsubscribed'
  | 'withdrawn'
  | 'paused'
  | 'resumed'
  | 'listed'
  | 'explained'
  | 'cancelled'
  // It waits for a confirmation, mailed now or earlier today.
  | 'asked'
  | 'asked-before'
  // Not done.
  | 'already'
  | 'already-requested'
  | 'not-subscribed'
  | 'closed'
  | 'limited'
  | 'invalid-address'
  | 'suspended'
  | 'not-entitled'
  | 'not-proven'
  | 'unknown-mode'
  | 'past-date'
  | 'expired'
  | 'one-at-a-time'
  | 'not-understood';

/** Another notice tells them, or there is nothing to tell. */
const silent: ReadonlySet<OrderOutcome> = new Set([
  'subscribed',
  'requested',
  'unsubscribed',
  'asked',
  'asked-before',
  'limited',
  'invalid-address',
]);

export function needsAnswer(outcome: OrderOutcome): boolean {
  return !silent.has(outcome);
}
