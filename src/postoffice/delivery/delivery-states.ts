/** A leased delivery is a pending, deferred or uncertain one whose batch is leased (by whom, until when). */
export type DeliveryState = 'pending' | 'sent' | 'captured' | 'deferred' | 'failed' | 'uncertain' | 'skipped';

/** The life of a delivery: where each state may lead. An uncertain copy is tried once more. */
export const deliveryTransitions: Readonly<Record<DeliveryState, readonly DeliveryState[]>> = {
  pending: ['sent', 'captured', 'deferred', 'failed', 'uncertain'],
  deferred: ['sent', 'captured', 'deferred', 'failed', 'uncertain'],
  uncertain: ['sent', 'captured', 'failed', 'uncertain'],
  sent: [],
  captured: [],
  failed: [],
  skipped: [],
};
