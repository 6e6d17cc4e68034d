import type { VNode } from 'preact';
import type { ForumCategory } from '../../../channels/forums/forum-category.entity.js';
import {
  canManage,
  canModerate,
  canStart,
  canTakeArchive,
} from '../../../channels/forums/forum-permissions.js';
import type { ForumInSight } from '../../../channels/forums/forum-sight.service.js';
import { adCategories, adSides } from '../../../channels/forums/forum-thread.entity.js';
import type { ThreadFilter } from '../../../channels/forums/thread-filter.js';
import { isPlain, type ThreadShown } from '../../../channels/forums/threads.service.js';
import { archiveSentences } from '../archive/archive-sentences.js';
import { CheckField, SelectField } from '../form/choice.js';
import { FollowForm } from '../follows/follow-form.js';
import { PostForm } from '../form/post-form.js';
import { Done } from '../layout/done.js';
import { Moment } from '../layout/moment.js';
import { Page } from '../layout/page.js';
import { Pager } from '../layout/pager.js';
import type { Viewer } from '../session/viewer.js';
import { ForumKicker } from './forum-kicker.js';
import { filterPath } from './forum-query.js';
import { forumSentences } from './forum-sentences.js';
import { ForumSearch } from './forums.page.js';
import { shownWords } from './shown-words.js';
import { ThreadRows } from './thread-rows.js';

export interface ForumView {
  readonly seen: ForumInSight;
  readonly categories: readonly ForumCategory[];
  readonly moderators: readonly string[];
  readonly filter: ThreadFilter;
  readonly pinned: readonly ThreadShown[];
  readonly threads: readonly ThreadShown[];
  /** The viewer's own that wait. */
  readonly waiting: readonly { readonly key: string; readonly subject: string; readonly writtenAt: Date }[];
  readonly unreadCount: number;
  readonly isNewest: boolean;
  /** The place of the next page; null on the last one. */
  readonly older: string | null;
  /** The address of the feed, with the viewer's token where it needs one; null where they have none. */
  readonly feed: string | null;
  /** They get its messages by mail: of its category, where one is shown. */
  readonly isFollowed: boolean;
  readonly now: Date;
  readonly done: unknown;
}

/** The threads of one forum. */
export function forumPage(viewer: Viewer, view: ForumView): Page {
  const say = forumSentences[viewer.language];
  const { seen, filter, pinned, threads, waiting } = view;
  const { forum } = seen;
  const path = `/forums/${forum.slug}`;
  const place = { slug: forum.slug, kind: forum.kind };
  const all = [...pinned, ...threads];
  const isPublic = forum.readableBy === 'public';
  return new Page(
    forum.name,
    <>
      <ForumKicker viewer={viewer} seen={seen} />
      <h1>{forum.name}</h1>
      {forum.description === '' ? null : <p class="lead lines">{forum.description}</p>}
      <Done sentences={say.done} code={view.done} />
      {forum.closedAt === null ? null : <p class="notice">{say.closedForumHint}</p>}
      <p class="actions">
        {canStart(seen.viewer, forum) ? (
          <a class="button" href={`${path}/write`}>
            {say.write[forum.kind]}
          </a>
        ) : null}
        {viewer.personId === null ? (
          <a href={`/sign-in?returnTo=${encodeURIComponent(path)}`}>{say.signIn}</a>
        ) : null}
      </p>
      <Waiting viewer={viewer} path={path} waiting={waiting} />
      <ForumSearch viewer={viewer} action={path} label={say.searchHere} />
      <Filters viewer={viewer} view={view} />
      {all.length === 0 ? (
        <p class="soft">{isPlain(filter) && view.isNewest ? say.emptyForum[forum.kind] : say.empty}</p>
      ) : (
        <ThreadRows viewer={viewer} threads={all.map(thread => ({ thread, ...place }))} now={view.now} />
      )}
      <Pager
        viewer={viewer}
        newest={view.isNewest ? null : filterPath(forum, filter)}
        older={view.older === null ? null : filterPath(forum, filter, view.older)}
      />
      <Foot viewer={viewer} view={view} />
    </>,
    {
      isIndexed: isPublic && isPlain(filter) && view.isNewest,
      ...(isPublic ? { feed: `${path}/feed.atom` } : {}),
    },
  );
}

function Waiting({
  viewer,
  path,
  waiting,
}: {
  viewer: Viewer;
  path: string;
  waiting: ForumView['waiting'];
}): VNode | null {
  const say = forumSentences[viewer.language];
  if (waiting.length === 0) return null;
  return (
    <section class="notice">
      <p>
        <strong>{say.waitingTitle}</strong> <span class="small">{say.waitingHint}</span>
      </p>
      <ul>
        {waiting.map(({ key, subject, writtenAt }) => (
          <li>
            <a href={`${path}/${key}`}>{shownWords(viewer, subject)}</a>{' '}
            <span class="soft small">
              <Moment viewer={viewer} at={writtenAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Filters({ viewer, view }: { viewer: Viewer; view: ForumView }): VNode {
  const say = forumSentences[viewer.language];
  const { filter, categories, seen } = view;
  const { forum } = seen;
  const isAds = forum.kind === 'ads';
  const categoryChoices = isAds
    ? adCategories.map(value => ({ value, label: say.adCategories[value] }))
    : categories.map(({ slug, name }) => ({ value: slug, label: name }));
  return (
    <details class="filters" open={!isPlain(filter) || filter.state !== (isAds ? 'open' : 'all')}>
      <summary>{say.filters}</summary>
      <form method="get" action={`/forums/${forum.slug}`}>
        <div class="fields">
          {categoryChoices.length === 0 ? null : (
            <SelectField
              name="category"
              label={say.category}
              value={filter.category ?? ''}
              choices={[{ value: '', label: say.anyCategory }, ...categoryChoices]}
            />
          )}
          {isAds ? (
            <SelectField
              name="side"
              label={say.side}
              value={filter.side ?? ''}
              choices={[
                { value: '', label: say.anySide },
                ...adSides.map(value => ({ value, label: say.sides[value] })),
              ]}
            />
          ) : null}
          <SelectField
            name="state"
            label={say.state}
            value={filter.state}
            choices={(['open', 'closed', 'all'] as const).map(value => ({ value, label: say.states[value] }))}
          />
        </div>
        {viewer.personId === null ? null : (
          <CheckField name="unread" label={say.onlyUnread} isChecked={filter.isUnread} />
        )}
        <p class="actions">
          <button type="submit" class="quiet">
            {say.show}
          </button>
          <a href={`/forums/${forum.slug}`}>{say.all}</a>
        </p>
      </form>
    </details>
  );
}

function Foot({ viewer, view }: { viewer: Viewer; view: ForumView }): VNode {
  const say = forumSentences[viewer.language];
  const { seen, moderators, unreadCount, feed } = view;
  const { forum } = seen;
  const path = `/forums/${forum.slug}`;
  return (
    <>
      {unreadCount > 0 ? (
        <PostForm viewer={viewer} action={`${path}/reading`}>
          <p>
            <button type="submit" class="quiet">
              {say.markAllRead}
            </button>
          </p>
        </PostForm>
      ) : null}
      <FollowForm
        viewer={viewer}
        path={path}
        kind={view.filter.category === null ? 'forum' : 'category'}
        {...(view.filter.category === null ? {} : { category: view.filter.category })}
        isFollowed={view.isFollowed}
      />
      <p class="soft small">
        {say.readers[forum.readableBy]} {say.moderatorsOf}{' '}
        {moderators.length === 0 ? say.nobodyModerates : moderators.join(', ')}.
      </p>
      <p class="actions">
        {feed === null ? null : <a href={feed}>{say.feed}</a>}
        {canTakeArchive(seen.viewer, forum) ? (
          <a href={`${path}/download`}>{archiveSentences[viewer.language].download}</a>
        ) : null}
        {canModerate(seen.viewer) ? <a href={`${path}/patterns`}>{say.patterns}</a> : null}
        {canModerate(seen.viewer) ? <a href={`${path}/decisions`}>{say.decisions}</a> : null}
        {canManage(seen.viewer, forum) ? <a href={`${path}/settings`}>{say.settings}</a> : null}
      </p>
    </>
  );
}
