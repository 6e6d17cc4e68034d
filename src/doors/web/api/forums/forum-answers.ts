import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { mostFiles } from '../../../../channels/forums/file-kinds.js';
import { forumKinds, forumReaders, forumWriters } from '../../../../channels/forums/forum.entity.js';
import { longestReport } from '../../../../channels/forums/forum-reports.service.js';
import { canStart, isClosed } from '../../../../channels/forums/forum-permissions.js';
import { adCategories, adSides } from '../../../../channels/forums/forum-thread.entity.js';
import { messageStates } from '../../../../channels/forums/message-transitions.js';
import type { MessageShown } from '../../../../channels/forums/thread-reading.service.js';
import type { ThreadShown } from '../../../../channels/forums/threads.service.js';
import type { ForumLine } from '../../forums/forums.page.js';
import { Shown } from '../frame/shown.js';

export class ForumAnswer {
  @Shown()
  slug: string;

  @Shown()
  name: string;

  @Shown({ oneOf: forumKinds })
  kind: string;

  @Shown()
  description: string;

  @Shown({ of: String, isNullable: true, about: 'The slug of its group; null for a forum of the platform.' })
  group: string | null;

  @Shown({ oneOf: forumReaders })
  readableBy: string;

  @Shown({ oneOf: forumWriters })
  writableBy: string;

  @Shown()
  isClosed: boolean;

  @Shown({ about: 'Whether I may start a thread in it.' })
  mayStart: boolean;

  @Shown()
  threadCount: number;

  @Shown()
  messageCount: number;

  @Shown({ about: 'Threads with something I have not read, of the last 30 days.' })
  unreadCount: number;

  @Shown({ of: Date, isNullable: true })
  lastAt: Date | null;

  @Shown({ about: 'Where people read it.' })
  url: string;
}

export function forumAnswer(line: ForumLine, publicUrl: string): ForumAnswer {
  const { forum, group, viewer, figures, unreadCount } = line;
  const { slug, name, kind, description, readableBy, writableBy } = forum;
  return {
    slug,
    name,
    kind,
    description,
    group: group?.slug ?? null,
    readableBy,
    writableBy,
    isClosed: forum.closedAt !== null,
    mayStart: canStart(viewer, forum),
    threadCount: figures?.threads ?? 0,
    messageCount: figures?.messages ?? 0,
    unreadCount,
    lastAt: figures?.lastAt ?? null,
    url: `${publicUrl}/forums/${slug}`,
  };
}

export class AdAnswer {
  @Shown({ oneOf: adSides })
  side: string;

  @Shown({ oneOf: adCategories })
  category: string;

  @Shown({ about: 'In the words of its author; empty when they gave none.' })
  price: string;

  @Shown()
  place: string;

  @Shown()
  expiresAt: Date;
}

export class ThreadAnswer {
  @Shown({ about: 'Its name within the forum.' })
  key: string;

  @Shown()
  subject: string;

  @Shown({ of: String, isNullable: true, about: 'A name; null once the account is deleted.' })
  author: string | null;

  @Shown({ of: String, isNullable: true, about: 'The slug of a category of the forum.' })
  category: string | null;

  @Shown({ of: AdAnswer, isNullable: true, about: 'What a small ad says beside its text.' })
  ad: AdAnswer | null;

  @Shown()
  startedAt: Date;

  @Shown()
  lastAt: Date;

  @Shown({ about: 'It takes no more answers.' })
  isClosed: boolean;

  @Shown()
  isPinned: boolean;

  @Shown()
  messageCount: number;

  @Shown()
  unreadCount: number;

  @Shown({ about: 'Where people read it.' })
  url: string;
}

export function threadAnswer(thread: ThreadShown, url: string, now: Date): ThreadAnswer {
  const { key, subject, author, category, startedAt, lastAt, isPinned, messageCount, unreadCount } = thread;
  const { adSide, adCategory, adPrice, adPlace, expiresAt } = thread;
  const isAd = adSide !== null && adCategory !== null && expiresAt !== null;
  return {
    key,
    subject,
    author,
    category,
    ad: isAd ? { side: adSide, category: adCategory, price: adPrice, place: adPlace, expiresAt } : null,
    startedAt,
    lastAt,
    isClosed: isClosed(thread, now),
    isPinned,
    messageCount,
    unreadCount,
    url,
  };
}

export class ForumFileAnswer {
  @Shown()
  id: string;

  @Shown()
  filename: string;

  @Shown()
  mediaType: string;

  @Shown()
  bytes: number;
}

export class FileAddressAnswer {
  @Shown({ about: 'Good for some minutes, without a token.' })
  url: string;
}

export class ForumMessageAnswer {
  @Shown()
  id: string;

  @Shown({ oneOf: messageStates, about: 'Others’ messages that wait or were refused are not shown.' })
  state: string;

  @Shown({
    of: String,
    isNullable: true,
    about: 'A name; null once the account is deleted, and where the message is hidden or withdrawn.',
  })
  author: string | null;

  @Shown({ about: 'Plain text; empty where it was withdrawn or hidden.' })
  text: string;

  @Shown({ of: [ForumFileAnswer] })
  files: readonly ForumFileAnswer[];

  @Shown({ of: String, isNullable: true, about: 'The id of the message it answers.' })
  answers: string | null;

  @Shown()
  writtenAt: Date;

  @Shown({ of: Date, isNullable: true })
  publishedAt: Date | null;

  @Shown({ of: Date, isNullable: true })
  editedAt: Date | null;
}

export function messageAnswer(message: MessageShown): ForumMessageAnswer {
  const { id, state, author, text, answersId, writtenAt, publishedAt, editedAt } = message;
  const files = message.files.map(({ id: fileId, filename, mediaType, bytes }) => ({
    id: fileId,
    filename,
    mediaType,
    bytes,
  }));
  return { id, state, author, text, files, answers: answersId, writtenAt, publishedAt, editedAt };
}

export class WrittenAnswer {
  @Shown({ about: 'The key of its thread.' })
  thread: string;

  @Shown()
  message: string;

  @Shown({ oneOf: ['published', 'waiting'], about: '`waiting`: a moderator reads it first.' })
  state: string;
}

export class ThreadsQuery {
  /** The slug of a category of the forum, or a category of small ads. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  category?: string;

  @IsOptional()
  @IsIn(adSides)
  side?: string;

  @IsOptional()
  @IsIn(['open', 'closed', 'all'])
  state?: string;

  @IsOptional()
  @IsIn(['on'])
  unread?: string;
}

export class ThreadBody {
  @IsString()
  @MaxLength(2_000)
  subject: string;

  /** Plain text. */
  @IsString()
  @MaxLength(100_000)
  text: string;

  /** The slug of a category of the forum. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  category?: string;

  /** In a forum of small ads. */
  @IsOptional()
  @IsIn(adSides)
  adSide?: string;

  @IsOptional()
  @IsIn(adCategories)
  adCategory?: string;

  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  adPrice?: string;

  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  adPlace?: string;

  /** Ids of files kept aside in this forum (`POST /forums/{slug}/files`). */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostFiles)
  @IsUUID(undefined, { each: true })
  files?: string[];

  /** Made by the caller: sent again with the same one, it is written once. */
  @IsOptional()
  @IsUUID()
  submissionId?: string;
}

export class MessageBody {
  /** Plain text. */
  @IsString()
  @MaxLength(100_000)
  text: string;

  /** The id of the message it answers more than the others. */
  @IsOptional()
  @IsUUID()
  answers?: string;

  /** Ids of files kept aside in this forum (`POST /forums/{slug}/files`). */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostFiles)
  @IsUUID(undefined, { each: true })
  files?: string[];

  /** Made by the caller: sent again with the same one, it is written once. */
  @IsOptional()
  @IsUUID()
  submissionId?: string;
}

export class ReportBody {
  /** What moderators should know. */
  @IsString()
  @MaxLength(longestReport)
  reason: string;
}

export class TextBody {
  @IsString()
  @MaxLength(100_000)
  text: string;
}

export class ReadingBody {
  /** The id of the last message that was read; everything when it is left out. */
  @IsOptional()
  @IsUUID()
  message?: string;
}
