import { canonicalAddress, parseMailboxList } from '../../../foundation/mail/address.js';
import { all } from '../../../foundation/mail/header-block.js';
import type { Arrival } from '../arrival.js';

/**
 * Whether a message says itself that it goes there. A signature proves who wrote, not to whom it was sent: without this
 * anybody to whom a moderator ever signed an “OK” could send it here in their place (replay). To and Cc are
 * among the fields that signatures cover (RFC 6376 §5.4.1).
 */
export function isSentTo({ header }: Pick<Arrival, 'header'>, address: string): boolean {
  if (header === null) return false;
  const named = [...all(header, 'to'), ...all(header, 'cc')].flatMap(parseMailboxList);
  return named.some(mailbox => canonicalAddress(mailbox.address ?? '')?.toLowerCase() === address);
}
