/** A message as a mail server of ours sees it before the text: who sends, and for which message it asks. */
export interface EnvelopeQuestion {
  /** Names the message among all that this server takes; equal in every question about it. */
  readonly instance: string;
  /** As written; empty for the null sender. */
  readonly sender: string;
  /** Who signed in to send it; empty when nobody did. */
  readonly saslUser: string;
  /** IPv4 or IPv6, without brackets; empty when the server does not say. */
  readonly clientAddress: string;
  /** As written. At the end of a message with several it is empty. */
  readonly recipient: string;
}

/** What a mail server of ours is to do; `people` would be interrupted. */
export type EnvelopeVerdict =
  | { readonly kind: 'go' }
  /** Too many in one message. */
  | { readonly kind: 'many-people'; readonly people: number }
  /** Too many by this sender in so many days. */
  | { readonly kind: 'same-sender'; readonly people: number; readonly days: number };

/** Mail to members that another server of the site carries: only its envelopes come here. The policy door knows this class alone. */
export abstract class EnvelopeGate {
  /** At RCPT TO: one more recipient. Throws = trouble of ours. */
  abstract addRecipient(question: EnvelopeQuestion, now: Date): Promise<void>;

  /** When the message is whole, with the recipients that were added. What may go is counted. Throws = trouble of ours. */
  abstract judge(question: EnvelopeQuestion, now: Date): Promise<EnvelopeVerdict>;
}
