import { canonicalAddress, parseMailboxList } from '../../foundation/mail/address.js';
import { all, valueOf } from '../../foundation/mail/header-block.js';
import { decodeWords } from '../../foundation/mail/header-writer.js';
import type { MessageFacts } from '../../channels/posting/posting-context.js';
import type { Arrival } from './arrival.js';

/** What posting's rules may know of a message, seen from one list under all its addresses. */
export function messageFacts(arrival: Arrival, listAddresses: readonly string[]): MessageFacts {
  const { header, raw, parsed, envelopeSender, envelope, from, subject } = arrival;
  const named = namedAddresses(arrival);
  return {
    bytes: raw.length,
    envelopeSender: envelope.sender === null ? null : (envelopeSender ?? envelope.sender),
    subject,
    header: (header?.fields ?? []).map(field => ({ name: field.name, value: decodeWords(valueOf(field)) })),
    from,
    fromFieldCount: (header?.fields ?? []).filter(({ name }) => name === 'from').length,
    namedRecipientCount: named.size,
    namesList: listAddresses.some(address => named.has(address)),
    body:
      parsed.kind === 'parsed'
        ? { text: parsed.message.text, attachments: parsed.message.attachments }
        : null,
    unreadable: parsed.kind === 'parsed' ? null : parsed.reason,
  };
}

/** Distinct canonical addresses of To and Cc. */
function namedAddresses({ header }: Arrival): ReadonlySet<string> {
  if (header === null) return new Set();
  const mailboxes = [...all(header, 'to'), ...all(header, 'cc')].flatMap(parseMailboxList);
  return new Set(mailboxes.flatMap(({ address }) => canonicalAddress(address ?? '') ?? []));
}
