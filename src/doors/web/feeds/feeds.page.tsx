import type { VNode } from 'preact';
import { PostForm } from '../form/post-form.js';
import { Done } from '../layout/done.js';
import { Page } from '../layout/page.js';
import { MeTabs } from '../me/me-tabs.js';
import type { Viewer } from '../session/viewer.js';
import { type FeedAddressOf, feedsPath } from './feed-addresses.js';
import type { FeedPlace, FeedPlaces } from './feed-places.js';
import { en } from './feeds.en.js';
import { fr } from './feeds.fr.js';

const sentences = { fr, en };

export interface FeedsView {
  readonly hasToken: boolean;
  readonly addressOf: FeedAddressOf;
  readonly seen: readonly FeedPlaces[];
  readonly publicUrl: string;
  readonly done: unknown;
}

interface Props {
  readonly viewer: Viewer;
  readonly view: FeedsView;
}

/** The addresses by which somebody follows lists, forums and letters in a feed reader. */
export function feedsPage(viewer: Viewer, view: FeedsView): Page {
  const say = sentences[viewer.language];
  const sections = view.seen.filter(({ places }) => places.length > 0);
  return new Page(
    say.title,
    <>
      <h1>{say.title}</h1>
      <MeTabs viewer={viewer} />
      <Done sentences={say.done} code={view.done} />
      <p class="lead">{say.lead}</p>
      <Own viewer={viewer} view={view} />
      {sections.length === 0 ? <p class="soft">{say.nothing}</p> : null}
      {sections.map(({ kind, places }) => (
        <section>
          <h2>{say.kinds[kind]}</h2>
          <ul class="rows">
            {places.map(place => (
              <FeedRow viewer={viewer} view={view} place={place} />
            ))}
          </ul>
        </section>
      ))}
    </>,
  );
}

/** What is somebody's own: made, changed, ended. */
function Own({ viewer, view: { hasToken } }: Props): VNode {
  const say = sentences[viewer.language];
  return (
    <PostForm viewer={viewer} action={feedsPath} class="card">
      <p>{say.private}</p>
      <p class="hint">{hasToken ? say.renewHint : say.none}</p>
      <p class="actions">
        <button type="submit" class={hasToken ? 'quiet' : undefined}>
          {hasToken ? say.renew : say.make}
        </button>
        {hasToken ? (
          <button type="submit" class="danger" formaction={`${feedsPath}/removal`}>
            {say.revoke}
          </button>
        ) : null}
      </p>
    </PostForm>
  );
}

function FeedRow({ viewer, view, place }: Props & { place: FeedPlace }): VNode {
  const say = sentences[viewer.language];
  const path = view.addressOf(place.path, place.isPublic);
  const address = path === null ? null : `${view.publicUrl}${path}`;
  if (place.isPublic)
    return (
      <li>
        <a href={place.path}>{place.name}</a> <span class="tag">{say.public}</span>
      </li>
    );
  return (
    <li>
      <strong>{place.name}</strong> <span class="tag good">{say.own}</span>
      {address === null ? (
        <p class="soft small">{say.needsOne}</p>
      ) : (
        <p class="small">
          <a href={address}>
            <code class="address">{address}</code>
          </a>
        </p>
      )}
    </li>
  );
}
