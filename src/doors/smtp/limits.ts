const second = 1_000;
const minute = 60 * second;

/** What one client, and all of them together, may take from us. A class, so that tests can set it. */
export class DoorLimits {
  /** Node keeps a few kilobytes per idle session: 500 are cheap, and more than any relay opens. */
  readonly maxConnections: number = 500;
  /** Waived for trusted relays; an IPv6 client is its /64. */
  readonly maxConnectionsPerAddress: number = 50;
  /** RFC 5321 §4.5.3.1.8 asks for 100; relays rarely send more than 50. */
  readonly maxRecipients: number = 1_000;
  /** Enough for an unlucky import; address harvesters need thousands. */
  readonly maxErrors: number = 20;
  /** RFC 5321 §4.5.3.1.4 allows 512; SIZE, SMTPUTF8 and XFORWARD lengthen lines. */
  readonly maxCommandBytes: number = 2_048;
  /** Of messages being received, all sessions together; one untrusted client gets a quarter. */
  readonly maxBufferedBytes: number = 256 * 1_048_576;
  /** From our reply to the end of the next command, however many bytes trickle in. */
  readonly commandMs: number = minute;
  /** From 354 to the final dot. */
  readonly messageMs: number = 10 * minute;
  /** A message may pause this long between two bytes. */
  readonly idleMs: number = minute;
  /** Of a whole session; waived for trusted relays, which keep theirs open. */
  readonly sessionMs: number = 60 * minute;
  /** Strangers wait for the greeting, and who talks before it is a robot; trusted relays don't. */
  readonly greetingMs: number = 100;
}
