import type { LeasedDelivery } from '../../src/postoffice/delivery/lease.service.js';

/** A first copy of a small post, as it was leased. */
export function aDelivery(own: Partial<LeasedDelivery> = {}): LeasedDelivery {
  return {
    id: '1',
    outboundId: '1',
    batchId: '1',
    lane: 1,
    subscriptionId: null,
    address: 'anne@ecole.example',
    state: 'pending',
    attempts: 0,
    firstTriedAt: null,
    ...own,
  };
}
