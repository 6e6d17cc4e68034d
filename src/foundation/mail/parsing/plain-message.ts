import { isAscii, isUtf8 } from 'node:buffer';
import { all, readHeader } from '../header-block.js';
import type { HeaderBlock } from '../header-block.js';
import type { ParsedMessage } from '../parsed-message.js';
import { messageOf } from './message-of.js';

const MAX_BYTES = 65_536; // what is done here is linear and takes half a millisecond at most
const LF = 0x0a;
const CR = 0x0d;
const TYPE = /^text\/plain(?:\s*;\s*charset\s*=\s*(?:"(utf-8|us-ascii)"|(utf-8|us-ascii)))?$/i;
const IDENTITY = /^(?:7bit|8bit)$/i;
const KNOWN_FIELDS = new Set(['content-type', 'content-transfer-encoding', 'content-language']);

/**
 * A small message whose body is its text as it stands: nothing to decode, no part to find, so no reason to ask a
 * thread, which costs more than all else reading takes. Null for any other message; it gives what a thread would.
 */
export function plainMessage(raw: Buffer): ParsedMessage | null {
  if (raw.length > MAX_BYTES || hasBareCr(raw)) return null;
  const header = readHeader(raw);
  if (typeof header === 'string') return null;
  const body = raw.subarray(header.bodyOffset);
  if (!isPlain(header, body)) return null;
  return messageOf(header, {
    text: new TextDecoder().decode(body),
    htmlText: '',
    hasHtml: false,
    attachments: [],
  });
}

// Readers disagree on what a CR alone is, so on where a line ends.
function hasBareCr(raw: Buffer): boolean {
  for (let at = raw.indexOf(CR); at >= 0; at = raw.indexOf(CR, at + 1)) if (raw[at + 1] !== LF) return true;
  return false;
}

function isPlain(header: HeaderBlock, body: Buffer): boolean {
  const isKnown = header.fields.every(({ name }) => !name.startsWith('content-') || KNOWN_FIELDS.has(name));
  const [type, encoding] = [all(header, 'content-type'), all(header, 'content-transfer-encoding')];
  if (!isKnown || type.length > 1 || encoding.length > 1) return false;
  if (encoding[0] !== undefined && !IDENTITY.test(encoding[0])) return false;
  if (type[0] === undefined) return isUtf8(body);
  const declared = TYPE.exec(type[0]);
  if (declared === null) return false;
  const charset = (declared[1] ?? declared[2])?.toLowerCase();
  // Readers take US-ASCII for Western octets where there are any.
  return charset === 'utf-8' ? isUtf8(body) : isAscii(body);
}
