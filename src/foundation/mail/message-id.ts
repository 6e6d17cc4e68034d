import { createHash, randomBytes } from 'node:crypto';
import { encodeBase32 } from './base32.js';

const MESSAGE_ID = /<([^<>\s\p{Cc}]{1,996})>/u;
const ALL_MESSAGE_IDS = new RegExp(MESSAGE_ID, 'gu');
const MAX_REFERENCES = 100;
const MAX_REFERENCES_CHARS = 65_536;

/**
 * The first message id of a Message-ID or In-Reply-To value, without its angle brackets.
 * Tolerant of what stands around and inside, save blanks and control characters; null when there is none.
 */
export function parseMessageId(value: string): string | null {
  const id = MESSAGE_ID.exec(value.slice(0, MAX_REFERENCES_CHARS))?.[1];
  return id !== undefined && Buffer.byteLength(id) <= 996 ? id : null;
}

/** A new message id, without angle brackets. */
export function makeMessageId(domain: string): string {
  return `${encodeBase32(randomBytes(20))}@${domain}`;
}

/**
 * The message ids of a References value, without angle brackets, oldest first. When there are more than
 * a hundred the last ones are kept, nearest to the message that is answered (RFC 5322 §3.6.4).
 */
export function parseReferences(value: string): string[] {
  const ids = value.slice(-MAX_REFERENCES_CHARS).matchAll(ALL_MESSAGE_IDS);
  return Array.from(ids, match => match[1] ?? '').slice(-MAX_REFERENCES);
}

/** More would only help whoever wants to fill the archive. */
const mostAnswered = 20;

/** What a message answers, the nearest last: what began the thread, and the last ones before it (RFC 5322 §3.6.4). */
export function answeredIds(references: readonly string[], inReplyTo: string | null): string[] {
  const ids = [...new Set([...references].toReversed())].toReversed().filter(id => id !== inReplyTo);
  const all = inReplyTo === null ? ids : [...ids, inReplyTo];
  return all.length <= mostAnswered ? all : [...all.slice(0, 1), ...all.slice(1 - mostAnswered)];
}

/**
 * The name of a post in permanent URLs (Archived-At, RFC 5064): 32 lower-case letters. The fingerprint is part of it,
 * so that another message under the same Message-ID gets a name of its own.
 * @param message its id without angle brackets, and what `fingerprint` makes of it.
 */
export function archiveKey(
  { messageId, fingerprint }: { readonly messageId: string; readonly fingerprint: string },
  listAddress: string,
): string {
  const name = `${messageId} ${fingerprint}\n${listAddress.toLowerCase()}`;
  return encodeBase32(createHash('sha1').update(name).digest());
}
