import type { VNode } from 'preact';
import type { FollowShown } from '../../../channels/forums/follows.service.js';
import { asOneLine } from '../../../foundation/one-line.js';
import { CheckField } from '../form/choice.js';
import { PostForm } from '../form/post-form.js';
import { Done } from '../layout/done.js';
import { Moment } from '../layout/moment.js';
import { Page } from '../layout/page.js';
import { MeTabs } from '../me/me-tabs.js';
import type { Viewer } from '../session/viewer.js';
import { followSentences } from './follow-sentences.js';
import { categoryName } from './forum-leave.page.js';

export interface MyForumsView {
  readonly follows: readonly FollowShown[];
  readonly followsOwn: boolean;
  readonly done?: unknown;
}

/** All that comes from forums by mail, and the way out of each. */
export function myForumsPage(viewer: Viewer, { follows, followsOwn, done }: MyForumsView): Page {
  const say = followSentences[viewer.language];
  return new Page(
    say.myTitle,
    <>
      <h1>{say.myTitle}</h1>
      <MeTabs viewer={viewer} />
      <Done sentences={say.done} code={done} />
      <p class="lead">{say.myLead}</p>
      {follows.length === 0 ? (
        <div class="card">
          <p>{say.nothing}</p>
          <p>
            <a href="/forums">{say.toForums}</a>
          </p>
        </div>
      ) : (
        <ul class="rows">
          {follows.map(follow => (
            <Followed viewer={viewer} follow={follow} />
          ))}
        </ul>
      )}
      <section>
        <h2>{say.ownTitle}</h2>
        <PostForm viewer={viewer} action="/me/forums" class="card">
          <CheckField name="own" label={say.own} hint={say.ownHint} isChecked={followsOwn} />
          <button type="submit">{say.save}</button>
        </PostForm>
      </section>
    </>,
  );
}

function Followed({ viewer, follow }: { viewer: Viewer; follow: FollowShown }): VNode {
  const say = followSentences[viewer.language];
  const { kind, forumName, since, id } = follow;
  return (
    <li class="with-action">
      <div class="cut-box">
        <a class="title cut" dir="auto" href={pathOf(follow)}>
          {titleOf(viewer, follow)}
        </a>
        <p class="soft small">
          <span class="tag">{say.kinds[kind]}</span> {kind === 'forum' ? null : <bdi>{forumName} · </bdi>}
          {say.since} <Moment viewer={viewer} at={since} />
        </p>
      </div>
      <PostForm viewer={viewer} action="/me/forums/end">
        <input type="hidden" name="follow" value={id} />
        <button class="quiet" type="submit" aria-label={`${say.end} : ${titleOf(viewer, follow)}`}>
          {say.end}
        </button>
      </PostForm>
    </li>
  );
}

function pathOf({ forumSlug, category, threadKey }: FollowShown): string {
  const forum = `/forums/${forumSlug}`;
  if (threadKey !== null) return `${forum}/${threadKey}`;
  return category === null ? forum : `${forum}?category=${encodeURIComponent(category)}`;
}

function titleOf(
  viewer: Viewer,
  { threadSubject, category, categoryName: name, forumName }: FollowShown,
): string {
  if (threadSubject !== null) return asOneLine(threadSubject);
  return category === null ? forumName : (name ?? categoryName(viewer, category));
}
