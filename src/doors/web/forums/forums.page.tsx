import type { VNode } from 'preact';
import type { DraftShown } from '../../../channels/forums/drafts.service.js';
import type { ForumInSight } from '../../../channels/forums/forum-sight.service.js';
import { AnnounceLink } from '../drafts/announce-link.js';
import { Field } from '../form/field.js';
import { Done } from '../layout/done.js';
import { Moment } from '../layout/moment.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { forumSentences } from './forum-sentences.js';
import { shownWords } from './shown-words.js';
import { type PlacedThread, ThreadRows } from './thread-rows.js';

export interface ForumFigures {
  readonly threads: number;
  readonly messages: number;
  readonly lastAt: Date;
}

/** A forum on the page of all. */
export interface ForumLine extends ForumInSight {
  readonly unreadCount: number;
  /** Null where nobody has written yet. */
  readonly figures: ForumFigures | null;
}

export interface ForumsView {
  readonly forums: readonly ForumLine[];
  readonly latest: readonly PlacedThread[];
  readonly drafts: readonly DraftShown[];
  /** May open forums of the platform. */
  readonly canOpen: boolean;
  readonly now: Date;
  readonly done: unknown;
}

/** Every forum the viewer may read, what is new in them, and what they were writing. */
export function forumsPage(viewer: Viewer, view: ForumsView): Page {
  const say = forumSentences[viewer.language];
  const { forums, latest, drafts } = view;
  const sections = [
    [say.ofPlatform, forums.filter(({ group }) => group === null)],
    [say.ofMyGroups, forums.filter(({ group, viewer: { isMember } }) => group !== null && isMember)],
    [say.ofOtherGroups, forums.filter(({ group, viewer: { isMember } }) => group !== null && !isMember)],
  ] as const;
  return new Page(
    say.title,
    <>
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      <p>
        <AnnounceLink viewer={viewer} />
      </p>
      <Done sentences={say.done} code={view.done} />
      <ForumSearch viewer={viewer} action="/forums" label={say.searchLabel} />
      <Drafts viewer={viewer} drafts={drafts} />
      {forums.length === 0 ? <p class="soft">{say.none}</p> : null}
      {sections.map(([title, lines]) =>
        lines.length === 0 ? null : (
          <section>
            <h2>{title}</h2>
            <ForumRows viewer={viewer} forums={lines} />
          </section>
        ),
      )}
      {viewer.personId === null ? (
        <p class="notice">
          {say.signInForMore} <a href={`/sign-in?returnTo=${encodeURIComponent('/forums')}`}>{say.signIn}</a>
        </p>
      ) : null}
      {latest.length === 0 ? null : (
        <section>
          <h2>{say.latest}</h2>
          <ThreadRows viewer={viewer} threads={latest} now={view.now} />
        </section>
      )}
      <p class="actions">
        {view.canOpen ? (
          <a class="button quiet" href="/forums/new">
            {say.open}
          </a>
        ) : null}
        {viewer.personId === null ? null : <a href="/me/feeds">{say.feeds}</a>}
      </p>
    </>,
    { isIndexed: true },
  );
}

/** Forums one below the other, with what is new in each. */
export function ForumRows({ viewer, forums }: { viewer: Viewer; forums: readonly ForumLine[] }): VNode {
  const say = forumSentences[viewer.language];
  return (
    <ul class="rows">
      {forums.map(({ forum, group, unreadCount, figures }) => (
        <li>
          <a class="title" href={`/forums/${forum.slug}`}>
            {forum.name}
          </a>{' '}
          {unreadCount > 0 ? <span class="tag wait">{say.unreadThreads(unreadCount)}</span> : null}{' '}
          {forum.closedAt === null ? null : <span class="tag">{say.closedForum}</span>}
          {forum.description === '' ? null : <p>{forum.description}</p>}
          <p class="soft small">
            {group === null ? null : `${group.name} · `}
            {figures === null ? (
              say.nothingYet
            ) : (
              <>
                {say.figures(figures.threads, figures.messages)} · {say.lastAt}{' '}
                <Moment viewer={viewer} at={figures.lastAt} />
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

export function ForumSearch({
  viewer,
  action,
  label,
  words = '',
}: {
  viewer: Viewer;
  action: string;
  label: string;
  words?: string;
}): VNode {
  return (
    <form class="search" method="get" action={action} role="search">
      <Field name="q" type="search" label={label} value={words} />
      <button type="submit">{forumSentences[viewer.language].search}</button>
    </form>
  );
}

function Drafts({ viewer, drafts }: { viewer: Viewer; drafts: readonly DraftShown[] }): VNode | null {
  const say = forumSentences[viewer.language];
  if (drafts.length === 0) return null;
  return (
    <section class="card">
      <h2>{say.draftsTitle}</h2>
      <ul>
        {drafts.map(({ forumSlug, forumName, place, subject, savedAt }) => (
          <li>
            <a href={place === '' ? `/forums/${forumSlug}/write` : `/forums/${forumSlug}/${place}/answer`}>
              {place === ''
                ? shownWords(viewer, subject) || say.draftNew(forumName)
                : say.draftAnswer(shownWords(viewer, subject))}
            </a>{' '}
            <span class="soft small">
              {say.draftSaved} <Moment viewer={viewer} at={savedAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
