import type { PostBody } from './post-body.js';

/** One message for one recipient, ready for the wire. */
export interface OutgoingCopy {
  /** Without angle brackets; '' is the null sender. */
  readonly envelopeFrom: string;
  readonly to: string;
  /** In CRLF lines: what differs from the other copies, at least. A string goes out as UTF-8. */
  readonly head: Buffer | string;
  /** What follows: the body, led by the blank line and header fields where `head` doesn't end with them. */
  readonly body: PostBody;
  /** Head or body has a byte above 0x7f. */
  readonly is8bit: boolean;
  /** The recipient's address needs RFC 6531. Raw 8-bit in a header, which old programs write, is passed on as ever. */
  readonly needsSmtpUtf8: boolean;
}

/** Where copies come from and where their answers go. Neither function may throw. */
export interface CopySource<C extends OutgoingCopy> {
  /** The next copy to carry, or null for "nothing right now"; call `wake()` when there is something again. */
  next(): C | null;
  /** Called exactly once for each copy that `next` gave, in no promised order. */
  answered(copy: C, answer: CopyAnswer): void;
}

export type CopyStage = 'mail' | 'rcpt' | 'data' | 'content';

/** What became of a copy. */
export type CopyAnswer = Accepted | Refused | Uncertain | Unsent;

export interface Accepted {
  readonly kind: 'accepted';
  /** The relay's words, often its queue id; at most 500 characters. */
  readonly reply: string;
}

export interface Refused {
  readonly kind: 'refused';
  readonly permanent: boolean;
  readonly code: number;
  /** RFC 3463, such as `5.1.1`; null when the relay gave none. */
  readonly enhanced: string | null;
  /** At most 500 characters. */
  readonly reply: string;
  readonly stage: CopyStage;
}

/** The final dot left and its reply never came: the relay may have the copy or not. */
export interface Uncertain {
  readonly kind: 'uncertain';
  readonly reason: string;
}

/** Surely not accepted, through no fault of this copy: to be tried again. */
export interface Unsent {
  readonly kind: 'unsent';
  readonly reason: string;
}
