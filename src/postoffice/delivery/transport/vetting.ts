/** What we refuse to put on the wire, whoever asks. */
import { refusedByUs } from './answers.js';
import { hasBareLineEnd } from './dot-stuffing.js';
import type { Offers } from './offers.js';
import type { OutgoingCopy, Refused } from './outgoing-copy.js';

// Command injection: an address with a line end or a bracket would speak SMTP for us.
// Below 0x21 and DEL are refused whole; quoted local parts with a space are not worth the risk.
const unsafeInAddress = /[\p{Cc}\s<>]/u;

// The same for a head: a bare CR or LF is how a second message is smuggled past a lenient relay.
const bareLineEnd = /\r(?!\n)|(?<!\r)\n/;

/** Null when the copy may go. */
export function vet(copy: OutgoingCopy, offers: Offers): Refused | null {
  if (unsafeInAddress.test(copy.envelopeFrom)) return refusedByUs(553, '5.1.7', 'unsafe envelope sender');
  if (copy.to === '' || unsafeInAddress.test(copy.to)) return refusedByUs(553, '5.1.3', 'unsafe recipient');
  if (isBroken(copy.head)) return refusedByUs(554, '5.6.0', 'a bare line end in the head');
  if (copy.needsSmtpUtf8 && !offers.smtpUtf8) {
    return refusedByUs(553, '5.6.7', 'the relay takes no internationalised mail');
  }
  if (offers.maxMessageBytes > 0 && bytesOf(copy) > offers.maxMessageBytes) {
    return refusedByUs(552, '5.3.4', 'larger than the relay takes');
  }
  return null;
}

/** As the relay will count them: RFC 1870 §5, without the dots doubled on the way. */
export function bytesOf({ head, body }: OutgoingCopy): number {
  return Buffer.byteLength(head) + body.content.length;
}

function isBroken(head: string | Buffer): boolean {
  return typeof head === 'string' ? bareLineEnd.test(head) : hasBareLineEnd(head);
}
