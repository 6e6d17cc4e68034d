import { canStart, isClosed } from '../../../../channels/forums/forum-permissions.js';
import type { MessageShown } from '../../../../channels/forums/thread-reading.service.js';
import type { ThreadShown } from '../../../../channels/forums/threads.service.js';
import type { ForumLine } from '../../forums/forums.page.js';
import type { ForumAnswer, ForumMessageAnswer, ThreadAnswer } from './forum-answers.js';

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
