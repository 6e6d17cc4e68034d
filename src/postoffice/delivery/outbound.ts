import type { LedgerAccount, WelcomeAccount } from '../ledger/ledger-account.js';
import type { OutboundKind, ReturnPath } from './outbound-message.entity.js';

/** A message to fan out: what all its copies have in common. */
export interface Outbound {
  readonly kind: OutboundKind;
  readonly list: { readonly id: string; readonly address: string } | null;
  readonly postId: string | null;
  /** What the ledger will say of it; a post has its own since it was received, and a notice none. */
  readonly account?: LedgerAccount;
  /** Of a notice that welcomes somebody in the words of those in charge. */
  readonly welcome?: WelcomeAccount;
  /** Of a letter, and of nothing else. */
  readonly letter?: OutboundLetter;
  /** Of a forum's message: what stands in the body for each reader's own leave token (`newLeaveMark`). */
  readonly leaveMark?: string;
  /** `verp` when absent. A message with another one is somebody else's: its copies are not signed in our name. */
  readonly returnPath?: ReturnPath;
  /** A UUID; equal for all the lists that carry one message. */
  readonly copyKey: string;
  /** Without angle brackets. */
  readonly messageId: string;
  readonly subject: string;
  /** Header fields, CRLF after each; no blank line. */
  readonly header: Buffer;
  readonly body: OutboundBody;
  readonly is8bit: boolean;
}

export interface OutboundLetter {
  /** A UUID of what is sent: it is fanned out once, or the transaction fails. */
  readonly sendingId: string;
  /** What stands in the body for each reader's own leave token (`leaveMark`); null for what nobody can leave. */
  readonly leaveMark: string | null;
}

/** The body is prefix + the raw message from `offset` on + suffix, so that a post's bytes are stored once. */
export interface OutboundBody {
  readonly prefix: Buffer;
  readonly raw: { readonly id: string; readonly offset: number; readonly bytes: number } | null;
  readonly suffix: Buffer;
}

/** Who gets a copy, as parallel columns: 170,000 of them are still three arrays. */
export interface Recipients {
  /** A UUID for the person, or made from the address when there is no person. */
  readonly bearers: readonly string[];
  readonly subscriptionIds: readonly (string | null)[];
  readonly addresses: readonly string[];
}

export interface FanOutResult {
  /** Of the message. */
  readonly outboundId: string;
  readonly copies: number;
  /** Bearers who have a copy of the same message from another list. */
  readonly skipped: number;
}
