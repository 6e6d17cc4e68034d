import type { LeasedDelivery } from './lease.service.js';
import type { OutgoingCopy } from './transport/outgoing-copy.js';

/** A leased delivery on the wire: what the relay gets, and which row its answer belongs to. */
export interface Copy extends OutgoingCopy {
  readonly delivery: LeasedDelivery;
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
