import type { VNode } from 'preact';
import type { FoundInForum, FoundPage } from '../../../channels/forums/forum-search.service.js';
import type { ForumInSight } from '../../../channels/forums/forum-sight.service.js';
import { Moment } from '../layout/moment.js';
import { Page } from '../layout/page.js';
import { Pager } from '../layout/pager.js';
import { FoundParts } from '../reading/found-parts.js';
import type { Viewer } from '../session/viewer.js';
import { ForumKicker } from './forum-kicker.js';
import { forumSentences } from './forum-sentences.js';
import { ForumSearch } from './forums.page.js';
import { anchorOf } from './anchor.js';
import { signature } from './shown-words.js';

export interface FoundView {
  readonly words: string;
  /** Where was searched; null: in every forum the viewer may read. */
  readonly within: ForumInSight | null;
  readonly seen: readonly ForumInSight[];
  readonly found: FoundPage;
  readonly isNewest: boolean;
}

/** Messages of forums that have the words. */
export function foundPage(viewer: Viewer, { words, within, seen, found, isNewest }: FoundView): Page {
  const say = forumSentences[viewer.language];
  const path = within === null ? '/forums' : `/forums/${within.forum.slug}`;
  const label = within === null ? say.searchLabel : say.searchHere;
  const asked = (after: string | null): string =>
    `${path}?${new URLSearchParams({ q: words, ...(after === null ? {} : { after }) }).toString()}`;
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
      {found.messages.length === 0 ? (
        <p class="soft" role="status">
          {say.notFound}
        </p>
      ) : null}
      <ul class="rows">
        {found.messages.map(message => (
          <FoundRow viewer={viewer} message={message} seen={seen} namesForum={within === null} />
        ))}
      </ul>
      <Pager
        viewer={viewer}
        newest={isNewest ? null : asked(null)}
        older={found.next === null ? null : asked(found.next)}
      />
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
  message: FoundInForum;
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
        <FoundParts parts={message.subject} showsAddresses={viewer.personId !== null} />
      </a>{' '}
      {message.isClosed ? <span class="tag">{say.closed[forum.kind]}</span> : null}
      <p>
        <FoundParts parts={message.excerpt} showsAddresses={viewer.personId !== null} />
      </p>
      <p class="soft small">
        {namesForum ? `${forum.name} · ` : null}
        {signature(message, say.gone)} · <Moment viewer={viewer} at={message.publishedAt} />
      </p>
    </li>
  );
}
