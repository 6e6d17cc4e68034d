import type { ArchivedMessage } from '../../../../postoffice/archive/archived-message.entity.js';
import type { ThreadMessage, ThreadRow } from '../../../../postoffice/archive/archive-reader.service.js';
import type { FoundMessage } from '../../../../postoffice/archive/archive-search.service.js';
import { maskedAddresses } from '../../reading/masked-addresses.js';
import { partsShown } from '../../reading/parts-shown.js';
import type { FoundRow } from '../../search/search-reading.js';
import type {
  ArchivedMessageAnswer,
  ArchiveThreadAnswer,
  FoundAnswer,
  FoundAnywhereAnswer,
  ThreadMessageAnswer,
} from './archive-answers.js';

/** How words of the archive are shown to somebody, and under which addresses. */
export interface Showing {
  readonly archiveUrl: string;
  readonly showsAddresses: boolean;
}

export function threadAnswer(
  { thread, messages, lastAt, ...author }: ThreadRow,
  showing: Showing,
): ArchiveThreadAnswer {
  const { key, subject } = thread;
  const words = wordsFor(showing);
  return {
    key,
    subject: words(subject),
    author: words(authorOf(author)),
    messages,
    lastAt,
    url: `${showing.archiveUrl}/${key}`,
  };
}

export function messageAnswer(message: ArchivedMessage, showing: Showing): ArchivedMessageAnswer {
  const words = wordsFor(showing);
  const { key, messageId, inReplyTo, isTextPartial, attachments, sentAt, archivedAt } = message;
  return {
    key,
    state: stateOf(message),
    messageId,
    inReplyTo,
    author: words(authorOf(message)),
    subject: words(message.subject),
    text: words(message.text),
    isTextPartial,
    attachments: attachments.map(({ filename, mediaType, bytes }) => ({
      filename: words(filename),
      mediaType,
      bytes,
    })),
    sentAt,
    archivedAt,
    url: `${showing.archiveUrl}/${key}`,
  };
}

export function threadMessageAnswer(
  { message, depth }: ThreadMessage,
  showing: Showing,
): ThreadMessageAnswer {
  return Object.assign(messageAnswer(message, showing), { depth });
}

export function foundAnswer(
  { message, subject, excerpt }: FoundMessage,
  list: string,
  showing: Showing,
): FoundAnswer {
  const words = wordsFor(showing);
  return {
    list,
    key: message.key,
    author: words(authorOf(message)),
    subject: [...partsShown(subject, showing)],
    excerpt: [...partsShown(excerpt, showing)],
    attachmentCount: message.attachments.length,
    archivedAt: message.archivedAt,
    url: `${showing.archiveUrl}/${message.key}`,
  };
}

export function foundAnywhereAnswer(
  { place, path, subject, excerpt, at, fileCount, ...author }: FoundRow,
  publicUrl: string,
): FoundAnywhereAnswer {
  const words = wordsFor(place);
  return {
    kind: place.kind,
    place: place.name,
    author: words(authorOf(author)),
    subject: [...partsShown(subject, place)],
    excerpt: [...partsShown(excerpt, place)],
    attachmentCount: fileCount,
    archivedAt: at,
    url: `${publicUrl}${path}`,
  };
}

function wordsFor({ showsAddresses }: Pick<Showing, 'showsAddresses'>): (text: string) => string {
  return showsAddresses ? (text: string) => text : maskedAddresses;
}

function authorOf({
  authorName,
  authorAddress,
}: Pick<ArchivedMessage, 'authorName' | 'authorAddress'>): string {
  if (authorName === '' || authorAddress === '') return authorName || authorAddress;
  return `${authorName} <${authorAddress}>`;
}

function stateOf({ hiddenAt, deletedAt }: ArchivedMessage): string {
  if (deletedAt !== null) return 'deleted';
  return hiddenAt === null ? 'shown' : 'hidden';
}
