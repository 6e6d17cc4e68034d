import type { Lined } from '../../src/postoffice/delivery/copy.js';
import { renderContent } from '../../src/postoffice/delivery/outbound-content.js';
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

/** The same in line, as a copy of some message. */
export function lined(delivery: LeasedDelivery): Lined {
  const content = renderContent({
    id: delivery.outboundId,
    leave: null,
    returnPath: 'verp',
    header: Buffer.alloc(0),
    body: Buffer.from('text\r\n'),
    is8bit: false,
  });
  return { delivery, content };
}
