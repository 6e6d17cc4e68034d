import type { VNode } from 'preact';
import { canAnswer, canEdit, canWithdraw } from '../../../channels/forums/forum-permissions.js';
import type { ForumInSight } from '../../../channels/forums/forum-sight.service.js';
import type { ForumThread } from '../../../channels/forums/forum-thread.entity.js';
import type { MessageShown } from '../../../channels/forums/thread-reading.service.js';
import { shortDateAndTime } from '../../../foundation/i18n/format.js';
import { reportSentences } from '../forum-reports/report.page.js';
import { Moment } from '../layout/moment.js';
import { ReadText } from '../reading/read-text.js';
import type { Viewer } from '../session/viewer.js';
import { anchorOf } from './anchor.js';
import { forumSentences } from './forum-sentences.js';
import { PostFiles } from './post-files.js';
import { shownWords, signature } from './shown-words.js';

interface PostView {
  readonly viewer: Viewer;
  readonly seen: ForumInSight;
  readonly thread: ForumThread;
  readonly message: MessageShown;
  /** Its reader told the moderators of it. */
  readonly isReported?: boolean;
  readonly now: Date;
}

/** One message of a thread; of what was taken away, that it was there. */
export function Post(view: PostView): VNode {
  const { viewer, message, seen } = view;
  const say = forumSentences[viewer.language];
  const isOwn = message.authorId !== null && message.authorId === viewer.personId;
  if (message.state === 'withdrawn' || (message.state === 'hidden' && message.text === '')) {
    return (
      <p class="post gone soft" id={anchorOf(message)}>
        {message.state === 'withdrawn' ? say.withdrawn : say.hidden}
      </p>
    );
  }
  const moment = message.publishedAt ?? message.writtenAt;
  const path = `/forums/${seen.forum.slug}/${view.thread.key}`;
  return (
    <article class={`post ${message.state}`} id={anchorOf(message)}>
      <header>
        <strong>{signature(message, say.gone)}</strong>{' '}
        <a class="soft small" href={`${path}?message=${message.id}#${anchorOf(message)}`} title={say.link}>
          <Moment viewer={viewer} at={moment} />
        </a>{' '}
        <Answered viewer={viewer} message={message} path={path} />
        {message.editedAt === null ? null : (
          <span
            class="soft small"
            title={say.editedAt(shortDateAndTime(viewer.language, message.editedAt, viewer.timeZone))}
          >
            {say.edited}
          </span>
        )}{' '}
        {message.state === 'waiting' ? <span class="tag wait">{say.waits}</span> : null}
        {message.state === 'refused' ? <span class="tag bad">{say.refused}</span> : null}
      </header>
      {message.state === 'hidden' && isOwn ? <p class="notice">{say.hiddenYours}</p> : null}
      {message.text.trim() === '' && message.files.length > 0 ? null : (
        <ReadText viewer={viewer} text={shownWords(viewer, message.text)} empty={say.noText} />
      )}
      <PostFiles viewer={viewer} path={path} files={message.files} />
      <PostTools {...view} />
    </article>
  );
}

function Answered({
  viewer,
  message: { answersId, answersAuthor },
  path,
}: {
  viewer: Viewer;
  message: MessageShown;
  path: string;
}): VNode | null {
  const say = forumSentences[viewer.language];
  if (answersId === null) return null;
  return (
    <a class="soft small" href={`${path}?message=${answersId}#${anchorOf({ id: answersId })}`}>
      {answersAuthor === null ? say.inAnswer : say.inAnswerTo(answersAuthor)}
    </a>
  );
}

function PostTools({ viewer, seen, thread, message, isReported = false, now }: PostView): VNode | null {
  const say = forumSentences[viewer.language];
  const path = `/forums/${seen.forum.slug}/${thread.key}`;
  const mayQuote = message.state === 'published' && canAnswer(seen.viewer, seen.forum, thread, now);
  const isOthers = viewer.personId !== null && message.authorId !== viewer.personId;
  const mayReport = isOthers && message.state === 'published' && !isReported;
  const tools: readonly (readonly [boolean, string, string])[] = [
    [mayQuote, `${path}/answer?quote=${message.id}`, say.quote],
    [canEdit(seen.viewer, message, now), `${path}/messages/${message.id}/edit`, say.edit],
    [canWithdraw(seen.viewer, message), `${path}/messages/${message.id}/withdrawal`, say.withdraw],
    [mayReport, `${path}/messages/${message.id}/report`, reportSentences[viewer.language].link],
  ];
  const offered = tools.filter(([isOffered]) => isOffered);
  const who = signature(message, say.gone);
  return offered.length === 0 ? null : (
    <p class="post-tools small">
      {offered.map(([, href, label]) => (
        <a href={href} rel="nofollow" aria-label={`${label} (${who})`}>
          {label}
        </a>
      ))}
    </p>
  );
}
