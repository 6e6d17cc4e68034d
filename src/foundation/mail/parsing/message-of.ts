import { oneLine } from '../encoded-words.js';
import { all, decoded, first } from '../header-block.js';
import type { HeaderBlock } from '../header-block.js';
import { parseMailboxList } from '../mailbox-list.js';
import type { Mailbox } from '../mailbox-list.js';
import type { ParsedMessage } from '../parsed-message.js';

export const MAX_TEXT_CHARS = 200_000;

/** What a message says beside its header. */
export interface Content {
  /** As decoded, with any line ends. */
  text: string;
  htmlText: string;
  hasHtml: boolean;
  attachments: ParsedMessage['attachments'];
}

// Header fields come from our own scanner, so that the rules and the reader see the same author.
export function messageOf(header: HeaderBlock, { text: decodedText, ...content }: Content): ParsedMessage {
  const text = decodedText.replaceAll('\0', '').replaceAll(/\r\n?/g, '\n').trimEnd();
  return {
    subject: oneLine(decoded(header, 'subject') ?? ''),
    from: mailboxes(header, 'from'),
    to: mailboxes(header, 'to'),
    cc: mailboxes(header, 'cc'),
    date: dateOf(first(header, 'date')),
    text: text.slice(0, MAX_TEXT_CHARS).toWellFormed(),
    textIsTruncated: text.length > MAX_TEXT_CHARS,
    ...content,
  };
}

// Two From fields are two authors (RFC 5322 §3.6 allows one field): none may hide behind the other.
function mailboxes(header: HeaderBlock, name: string): Mailbox[] {
  return all(header, name).flatMap(parseMailboxList);
}

function dateOf(value: string | undefined): Date | null {
  const date = new Date(value ?? NaN);
  const year = date.getUTCFullYear();
  return year >= 1970 && year <= 9999 ? date : null;
}
