/** How the sink behaves; an empty value takes everything. Replies are whole lines without CRLF. */
export interface SinkOptions {
  readonly port?: number;
  /**
   * `all`: messages stay in `sink.received` (default). `passing`: each is whole for `onMessage`, then forgotten.
   * `none`: only counted, which is what benches want.
   */
  readonly keep?: 'all' | 'passing' | 'none';
  /** EHLO keywords, in place of the usual ones. */
  readonly offers?: readonly string[];
  readonly greeting?: string;
  readonly greetingDelayMs?: number;
  /** A certificate: STARTTLS is offered and taken. */
  readonly tls?: { readonly key: string; readonly cert: string };
  /** TLS from the first byte. Needs `tls`. */
  readonly isImplicitTls?: boolean;
  readonly maxConnections?: number;
  readonly maxMessagesPerConnection?: number;
  /** What is said past that number, in place of 250 to MAIL. Default a 421, after which the sink hangs up. */
  readonly messageLimitReply?: string;
  readonly maxRecipients?: number;
  /** A reply that refuses this recipient, or null. */
  readonly refuseRecipient?: (address: string) => string | null;
  /** A reply that refuses the content for this recipient, or null. */
  readonly refuseContent?: (address: string) => string | null;
  /** DATA is answered 354 even when no recipient was accepted. */
  readonly takesDataForNobody?: boolean;
  /** Break the connection in the middle of the content for this recipient. */
  readonly dropInContent?: (address: string) => boolean;
  /** Take the whole content for this recipient and break the connection in place of answering. */
  readonly dropAfterDot?: (address: string) => boolean;
  /** Any other quirk: the bytes to answer a command line with (no CRLF is added), null for the usual answer. */
  readonly answer?: (line: string) => string | null;
  /** Replies leave byte by byte, each in its own packet. */
  readonly dripsReplies?: boolean;
  readonly onMessage?: (message: ReceivedMessage) => void;
}

export interface ReceivedMessage {
  readonly envelopeFrom: string;
  readonly recipients: readonly string[];
  /** As on the wire, dots still doubled, without the final one; empty when the sink only counts. */
  readonly raw: Buffer;
  /** Parameters of MAIL FROM, such as `BODY=8BITMIME`. */
  readonly parameters: string;
}

export const usualOffers = ['PIPELINING', '8BITMIME', 'SMTPUTF8', 'ENHANCEDSTATUSCODES', 'SIZE 26214400'];
