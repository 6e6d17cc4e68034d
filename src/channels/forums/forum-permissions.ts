import type { Forum } from './forum.entity.js';
import type { ForumMessage } from './forum-message.entity.js';
import type { ForumThread } from './forum-thread.entity.js';

/** Somebody in front of a forum. */
export interface ForumViewer {
  /** Null: not signed in. */
  readonly personId: string | null;
  /** May know that the forum's group exists; always so of a forum of the platform. */
  readonly seesGroup: boolean;
  /** Of the forum's group; nobody is one of a forum of the platform. */
  readonly isMember: boolean;
  readonly isAnimator: boolean;
  /** Named for this forum. */
  readonly isModerator: boolean;
  /** Role names as `accounts` gives them. */
  readonly roles: readonly string[];
}

type Rights = Pick<Forum, 'groupId' | 'readableBy' | 'writableBy' | 'closedAt' | 'letterId'>;

/** An author puts right what they just wrote; later, others have read and answered it. */
export const editableMs = 15 * 60_000;

/** May open forums of the whole platform, and name who moderates them. */
export function canOpenPlatformForums({ roles }: { readonly roles: readonly string[] }): boolean {
  return roles.includes('board') || roles.includes('operator');
}

/** May set what the forum is and who moderates it. */
export function canManage(viewer: ForumViewer, { groupId }: Pick<Forum, 'groupId'>): boolean {
  if (groupId === null) return canOpenPlatformForums(viewer);
  return viewer.isAnimator || viewer.roles.includes('operator');
}

/** May decide on what others wrote in it. */
export function canModerate(viewer: ForumViewer): boolean {
  return viewer.isModerator || viewer.isAnimator || viewer.roles.includes('operator');
}

export function canRead(viewer: ForumViewer, forum: Rights): boolean {
  if (!viewer.seesGroup) return false;
  if (forum.readableBy === 'public' || canModerate(viewer) || canManage(viewer, forum)) return true;
  return forum.readableBy === 'members' ? viewer.personId !== null : viewer.isMember;
}

/** May have all of it as a file of mails, every author's address in it, which no page and no copy shows its readers. */
export function canTakeArchive(viewer: ForumViewer, forum: Rights): boolean {
  return canRead(viewer, forum) && canModerate(viewer);
}

/** May answer in it, and start threads where somebody may; a measure on them is asked apart. */
export function canWrite(viewer: ForumViewer, forum: Rights): boolean {
  if (viewer.personId === null || forum.closedAt !== null || !canRead(viewer, forum)) return false;
  if (canModerate(viewer) || forum.writableBy === 'members') return true;
  return forum.writableBy === 'group' && viewer.isMember;
}

/** The threads of a letter's comments are opened by its issues alone. */
export function canStart(viewer: ForumViewer, forum: Rights): boolean {
  return forum.letterId === null && canWrite(viewer, forum);
}

type Life = Pick<
  ForumThread,
  'authorId' | 'closedAt' | 'isClosedByModerator' | 'expiresAt' | 'renewedAt' | 'messageCount' | 'articleId'
>;

/** Nobody answers any more: it was closed, or its time as an ad is over. */
export function isClosed(
  { closedAt, expiresAt }: Pick<ForumThread, 'closedAt' | 'expiresAt'>,
  now: Date,
): boolean {
  return closedAt !== null || (expiresAt !== null && expiresAt <= now);
}

export function canAnswer(viewer: ForumViewer, forum: Rights, thread: Life, now: Date): boolean {
  return canWrite(viewer, forum) && isThere(thread) && !isClosed(thread, now);
}

/** Everybody may open its page: something was said in it, or an article waits for its first comment. */
export function isThere({ messageCount, articleId }: Pick<Life, 'messageCount' | 'articleId'>): boolean {
  return messageCount > 0 || articleId !== null;
}

/** Who started an ad or a question says when it is over; a discussion is everybody's, and ended by a moderator. */
export function canClose(viewer: ForumViewer, { kind }: Pick<Forum, 'kind'>, thread: Life): boolean {
  return canModerate(viewer) || (kind !== 'discussion' && isAuthor(viewer, thread));
}

/** What a moderator closed stays closed for its author; an ad whose time is over is closed for everybody. */
export function canReopen(viewer: ForumViewer, forum: Pick<Forum, 'kind'>, thread: Life, now: Date): boolean {
  const { closedAt, expiresAt, isClosedByModerator } = thread;
  if (closedAt === null || (expiresAt !== null && expiresAt <= now)) return false;
  return canModerate(viewer) || (canClose(viewer, forum, thread) && !isClosedByModerator);
}

/** An ad is renewed once, by its author, until a week after its end: what is older is written anew. */
export function canRenew(viewer: ForumViewer, thread: Life, now: Date): boolean {
  return isAuthor(viewer, thread) && thread.renewedAt === null && isNearItsEnd(thread, now);
}

/** Of an ad: its author has something to decide soon, or still. */
export function isNearItsEnd(
  { expiresAt, closedAt }: Pick<Life, 'expiresAt' | 'closedAt'>,
  now: Date,
): boolean {
  if (expiresAt === null || closedAt !== null) return false;
  const left = expiresAt.getTime() - now.getTime();
  return left > -renewableAfterMs && left < renewableBeforeMs;
}

const dayMs = 86_400_000;
const renewableAfterMs = 7 * dayMs;
/** Renewed on its first day it would gain nothing. */
const renewableBeforeMs = 10 * dayMs;

export function canEdit(
  viewer: ForumViewer,
  message: Pick<ForumMessage, 'authorId' | 'state' | 'writtenAt' | 'publishedAt'>,
  now: Date,
): boolean {
  // What waits was read by nobody yet, or by a moderator who asks for a change.
  if (message.state === 'waiting') return isAuthor(viewer, message);
  const isRecent = now.getTime() - message.writtenAt.getTime() < editableMs;
  return isAuthor(viewer, message) && message.state === 'published' && isRecent && !wasApproved(message);
}

/** A moderator read it before anybody else: a harmless text would be approved, then become whatever its author likes. */
function wasApproved({ writtenAt, publishedAt }: Pick<ForumMessage, 'writtenAt' | 'publishedAt'>): boolean {
  return publishedAt !== null && publishedAt > writtenAt;
}

export function canWithdraw(
  viewer: ForumViewer,
  { authorId, state }: Pick<ForumMessage, 'authorId' | 'state'>,
): boolean {
  return isAuthor(viewer, { authorId }) && state !== 'withdrawn' && state !== 'refused';
}

/** Sees a message: what is published, everybody; what waits or was refused, its author and the moderators. */
export function canSeeMessage(
  viewer: ForumViewer,
  message: Pick<ForumMessage, 'authorId' | 'state'>,
): boolean {
  return message.state === 'published' || isAuthor(viewer, message) || canModerate(viewer);
}

export function isAuthor(
  { personId }: ForumViewer,
  { authorId }: { readonly authorId: string | null },
): boolean {
  return personId !== null && personId === authorId;
}
