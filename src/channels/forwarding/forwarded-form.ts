import {
  first,
  type HeaderBlock,
  type HeaderField,
  scanHeader,
  valueOf,
} from '../../foundation/mail/header-block.js';
import { encodeWords, structuredLine } from '../../foundation/mail/header-writer.js';

/** A message cut where its body begins; together they are every byte that came, save the blank line between them. */
export interface CutMessage {
  /** CRLF after each field. */
  readonly header: Buffer;
  readonly bodyOffset: number;
}

/** Through which hands a message came to us. */
export interface Passage {
  /** Null for what waited here: it came before. */
  readonly from: Came | null;
  /** Our own name as a server. */
  readonly by: string;
  readonly id: string;
  /** The lifetime address it came to. */
  readonly to: string;
  readonly at: Date;
}

export interface Came {
  /** As the client named itself: a claim, written by a stranger. */
  readonly helo: string;
  readonly clientAddress: string;
  readonly isTls: boolean;
  readonly protocol: 'smtp' | 'lmtp';
}

const crlf = Buffer.from('\r\n');
const blankLine = Buffer.from('\r\n\r\n');

/** Every byte counts: a signature covers them. A message without a header, or with nothing else, is cut too. */
export function cut(raw: Buffer): CutMessage {
  if (raw.subarray(0, 2).equals(crlf)) return { header: Buffer.alloc(0), bodyOffset: 2 };
  const at = raw.indexOf(blankLine);
  if (at >= 0) return { header: raw.subarray(0, at + 2), bodyOffset: at + 4 };
  const isEnded = raw.subarray(-2).equals(crlf);
  return { header: isEnded ? raw : Buffer.concat([raw, crlf]), bodyOffset: raw.length };
}

/** RFC 5321 §4.4, and the mark by which we know a message that comes round again. */
export function traceFields({ from, by, id, to, at }: Passage): Buffer {
  const way = from === null ? `by ${by}` : `from ${clientOf(from)} by ${by} with ${protocolOf(from)}`;
  const date = at.toUTCString().replace('GMT', '+0000');
  return Buffer.from(
    structuredLine('Delivered-To', to) + structuredLine('Received', `${way} id ${id} for <${to}>; ${date}`),
  );
}

function clientOf({ helo, clientAddress }: Came): string {
  const name = /^[A-Za-z0-9.:[\]_-]{1,255}$/.test(helo) ? helo : 'unknown';
  return `${name} ([${clientAddress.includes(':') ? `IPv6:${clientAddress}` : clientAddress}])`;
}

/** RFC 3848. */
function protocolOf({ protocol, isTls }: Came): string {
  if (protocol === 'lmtp') return 'LMTP';
  return isTls ? 'ESMTPS' : 'ESMTP';
}

/** RFC 5321 §6.3 wants at least a hundred: less would refuse mail that is only on a long way. */
const mostHops = 100;

/** It was at this very address before, or has been through too many hands: two servers forward it to each other. */
export function isLoop(raw: Buffer, to: string): boolean {
  const header = scanHeader(raw);
  if (header === null) return false;
  const hops = header.fields.filter(({ name }) => name === 'received').length;
  const marks = header.fields.filter(({ name }) => name === 'delivered-to').map(valueOf);
  return hops > mostHops || marks.some(mark => mark.toLowerCase() === to);
}

/** What relays write above a message that they take for spam: SpamAssassin, Rspamd, and those that speak like them. */
export function isMarkedAsSpam(header: HeaderBlock): boolean {
  const says = (name: string, yes: RegExp): boolean => yes.test(first(header, name) ?? '');
  return says('x-spam-flag', /^yes\b/i) || says('x-spam-status', /^yes\b/i) || says('x-spam', /^yes\b/i);
}

const spamTag = '[SPAM]';

/** The header with its subject marked. Whoever chose it knows that a signature over the subject breaks. */
export function withSpamTag(raw: Buffer, { header }: CutMessage): Buffer {
  const subject = scanHeader(raw)?.fields.find(({ name }) => name === 'subject');
  if (subject === undefined)
    return Buffer.concat([header, Buffer.from(structuredLine('Subject', encodeWords(spamTag)))]);
  const colon = subject.raw.indexOf(':');
  const tagged = Buffer.concat([
    Buffer.from(`Subject: ${spamTag} `),
    trimmedStart(subject.raw.subarray(colon + 1)),
  ]);
  return replaced(raw, header, subject, tagged);
}

/** Without the fields that a stranger wrote in our own server's name (RFC 8601 §5). */
export function without(raw: Buffer, header: Buffer, isForged: (field: HeaderField) => boolean): Buffer {
  const forged = scanHeader(raw)?.fields.filter(isForged) ?? [];
  return forged.toReversed().reduce((left, field) => replaced(raw, left, field, Buffer.alloc(0)), header);
}

function replaced(raw: Buffer, header: Buffer, field: HeaderField, by: Buffer): Buffer {
  const at = field.raw.byteOffset - raw.byteOffset;
  return Buffer.concat([header.subarray(0, at), by, header.subarray(at + field.raw.length)]);
}

function trimmedStart(value: Buffer): Buffer {
  let at = 0;
  while (value[at] === 0x20 || value[at] === 0x09) at++;
  return value.subarray(at);
}
