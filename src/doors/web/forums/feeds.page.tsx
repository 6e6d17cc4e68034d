import type { VNode } from 'preact';
import type { ForumInSight } from '../../../channels/forums/forum-sight.service.js';
import { PostForm } from '../form/post-form.js';
import { Done } from '../layout/done.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { forumSentences } from './forum-sentences.js';
import { settingSentences } from './setting-sentences.js';

export interface FeedsView {
  /** Null: none was made. */
  readonly token: string | null;
  readonly seen: readonly ForumInSight[];
  readonly publicUrl: string;
  readonly done: unknown;
}

/** The addresses by which somebody follows forums in a feed reader. */
export function feedsPage(viewer: Viewer, { token, seen, publicUrl, done }: FeedsView): Page {
  const say = settingSentences[viewer.language];
  return new Page(
    say.feedsTitle,
    <>
      <p class="kicker">
        <a href="/forums">{forumSentences[viewer.language].title}</a>
      </p>
      <h1>{say.feedsTitle}</h1>
      <Done sentences={say.feedsDone} code={done} />
      <p class="lead">{say.feedsLead}</p>
      {token === null ? <p class="soft">{say.feedsNone}</p> : null}
      <ul class="rows">
        {seen.map(({ forum }) => (
          <FeedRow
            name={forum.name}
            address={addressOf(publicUrl, forum.slug, forum.readableBy === 'public' ? '' : token)}
          />
        ))}
      </ul>
      <PostForm viewer={viewer} action="/forums/feeds">
        {token === null ? null : <p class="hint">{say.feedsRenewHint}</p>}
        <p class="actions">
          <button type="submit" class={token === null ? undefined : 'quiet'}>
            {token === null ? say.feedsMake : say.feedsRenew}
          </button>
          {token === null ? null : (
            <button type="submit" class="danger" formaction="/forums/feeds/removal">
              {say.feedsRevoke}
            </button>
          )}
        </p>
      </PostForm>
    </>,
  );
}

function FeedRow({ name, address }: { name: string; address: string | null }): VNode | null {
  if (address === null) return null;
  return (
    <li>
      <strong>{name}</strong>
      <p class="small">
        <a href={address}>
          <code class="address">{address}</code>
        </a>
      </p>
    </li>
  );
}

function addressOf(publicUrl: string, slug: string, token: string | null): string | null {
  if (token === null) return null;
  return `${publicUrl}/forums/${slug}/feed.atom${token === '' ? '' : `?token=${token}`}`;
}
