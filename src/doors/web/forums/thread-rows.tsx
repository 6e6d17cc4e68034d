import type { VNode } from 'preact';
import type { ForumKind } from '../../../channels/forums/forum.entity.js';
import { isClosed } from '../../../channels/forums/forum-permissions.js';
import type { ThreadShown } from '../../../channels/forums/threads.service.js';
import { day } from '../../../foundation/i18n/format.js';
import { Moment } from '../layout/moment.js';
import type { Viewer } from '../session/viewer.js';
import { forumSentences } from './forum-sentences.js';
import { shownWords, signature } from './shown-words.js';

/** A thread with the forum it stands in. */
export interface PlacedThread {
  readonly thread: ThreadShown;
  readonly slug: string;
  readonly kind: ForumKind;
  /** Where threads of several forums stand together. */
  readonly forumName?: string;
}

/** Threads one below the other: a small ad says at a glance what, where, for how much and until when. */
export function ThreadRows({
  viewer,
  threads,
  now,
}: {
  viewer: Viewer;
  threads: readonly PlacedThread[];
  now: Date;
}): VNode {
  return (
    <ul class="rows threads">
      {threads.map(placed => (
        <ThreadRow viewer={viewer} placed={placed} now={now} />
      ))}
    </ul>
  );
}

function ThreadRow({ viewer, placed, now }: { viewer: Viewer; placed: PlacedThread; now: Date }): VNode {
  const say = forumSentences[viewer.language];
  const { thread, slug, kind } = placed;
  const { unreadCount } = thread;
  const path = `/forums/${slug}/${thread.key}${unreadCount > 0 ? '?at=unread#unread' : ''}`;
  return (
    <li class={unreadCount > 0 ? 'unread' : undefined}>
      <Kind viewer={viewer} thread={thread} />
      <a class="title" href={path}>
        {shownWords(viewer, thread.subject)}
      </a>{' '}
      {unreadCount > 0 ? <span class="tag wait">{say.newMessages(unreadCount)}</span> : null}{' '}
      {thread.isPinned ? <span class="tag">{say.pinned}</span> : null}{' '}
      <End viewer={viewer} thread={thread} kind={kind} now={now} />
      <Terms viewer={viewer} thread={thread} now={now} />
      <p class="soft small">
        {[
          placed.forumName,
          thread.categoryName,
          signature(thread, say.gone),
          thread.messageCount > 1 || thread.adSide === null ? say.answers(thread.messageCount - 1) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
        {' · '}
        <Moment viewer={viewer} at={thread.lastAt} />
      </p>
    </li>
  );
}

function Kind({
  viewer,
  thread: { adSide, adCategory },
}: {
  viewer: Viewer;
  thread: ThreadShown;
}): VNode | null {
  const say = forumSentences[viewer.language];
  if (adSide === null || adCategory === null) return null;
  return (
    <span class={`ad-kind ${adSide}`}>
      {say.sides[adSide]} · {say.adCategories[adCategory]}
    </span>
  );
}

/** Price, place and last day of an ad that runs. */
function Terms({ viewer, thread, now }: { viewer: Viewer; thread: ThreadShown; now: Date }): VNode | null {
  const say = forumSentences[viewer.language];
  const { adPrice, adPlace, expiresAt } = thread;
  if (expiresAt === null) return null;
  const words = [adPrice, adPlace].filter(word => word !== '').map(word => shownWords(viewer, word));
  const until = isClosed(thread, now)
    ? ''
    : `${say.until} ${day(viewer.language, expiresAt, viewer.timeZone)}`;
  const [first, ...rest] = [...words, until].filter(word => word !== '');
  if (first === undefined) return null;
  return (
    <p class="ad-terms">
      {words.length > 0 ? <strong>{first}</strong> : first}
      {rest.map(word => ` · ${word}`).join('')}
    </p>
  );
}

/** How a thread ended; nothing while it is open. */
export function End({
  viewer,
  thread,
  kind,
  now,
}: {
  viewer: Viewer;
  thread: Pick<ThreadShown, 'closedAt' | 'expiresAt'>;
  kind: ForumKind;
  now: Date;
}): VNode | null {
  const say = forumSentences[viewer.language];
  if (!isClosed(thread, now)) return null;
  const { closedAt, expiresAt } = thread;
  const isServed = closedAt !== null && (expiresAt === null || closedAt < expiresAt);
  return <span class="tag">{isServed ? say.closed[kind] : say.expired}</span>;
}
