/** Who speaks to us. Behind a trusted relay, the client the relay speaks for. */
export interface Client {
  /** IPv4 or IPv6, without brackets. */
  readonly address: string;
  /** As the client named itself in EHLO, HELO or LHLO: a claim, never a proof. */
  readonly helo: string;
  /** The peer itself is in `TRUSTED_RELAYS`: what it adds to a message is believed. */
  readonly isTrustedRelay: boolean;
  readonly isTls: boolean;
}

/** What the door learnt beside the message itself (RFC 5321 §2.3.1). */
export interface Envelope {
  /** Null is the null reverse-path `<>`. */
  readonly sender: string | null;
  /** Without repeats, in the order of RCPT. */
  readonly recipients: readonly string[];
  readonly client: Client;
  readonly protocol: 'smtp' | 'lmtp';
  readonly isSmtpUtf8: boolean;
}

/** An answer to a client: `enhanced` is of RFC 3463, `text` is plain ASCII English. */
export interface Reply {
  readonly code: number;
  readonly enhanced: string;
  readonly text: string;
}

export type Admission = { readonly kind: 'known' } | { readonly kind: 'refused'; readonly reply: Reply };

/** The one gate mail comes in by. The doors know this class alone; reception implements it. */
export abstract class ReceptionGate {
  /** Asked at RCPT TO. @param sender null is the null reverse-path. Throws = trouble of ours = 451. */
  abstract admit(recipient: string, client: Client, sender: string | null): Promise<Admission>;

  /**
   * The raw bytes are committed when this resolves. One reply per recipient, in order; on SMTP the
   * door sends the single agreed one: all equal, or the first. Throws = 451.
   */
  abstract receive(envelope: Envelope, raw: Buffer, now: Date): Promise<readonly Reply[]>;
}
