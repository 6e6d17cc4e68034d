import type { LeasedDelivery } from './lease.service.js';
import type { OutboundContent } from './outbound-content.js';
import type { OutgoingCopy } from './transport/outgoing-copy.js';

/** A leased delivery in line, with the message it is a copy of. */
export interface Lined {
  readonly delivery: LeasedDelivery;
  readonly content: OutboundContent;
}

/** A copy on the wire: what the relay gets, and which row its answer belongs to. */
export interface Copy extends OutgoingCopy {
  readonly lined: Lined;
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
