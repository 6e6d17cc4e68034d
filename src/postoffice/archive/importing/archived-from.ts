import { wantsNoArchive } from '../../../foundation/mail/archive-wish.js';
import { all, scanHeader } from '../../../foundation/mail/header-block.js';
import { answeredIds, parseMessageId, parseReferences } from '../../../foundation/mail/message-id.js';
import type { ParsedMessage } from '../../../foundation/mail/parsed-message.js';
import type { ArchivePlace } from '../archive-place.js';
import type { NewArchivedMessage } from '../new-archived-message.js';
import type { RawEntry } from './batches.js';

/** A message of a file that could be read. */
export interface ParsedEntry extends RawEntry {
  readonly key: string;
  readonly messageId: string;
  readonly message: ParsedMessage;
}

export interface FromFile {
  /** Their bytes are `raws`, in the same order. */
  readonly messages: readonly NewArchivedMessage[];
  readonly raws: readonly Buffer[];
  /** How many want to be kept nowhere. */
  readonly declined: number;
}

/** Mail is older than this, and mailing lists with archives are not. */
const earliest = new Date('1980-01-01T00:00:00Z');

/** What the archive keeps of messages of a file. @param lastAt where those stand that bear no date anybody believes */
export function archivedFrom(
  entries: readonly ParsedEntry[],
  place: ArchivePlace,
  lastAt: Date | null,
  now: Date,
): FromFile {
  const messages: NewArchivedMessage[] = [];
  const raws: Buffer[] = [];
  let last = lastAt;
  for (const entry of entries) {
    const header = scanHeader(entry.raw);
    if (header === null || wantsNoArchive(header)) continue;
    const references = parseReferences(all(header, 'references').join(' '));
    const repliedTo = all(header, 'in-reply-to').map(parseMessageId);
    const inReplyTo = repliedTo.find(id => id !== null) ?? references.at(-1) ?? null;
    last = believable(entry.message.date, now) ?? believable(entry.deliveredAt, now) ?? last ?? now;
    messages.push(
      archived(entry, place, { inReplyTo, referenceIds: answeredIds(references, inReplyTo), at: last }),
    );
    raws.push(entry.raw);
  }
  return { messages, raws, declined: entries.length - messages.length };
}

function archived(
  { key, messageId, message }: ParsedEntry,
  place: ArchivePlace,
  { inReplyTo, referenceIds, at }: { inReplyTo: string | null; referenceIds: string[]; at: Date },
): NewArchivedMessage {
  const [author] = message.from;
  return {
    place,
    thread: 'found',
    isImported: true,
    rawId: null,
    key,
    number: null,
    messageId,
    inReplyTo,
    referenceIds,
    authorName: author?.name ?? '',
    authorAddress: author?.address ?? '',
    subject: message.subject,
    text: message.text,
    isTextPartial: message.textIsTruncated,
    attachments: message.attachments.map(({ filename, mediaType, bytes }) => ({
      filename,
      mediaType,
      bytes,
    })),
    sentAt: at,
    archivedAt: at,
  };
}

/** A clock that was a day ahead stands now; one of another century tells nothing. */
function believable(date: Date | null, now: Date): Date | null {
  if (date === null || date < earliest || date.getTime() > now.getTime() + 86_400_000) return null;
  return date > now ? now : date;
}
