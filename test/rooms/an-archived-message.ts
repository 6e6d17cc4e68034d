import { randomUUID } from 'node:crypto';
import type { NewArchivedMessage } from '../../src/postoffice/archive/new-archived-message.js';
import type { ArchivePlace } from '../../src/postoffice/archive/archive-place.js';

const now = new Date('2026-03-02T10:00:00Z');

/** Anne's, on its way into the archive of a place. */
export function anArchivedMessage(
  place: ArchivePlace,
  messageId: string,
  change: Partial<NewArchivedMessage> = {},
): NewArchivedMessage {
  const { referenceIds = [] } = change;
  return {
    place,
    thread: 'found',
    rawId: null,
    key: randomUUID(),
    number: null,
    messageId,
    inReplyTo: referenceIds.at(-1) ?? null,
    referenceIds,
    authorName: 'Anne',
    authorAddress: 'anne@a.example',
    subject: 'Dîner',
    text: 'Qui vient ?',
    isTextPartial: false,
    attachments: [],
    sentAt: now,
    archivedAt: now,
    ...change,
  };
}
