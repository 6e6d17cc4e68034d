import type { VNode } from 'preact';
import type { FoundMessage, FoundPage } from '../../../channels/forums/forum-search.service.js';
import type { ForumInSight } from '../../../channels/forums/forum-sight.service.js';
import { Moment } from '../layout/moment.js';
import { NumberedPages } from '../layout/numbered-pages.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { ForumKicker } from './forum-kicker.js';
import { forumSentences } from './forum-sentences.js';
import { ForumSearch } from './forums.page.js';
import { anchorOf } from './post.js';
import { shownWords, signature } from './shown-words.js';

export interface FoundView {
  readonly words: string;
  /** Where was searched; null: in every forum the viewer may read. */
  readonly within: ForumInSight | null;
  readonly seen: readonly ForumInSight[];
  readonly found: FoundPage;
}

/** Messages of forums that have the words. */
export function foundPage(viewer: Viewer, { words, within, seen, found }: FoundView): Page {
  const say = forumSentences[viewer.language];
  const path = within === null ? '/forums' : `/forums/${within.forum.slug}`;
  const label = within === null ? say.searchLabel : say.searchHere;
  const asked = (page: number): string =>
    `${path}?${new URLSearchParams({ q: words, ...(page > 1 ? { page: String(page) } : {}) }).toString()}`;
  return new Page(
    label,
    <>
      {within === null ? (
        <p class="kicker">
          <a href="/forums">{say.title}</a>
        </p>
      ) : (
        <ForumKicker viewer={viewer} seen={within} isBelow />
      )}
      <h1>{label}</h1>
      <ForumSearch viewer={viewer} action={path} label={label} words={words} />
      <p class="soft" role="status">
        {found.total === 0 ? say.notFound : say.found(found.total)}
      </p>
      <ul class="rows">
        {found.messages.map(message => (
          <FoundRow viewer={viewer} message={message} seen={seen} namesForum={within === null} />
        ))}
      </ul>
      <NumberedPages viewer={viewer} page={found.page} last={found.pageCount} pathOf={asked} />
    </>,
  );
}

function FoundRow({
  viewer,
  message,
  seen,
  namesForum,
}: {
  viewer: Viewer;
  message: FoundMessage;
  seen: readonly ForumInSight[];
  namesForum: boolean;
}): VNode | null {
  const say = forumSentences[viewer.language];
  const place = seen.find(({ forum }) => forum.id === message.forumId);
  if (place === undefined) return null;
  const { forum } = place;
  const path = `/forums/${forum.slug}/${message.threadKey}?message=${message.id}#${anchorOf(message)}`;
  return (
    <li>
      <a class="title" href={path}>
        {shownWords(viewer, message.subject)}
      </a>{' '}
      {message.isClosed ? <span class="tag">{say.closed[forum.kind]}</span> : null}
      <p>{shownWords(viewer, message.excerpt)}</p>
      <p class="soft small">
        {namesForum ? `${forum.name} · ` : null}
        {signature(message, say.gone)} · <Moment viewer={viewer} at={message.publishedAt} />
      </p>
    </li>
  );
}
