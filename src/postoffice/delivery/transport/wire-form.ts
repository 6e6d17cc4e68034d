/** A copy as the bytes of its transaction (RFC 5321 §3.3). */
import { dotStuff } from './dot-stuffing.js';
import type { Offers } from './offers.js';
import type { OutgoingCopy } from './outgoing-copy.js';
import type { RelaySocket } from './relay-socket.js';
import { bytesOf } from './vetting.js';

export interface Commands {
  readonly mail: string;
  readonly rcpt: string;
}

export const dataCommand = 'DATA\r\n';
export const resetCommand = 'RSET\r\n';
export const finalDot = '.\r\n';

// Below this a copy of the body costs less than a second write; above, the body's own buffer goes out.
const maxJoinedBytes = 65_536;

export function commandsOf(copy: OutgoingCopy, offers: Offers): Commands {
  const size = offers.size ? ` SIZE=${bytesOf(copy)}` : '';
  const body = copy.is8bit && offers.eightBitMime ? ' BODY=8BITMIME' : '';
  const utf8 = copy.needsSmtpUtf8 ? ' SMTPUTF8' : '';
  return {
    mail: `MAIL FROM:<${copy.envelopeFrom}>${size}${body}${utf8}\r\n`,
    rcpt: `RCPT TO:<${copy.to}>\r\n`,
  };
}

/**
 * Writes the content and then `tail`, which begins with the final dot. `dotLeaves` is called at the last
 * moment when the copy surely hasn't been handed over: what is lost before it is unsent, after it uncertain.
 */
export function writeContent(
  socket: RelaySocket,
  copy: OutgoingCopy,
  tail: string,
  dotLeaves: () => void,
): void {
  const { stuffed } = copy.body;
  const head = safeHead(copy.head);
  if (stuffed.length + head.length <= maxJoinedBytes) {
    dotLeaves();
    return socket.write(joined(head, stuffed, tail));
  }
  socket.together(() => {
    socket.write(head);
    socket.write(stuffed, error => {
      if (error) return;
      dotLeaves();
      socket.write(tail);
    });
  });
}

function joined(head: string | Buffer, body: Buffer, tail: string): Buffer {
  const headBytes = Buffer.byteLength(head);
  const bytes = Buffer.allocUnsafe(headBytes + body.length + Buffer.byteLength(tail));
  if (typeof head === 'string') bytes.write(head, 0, 'utf8');
  else head.copy(bytes);
  body.copy(bytes, headBytes);
  bytes.write(tail, headBytes + body.length, 'utf8');
  return bytes;
}

/** No field of ours opens a line with a dot; a folded one that does must not end the message. */
function safeHead(head: string | Buffer): string | Buffer {
  if (typeof head !== 'string') return dotStuff(head);
  return head.startsWith('.') || head.includes('\n.') ? dotStuff(Buffer.from(head)) : head;
}
