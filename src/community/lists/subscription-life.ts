/** `by-rule`: in force as long as the list's rule covers its bearer, whose settings and links it keeps. */
export type SubscriptionState = 'pending' | 'requested' | 'subscribed' | 'by-rule' | 'unsubscribed';

/**
 * `ask`: its bearer is asked by mail. `request`: its bearer has confirmed, and those in charge decide. `enter`: by a
 * confirmation, a recorded consent, or a request that was accepted. `refuse`: by those in charge. `leave`: by its
 * bearer, who may also take a request back, or removed by those in charge.
 */
export type SubscriptionStep = 'ask' | 'request' | 'enter' | 'refuse' | 'leave';

/** The life of a subscription: what may happen in each state, and where it leads. */
export const subscriptionLife: Readonly<
  Record<SubscriptionState, Partial<Record<SubscriptionStep, SubscriptionState>>>
> = {
  pending: { ask: 'pending', request: 'requested', enter: 'subscribed', leave: 'unsubscribed' },
  requested: { enter: 'subscribed', refuse: 'unsubscribed', leave: 'unsubscribed' },
  subscribed: { leave: 'unsubscribed' },
  'by-rule': { enter: 'subscribed', leave: 'unsubscribed' },
  unsubscribed: { ask: 'pending', request: 'requested', enter: 'subscribed' },
};

/** Null when that step can't be taken from there. */
export function nextState(state: SubscriptionState, step: SubscriptionStep): SubscriptionState | null {
  return subscriptionLife[state][step] ?? null;
}
