import type { Mailbox } from '../../foundation/mail/address.js';
import type { Authentication, IdentityStrength } from '../../foundation/mail/authentication.js';
import type { HeaderBlock } from '../../foundation/mail/header-block.js';
import type { ParseOutcome } from '../../foundation/mail/parsed-message.js';
import type { Envelope } from './reception.gate.js';

/** A message as it came in, read and authenticated once for all its recipients. */
export interface Arrival {
  readonly envelope: Envelope;
  readonly raw: Buffer;
  /** Null when no header can be made out. */
  readonly header: HeaderBlock | null;
  readonly parsed: ParseOutcome;
  /** Every mailbox of every `From:`; the first one that has an address is the author. */
  readonly from: readonly Mailbox[];
  readonly author: Mailbox;
  /** Canonical; empty when there is none. Of who writes from a lifetime address, the one they are known by. */
  readonly authorAddress: string;
  /** Canonical; null for the null reverse-path. */
  readonly envelopeSender: string | null;
  /** Without angle brackets; made from the fingerprint when the message has none. */
  readonly messageId: string;
  readonly fingerprint: string;
  readonly subject: string;
  readonly authentication: Authentication;
  readonly identity: IdentityStrength;
  readonly at: Date;
}
