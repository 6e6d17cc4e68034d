import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsISO8601, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { ArchivedMessage } from '../../../../postoffice/archive/archived-message.entity.js';
import type { ArchiveQuestion, FoundMessage } from '../../../../postoffice/archive/archive-search.service.js';
import type { ThreadMessage, ThreadRow } from '../../../../postoffice/archive/archive-reader.service.js';
import { maskedAddresses } from '../../reading/masked-addresses.js';
import { partsShown } from '../../reading/parts-shown.js';
import type { FoundRow } from '../../search/search-reading.js';
import { type PlaceKind, placeKinds } from '../../search/searched-place.js';
import { dateIn } from '../frame/dates.js';
import { Shown } from '../frame/shown.js';

export class MonthAnswer {
  @Shown({ about: 'Such as 2026-03.' })
  month: string;

  @Shown({ about: 'How many messages came in it.' })
  messages: number;
}

export class ArchiveThreadAnswer {
  @Shown({ about: 'The name of the thread in addresses; that of any of its messages leads there too.' })
  key: string;

  @Shown()
  subject: string;

  @Shown({ about: 'Who began it. Addresses are masked for those who are not of the list.' })
  author: string;

  @Shown({ about: 'In the month that was asked for, or in all.' })
  messages: number;

  @Shown({ about: 'When it was last spoken in, in the month that was asked for, or at all.' })
  lastAt: Date;

  @Shown({ about: 'Where it can be read.' })
  url: string;
}

export class ArchivedFileAnswer {
  @Shown()
  filename: string;

  @Shown({ about: 'As its sender claims it.' })
  mediaType: string;

  @Shown()
  bytes: number;
}

export class ArchivedMessageAnswer {
  @Shown()
  key: string;

  @Shown({
    oneOf: ['shown', 'hidden', 'deleted'],
    about: 'Hidden and deleted ones keep their place, without words.',
  })
  state: string;

  @Shown({ about: 'Without angle brackets.' })
  messageId: string;

  @Shown({ of: String, isNullable: true, about: 'The message it answers.' })
  inReplyTo: string | null;

  @Shown({ about: 'A name and an address; addresses are masked for those who are not of the list.' })
  author: string;

  @Shown()
  subject: string;

  @Shown()
  text: string;

  @Shown({ about: 'The text was cut, or could not be read at all.' })
  isTextPartial: boolean;

  @Shown({ of: [ArchivedFileAnswer] })
  attachments: ArchivedFileAnswer[];

  @Shown()
  sentAt: Date;

  @Shown()
  archivedAt: Date;

  @Shown({ about: 'Its permanent address.' })
  url: string;
}

export class ThreadMessageAnswer extends ArchivedMessageAnswer {
  @Shown({ about: 'How deep it stands below what it answers; 0 answers nothing that is there.' })
  depth: number;
}

export class ExcerptAnswer {
  @Shown()
  text: string;

  @Shown({ about: 'It is what was looked for.' })
  isHit: boolean;
}

export class FoundAnswer {
  @Shown({ about: 'The name of the list.' })
  list: string;

  @Shown()
  key: string;

  @Shown()
  author: string;

  @Shown({ of: [ExcerptAnswer] })
  subject: ExcerptAnswer[];

  @Shown({ of: [ExcerptAnswer], about: 'The part of the text with most of what was looked for.' })
  excerpt: ExcerptAnswer[];

  @Shown()
  attachmentCount: number;

  @Shown()
  archivedAt: Date;

  @Shown()
  url: string;
}

export class FoundAnywhereAnswer {
  @Shown({ oneOf: placeKinds })
  kind: PlaceKind;

  @Shown({ about: 'The name of the list, the forum or the letter, as addresses have it.' })
  place: string;

  @Shown()
  author: string;

  @Shown({ of: [ExcerptAnswer] })
  subject: ExcerptAnswer[];

  @Shown({ of: [ExcerptAnswer], about: 'The part of the text with most of what was looked for.' })
  excerpt: ExcerptAnswer[];

  @Shown()
  attachmentCount: number;

  @Shown()
  archivedAt: Date;

  @Shown({ about: 'Where it is read.' })
  url: string;
}

export class ThreadsQuery {
  @IsOptional()
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/, { message: 'a month such as 2026-03' })
  month?: string;
}

export class SearchQuery {
  @IsOptional()
  @IsString()
  @MaxLength(500)
  q?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  author?: string;

  @IsOptional()
  @IsISO8601()
  from?: string;

  @IsOptional()
  @IsISO8601()
  until?: string;

  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  hasAttachment?: boolean;

  @IsOptional()
  @IsIn(['newest', 'best'])
  order?: 'newest' | 'best';
}

export class SearchAnywhereQuery extends SearchQuery {
  @IsOptional()
  @IsIn(placeKinds)
  kind?: PlaceKind;

  /** Of one list, forum or letter, as addresses have it. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  place?: string;
}

/** What a query asks of the archive. */
export function questionOf({
  q = '',
  author = '',
  from,
  until,
  hasAttachment = false,
}: SearchQuery): ArchiveQuestion {
  return { words: q, author, from: dateIn(from), until: dateIn(until), hasAttachment };
}

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
