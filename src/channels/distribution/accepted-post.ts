import type { Mailbox } from '../../foundation/mail/address.js';
import type { Authentication } from '../../foundation/mail/authentication.js';
import type { ParseOutcome } from '../../foundation/mail/parsed-message.js';
import type { List } from '../../community/lists/list.entity.js';

/** An accepted post, and all that is known of it. */
export interface AcceptedPost {
  readonly id: string;
  readonly list: List;
  readonly raw: Buffer;
  readonly rawId: string;
  readonly parsed: ParseOutcome;
  /** Without angle brackets. */
  readonly messageId: string;
  readonly fingerprint: string;
  readonly subject: string;
  readonly author: Mailbox;
  readonly authorPersonId: string | null;
  readonly authentication: Authentication;
  readonly receivedAt: Date;
}
