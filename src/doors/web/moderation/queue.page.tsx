import type { VNode } from 'preact';
import { queueScriptPath } from '../layout/assets.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { QueueBrakes } from '../brake/queue-brakes.js';
import { QueueJournals } from '../decisions/queue-journals.js';
import { QueueBulk, QueueAllShown } from './queue-bulk.js';
import { QueueFilters } from './queue-filters.js';
import { QueueKeys } from './queue-keys.js';
import { QueueLeaving } from './queue-leaving.js';
import { QueueNews } from './queue-news.js';
import { queuePath, isFiltered } from './queue-query.js';
import { QueueUnmoderated } from './queue-unmoderated.js';
import { QueueRow } from './queue-row.js';
import { queueSentences } from './queue-sentences.js';
import { mayDecide, type QueueView } from './queue-view.js';

/** What waits on all the lists and groups somebody looks after, the oldest first; decided where it stands. */
export function queuePage(viewer: Viewer, view: QueueView): Page {
  const say = queueSentences[viewer.language];
  const { entries } = view.page;
  return new Page(
    say.title(view.waiting),
    <>
      <h1>{say.heading}</h1>
      <QueueNews viewer={viewer} view={view} />
      <QueueBrakes viewer={viewer} brakes={view.brakes} />
      <QueueUnmoderated viewer={viewer} view={view} />
      <QueueLeaving viewer={viewer} view={view} />
      {view.waiting === 0 ? null : <QueueFilters viewer={viewer} view={view} />}
      {entries.length === 0 ? <Empty viewer={viewer} view={view} /> : <Rows viewer={viewer} view={view} />}
      <Ways viewer={viewer} view={view} />
      <QueueJournals viewer={viewer} lists={[...view.reach.listNames.values()]} />
      {view.reach.listIds.length === 0 ? null : (
        <p>
          <a href="/me/moderation">{say.rhythm}</a>
        </p>
      )}
    </>,
    { status: statusOf(view), scripts: [queueScriptPath] },
  );
}

function Rows({ viewer, view }: { viewer: Viewer; view: QueueView }): VNode {
  const say = queueSentences[viewer.language];
  const decided = view.page.entries.filter(entry => mayDecide(view, entry));
  return (
    <>
      <p class="soft">{say.waiting(view.counts.messages + view.counts.forums, view.counts.requests)}</p>
      {decided.length < 2 ? null : <QueueAllShown viewer={viewer} count={decided.length} />}
      <ul class="rows queue">
        {view.page.entries.map(entry => (
          <QueueRow viewer={viewer} view={view} entry={entry} />
        ))}
      </ul>
      {decided.length === 0 ? null : <QueueKeys viewer={viewer} />}
      {decided.length === 0 ? null : <QueueBulk viewer={viewer} view={view} decided={decided} />}
    </>
  );
}

function Empty({ viewer, view }: { viewer: Viewer; view: QueueView }): VNode {
  const say = queueSentences[viewer.language];
  const { reach, query, waiting } = view;
  if (reach.listIds.length + reach.groupIds.length + reach.forumIds.length === 0) {
    return (
      <div class="card">
        <p>{say.noLists}</p>
        <p class="soft">{say.noListsHint}</p>
      </div>
    );
  }
  if (waiting > 0) {
    return (
      <div class="card">
        <p>{isFiltered(query.filter) ? say.nothingFound : say.nothingBehind}</p>
        <p>
          <a href="/moderation">{say.all}</a>
        </p>
      </div>
    );
  }
  return (
    <div class="card">
      <p>{say.empty}</p>
      <p class="soft">{say.emptyHint}</p>
    </div>
  );
}

function Ways({ viewer, view: { query, page } }: { viewer: Viewer; view: QueueView }): VNode | null {
  const say = queueSentences[viewer.language];
  if (query.after === null && page.next === null) return null;
  return (
    <p class="pager">
      {query.after === null ? (
        <span />
      ) : (
        <a href={queuePath({ filter: query.filter, after: null })}>{say.first}</a>
      )}
      {page.next === null ? null : (
        <a rel="next" href={queuePath({ filter: query.filter, after: page.next })}>
          {say.more}
        </a>
      )}
    </p>
  );
}

/** A form that came back is 422; where not one thing was done as asked, 409. */
function statusOf({ sent, told }: QueueView): number {
  if (sent !== undefined) return 422;
  return told !== undefined && told.every(({ result }) => result !== 'done') ? 409 : 200;
}
