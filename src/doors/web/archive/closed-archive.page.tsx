import type { List } from '../../../community/lists/list.entity.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { archiveSentences } from './archive-sentences.js';

/** For somebody signed in whom the list's settings keep out: why, and what to do. */
export function closedArchivePage(viewer: Viewer, list: List): Page {
  const say = archiveSentences[viewer.language];
  return new Page(
    say.closedTitle,
    <>
      <h1>{say.closedTitle}</h1>
      <p class="lead">{say.closed[list.archive]}</p>
      <p>
        <a href={`/lists/${list.name}`}>{say.toList}</a>
      </p>
    </>,
    { status: 403 },
  );
}
