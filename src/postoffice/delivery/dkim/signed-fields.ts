/** Which header fields a signature covers, and in what order (RFC 6376 §5.4). */
import type { Field } from './relaxed.js';

// Listed once more than they occur: a second one added on the way (another From or Subject shown to the
// reader, another unsubscribe address) breaks the signature. RFC 6376 §8.15; RFC 8058 §4 wants its two signed.
const oversigned = new Set([
  'from',
  'to',
  'cc',
  'subject',
  'date',
  'message-id',
  'reply-to',
  'content-type',
  'list-unsubscribe',
  'list-unsubscribe-post',
]);

const signedWhenPresent = new Set([
  ...oversigned,
  'sender',
  'references',
  'in-reply-to',
  'mime-version',
  'content-transfer-encoding',
  'list-id',
  'list-post',
  'list-help',
  'list-subscribe',
  'list-owner',
  'list-archive',
  'archived-at',
  'precedence',
  'auto-submitted',
]);

export function isSigned({ name }: Field): boolean {
  return signedWhenPresent.has(name);
}

/**
 * The value of `h=` for these signed fields, in their order, folded. RFC 6376 §5.4.2: the names listed more
 * often than they occur stand for "and no other".
 */
export function signedNames(fields: readonly Field[]): string {
  const names = [...fields.map(({ name }) => name), ...oversigned];
  const lines: string[] = [''];
  for (const name of names) {
    if (lines.at(-1)!.length + name.length > 70) lines.push('');
    lines[lines.length - 1] += `${name}:`;
  }
  return lines.join('\r\n\t').slice(0, -1);
}
