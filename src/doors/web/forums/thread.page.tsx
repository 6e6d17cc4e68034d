import type { VNode } from 'preact';
import { endAnchor } from '../../../channels/forums/ads-ending.notice.js';
import {
  canAnswer,
  canClose,
  canReopen,
  canModerate,
  canRenew,
  isAuthor,
  isClosed,
  isNearItsEnd,
} from '../../../channels/forums/forum-permissions.js';
import type { ForumInSight } from '../../../channels/forums/forum-sight.service.js';
import type { ForumThread } from '../../../channels/forums/forum-thread.entity.js';
import type { MessageShown, ThreadPage } from '../../../channels/forums/thread-reading.service.js';
import { day } from '../../../foundation/i18n/format.js';
import { FollowForm } from '../follows/follow-form.js';
import { PostForm } from '../form/post-form.js';
import { Done } from '../layout/done.js';
import { Fact } from '../layout/fact.js';
import { NumberedPages } from '../layout/numbered-pages.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { AnswerForm, type AnswerView } from './answer-form.js';
import { ForumKicker } from './forum-kicker.js';
import { forumSentences } from './forum-sentences.js';
import { Post } from './post.js';
import { shownWords } from './shown-words.js';
import { End } from './thread-rows.js';

export interface ThreadView extends ThreadPage {
  readonly seen: ForumInSight;
  /** Up to when the viewer had read before this page; null for who is not signed in. */
  readonly readUntil: Date | null;
  readonly answer: AnswerView;
  /** They get its messages by mail. */
  readonly isFollowed: boolean;
  /** Ids of the messages they reported. */
  readonly reported: ReadonlySet<string>;
  /** The address of the feed; null where the viewer needs a token and has none. */
  readonly feed: string | null;
  readonly now: Date;
  readonly done: unknown;
}

/** A thread, message by message, and the place to answer. */
export function threadPage(viewer: Viewer, view: ThreadView): Page {
  const say = forumSentences[viewer.language];
  const { seen, thread, messages, page, lastPage, readUntil } = view;
  const { forum } = seen;
  const path = `/forums/${forum.slug}/${thread.key}`;
  const subject = shownWords(viewer, thread.subject);
  const firstUnread =
    readUntil === null ? undefined : messages.find(message => isNews(message, readUntil, viewer));
  // What is unread on its first message is the whole thread: no mark says so.
  const isMarked = firstUnread !== undefined && (firstUnread !== messages[0] || page > 1);
  const isPublic = forum.readableBy === 'public';
  return new Page(
    subject,
    <>
      <ForumKicker viewer={viewer} seen={seen} isBelow />
      <h1>{subject}</h1>
      <Done sentences={say.done} code={view.done} />
      {thread.pinnedAt === null && !isClosed(thread, view.now) ? null : (
        <p>
          {thread.pinnedAt === null ? null : <span class="tag">{say.pinned}</span>}{' '}
          <End viewer={viewer} thread={thread} kind={forum.kind} now={view.now} />
        </p>
      )}
      <Ad viewer={viewer} view={view} />
      <AdEnd viewer={viewer} view={view} />
      <Article viewer={viewer} thread={thread} />
      {firstUnread !== undefined && !isMarked ? <span id="unread" /> : null}
      {messages.map(message => (
        <>
          {isMarked && message === firstUnread ? (
            <p class="unread-mark" id="unread">
              {say.unreadFrom}
            </p>
          ) : null}
          <Post
            viewer={viewer}
            seen={seen}
            thread={thread}
            message={message}
            isReported={view.reported.has(message.id)}
            now={view.now}
          />
        </>
      ))}
      <NumberedPages
        viewer={viewer}
        page={page}
        last={lastPage}
        pathOf={wanted => (wanted === 1 ? path : `${path}?page=${wanted}`)}
      />
      <ReadMark viewer={viewer} path={path} view={view} />
      <Answer viewer={viewer} view={view} />
      <div class="thread-tools">
        {thread.messageCount === 0 ? null : (
          <FollowForm viewer={viewer} path={path} kind="thread" isFollowed={view.isFollowed} />
        )}
        <Tools viewer={viewer} view={view} />
      </div>
    </>,
    {
      isIndexed: isPublic && thread.messageCount > 0,
      ...(isPublic ? { feed: `${path}/feed.atom` } : {}),
    },
  );
}

function isNews({ publishedAt, authorId, state }: MessageShown, readUntil: Date, viewer: Viewer): boolean {
  return (
    state === 'published' && authorId !== viewer.personId && publishedAt !== null && publishedAt > readUntil
  );
}

/** Says that what is shown was read: by itself where the script runs, which then takes the button away. */
function ReadMark({ viewer, path, view }: { viewer: Viewer; path: string; view: ThreadView }): VNode | null {
  const say = forumSentences[viewer.language];
  const until = view.messages.at(-1)?.publishedAt ?? null;
  if (view.readUntil === null || until === null || until <= view.readUntil) return null;
  return (
    <PostForm
      viewer={viewer}
      action={`${path}/reading`}
      hx-post={`${path}/reading`}
      hx-trigger="load"
      hx-swap="outerHTML"
    >
      <input type="hidden" name="until" value={until.getTime()} />
      <button type="submit" class="quiet small">
        {say.markRead}
      </button>
    </PostForm>
  );
}

/** What a small ad says beside its text. */
function Ad({ viewer, view: { thread, now } }: { viewer: Viewer; view: ThreadView }): VNode | null {
  const say = forumSentences[viewer.language];
  const { adSide, adCategory, adPrice, adPlace, expiresAt, closedAt } = thread;
  if (adSide === null || adCategory === null || expiresAt === null) return null;
  const isOver = isClosed(thread, now);
  const end = day(viewer.language, isOver ? earlier(closedAt, expiresAt) : expiresAt, viewer.timeZone);
  return (
    <div class="card ad">
      <p class={`ad-kind ${adSide}`}>
        {say.sides[adSide]} · {say.adCategories[adCategory]}
      </p>
      <dl class="facts">
        <Fact name={say.adFacts.price}>{shownWords(viewer, adPrice)}</Fact>
        <Fact name={say.adFacts.place}>{shownWords(viewer, adPlace)}</Fact>
        <Fact name={isOver ? say.adFacts.ended : say.adFacts.until}>{end}</Fact>
      </dl>
    </div>
  );
}

/** What its author decides of an ad that ends soon, or just did: where the mail that says so leads. */
function AdEnd({ viewer, view }: { viewer: Viewer; view: ThreadView }): VNode | null {
  const say = forumSentences[viewer.language];
  const { seen, thread, now } = view;
  const { expiresAt } = thread;
  if (expiresAt === null || !isEndDecided(view)) return null;
  const isOver = isClosed(thread, now);
  const mayRenew = canRenew(seen.viewer, thread, now);
  const path = `/forums/${seen.forum.slug}/${thread.key}`;
  return (
    <section class="notice" id={endAnchor}>
      <p>
        {say.adEnd[isOver ? 'over' : 'soon'](day(viewer.language, expiresAt, viewer.timeZone))}{' '}
        {mayRenew ? say.adEnd.renewable : say.adEnd.renewed}
      </p>
      <div class="actions">
        {mayRenew ? <ToolButton viewer={viewer} action={`${path}/renewal`} label={say.renew} /> : null}
        {isOver ? null : <ToolButton viewer={viewer} action={`${path}/closing`} label={say.close.ads} />}
      </div>
    </section>
  );
}

function isEndDecided({ seen, thread, now }: Pick<ThreadView, 'seen' | 'thread' | 'now'>): boolean {
  const isOverForGood = thread.renewedAt !== null && isClosed(thread, now);
  return isAuthor(seen.viewer, thread) && isNearItsEnd(thread, now) && !isOverForGood;
}

function ToolButton({ viewer, action, label }: { viewer: Viewer; action: string; label: string }): VNode {
  return (
    <PostForm viewer={viewer} action={action}>
      <button type="submit" class="quiet small">
        {label}
      </button>
    </PostForm>
  );
}

function earlier(closedAt: Date | null, expiresAt: Date): Date {
  return closedAt !== null && closedAt < expiresAt ? closedAt : expiresAt;
}

function Article({
  viewer,
  thread: { articleId, sourcePath, messageCount },
}: {
  viewer: Viewer;
  thread: ForumThread;
}): VNode | null {
  const say = forumSentences[viewer.language];
  if (articleId === null) return null;
  return (
    <>
      <p class="lead">
        {say.ofArticle} {sourcePath === null ? null : <a href={sourcePath}>{say.readArticle}</a>}
      </p>
      {messageCount === 0 ? <p class="soft">{say.noComment}</p> : null}
    </>
  );
}

function Answer({ viewer, view }: { viewer: Viewer; view: ThreadView }): VNode {
  const say = forumSentences[viewer.language];
  const { seen, thread, now } = view;
  const { forum } = seen;
  const path = `/forums/${forum.slug}/${thread.key}`;
  if (isClosed(thread, now)) {
    return <p class="notice">{thread.adSide === null ? say.threadClosed : say.adClosed}</p>;
  }
  if (viewer.personId === null) {
    return (
      <p class="notice">
        {say.signInToAnswer} <a href={`/sign-in?returnTo=${encodeURIComponent(path)}`}>{say.signIn}</a>
      </p>
    );
  }
  if (!canAnswer(seen.viewer, forum, thread, now)) {
    return <p class="soft">{forum.closedAt === null ? say.cannotWrite : say.closedForumHint}</p>;
  }
  return (
    <section id="answer">
      <h2>{say.answerTitle}</h2>
      <AnswerForm viewer={viewer} path={path} answer={view.answer} />
    </section>
  );
}

/** What its author and the moderators do with a thread. */
function Tools({ viewer, view }: { viewer: Viewer; view: ThreadView }): VNode {
  const say = forumSentences[viewer.language];
  const { seen, thread, now, feed } = view;
  const { forum, viewer: reader } = seen;
  const path = `/forums/${forum.slug}/${thread.key}`;
  const mayClose = canClose(reader, forum, thread);
  // An ad near its end has these beside what is said of it.
  const isAbove = isEndDecided(view);
  const buttons: readonly (readonly [boolean, string, string])[] = [
    [mayClose && !isClosed(thread, now) && !isAbove, 'closing', say.close[forum.kind]],
    [canReopen(reader, forum, thread, now), 'reopening', say.reopen],
    [canModerate(reader) && thread.pinnedAt === null, 'pin', say.pin],
    [canModerate(reader) && thread.pinnedAt !== null, 'pin/removal', say.unpin],
  ];
  return (
    <div class="actions">
      {buttons.map(([isOffered, place, label]) =>
        isOffered ? <ToolButton viewer={viewer} action={`${path}/${place}`} label={label} /> : null,
      )}
      {feed === null ? null : <a href={feed}>{say.follow}</a>}
    </div>
  );
}
