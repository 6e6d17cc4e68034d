import type { VNode } from 'preact';
import type { List } from '../../../community/lists/list.entity.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './home.en.js';
import { fr } from './home.fr.js';

const sentences = { fr, en };

/** What waits for a person, and their lists. `heldCount` is null for somebody who moderates nothing. */
export function homePage(
  viewer: Viewer,
  { lists, heldCount }: { lists: readonly List[]; heldCount: number | null },
): Page {
  const say = sentences[viewer.language];
  return new Page(
    'Vigie',
    <>
      <h1>{say.welcome(viewer.person?.givenName ?? '')}</h1>
      {heldCount === null ? null : <Held viewer={viewer} count={heldCount} />}
      <h2>{say.myLists}</h2>
      {lists.length === 0 ? <p class="soft">{say.noList}</p> : <Lists viewer={viewer} lists={lists} />}
    </>,
  );
}

function Held({ viewer, count }: { viewer: Viewer; count: number }): VNode {
  const say = sentences[viewer.language];
  if (count === 0) return <p class="notice good">{say.nothingHeld}</p>;
  return (
    <div class="notice">
      <p>{say.held(count)}</p>
      <p>
        <a class="button" href="/moderation">
          {say.openHeld}
        </a>
      </p>
    </div>
  );
}

function Lists({ viewer, lists }: { viewer: Viewer; lists: readonly List[] }): VNode {
  const say = sentences[viewer.language];
  return (
    <>
      <p class="soft">{say.listCount(lists.length)}</p>
      <ul class="rows">
        {lists.map(list => (
          <li>
            <a class="title" href={`/lists/${list.name}`}>
              {list.name}
            </a>
            {' · '}
            <a class="small" href={`/lists/${list.name}/archive`} aria-label={say.archiveOf(list.name)}>
              {say.archive}
            </a>
            <p class="soft">{list.description}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
