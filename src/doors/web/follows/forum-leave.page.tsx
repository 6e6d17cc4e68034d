import type { VNode } from 'preact';
import type { FollowReason } from '../../../channels/forums/forum-correspondence.entity.js';
import type { Correspondence } from '../../../channels/forums/correspondences.service.js';
import { adCategories } from '../../../channels/forums/forum-thread.entity.js';
import { asOneLine } from '../../../foundation/one-line.js';
import { PostForm } from '../form/post-form.js';
import { forumSentences } from '../forums/forum-sentences.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { plainPage } from '../subscription/plain.page.js';
import { followSentences } from './follow-sentences.js';

/** What the mail named comes first; mail scanners follow links, so a GET leaves nothing. */
export function forumLeavePage(viewer: Viewer, from: Correspondence, token: string): Page {
  const say = followSentences[viewer.language];
  const reasons: FollowReason[] =
    from.category === null ? ['thread', 'forum'] : ['thread', 'category', 'forum'];
  const others = reasons.filter(reason => reason !== from.because);
  return new Page(
    say.leaveTitle,
    <>
      <h1>{say.leaveTitle}</h1>
      <p class="lead">{say.leaveLead(asOneLine(from.subject))}</p>
      <PostForm viewer={viewer} action={`/unsubscribe/forum/${token}`}>
        <p class="actions">
          <Leave viewer={viewer} from={from} reason={from.because} />
        </p>
        <p class="actions">
          {others.map(reason => (
            <Leave viewer={viewer} from={from} reason={reason} isQuiet />
          ))}
        </p>
      </PostForm>
      <p class="soft small">{say.leaveHint}</p>
    </>,
  );
}

function Leave({
  viewer,
  from,
  reason,
  isQuiet = false,
}: {
  viewer: Viewer;
  from: Correspondence;
  reason: FollowReason;
  isQuiet?: boolean;
}): VNode {
  return (
    <button type="submit" class={isQuiet ? 'quiet' : undefined} name="what" value={reason}>
      {labelOf(viewer, from, reason)}
    </button>
  );
}

function labelOf(viewer: Viewer, { category, forumName }: Correspondence, reason: FollowReason): string {
  const say = followSentences[viewer.language].leaveOne;
  if (reason === 'thread') return say.thread;
  return reason === 'forum' ? say.forum(forumName) : say.category(categoryName(viewer, category ?? ''));
}

/** Of ads the category has its name in the reader's language. */
export function categoryName(viewer: Viewer, name: string): string {
  const known = adCategories.find(category => category === name);
  return known === undefined ? name : forumSentences[viewer.language].adCategories[known];
}

export function forumLeftPage(viewer: Viewer, from: Correspondence, what: FollowReason): Page {
  const say = followSentences[viewer.language];
  return plainPage(viewer, {
    title: say.leftTitle,
    text: `${say.left[what](asOneLine(from.subject), from.forumName)} ${say.leftHint}`,
    children: (
      <p class="actions">
        <a href={`/forums/${from.forumSlug}/${from.threadKey}`}>{say.seeThread}</a>
        <a href="/me/forums">{say.mine}</a>
      </p>
    ),
  });
}

export function deadForumLeavePage(viewer: Viewer): Page {
  const say = followSentences[viewer.language];
  return plainPage(viewer, {
    title: say.deadTitle,
    text: say.dead,
    status: 404,
    children: (
      <p class="actions">
        <a href="/me/forums">{say.mine}</a>
      </p>
    ),
  });
}
