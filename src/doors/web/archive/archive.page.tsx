import type { VNode } from 'preact';
import { number } from '../../../foundation/i18n/format.js';
import type { ArchiveMonth, ThreadRow } from '../../../postoffice/archive/archive-reader.service.js';
import { Page } from '../layout/page.js';
import { ListTabs } from '../lists/list-tabs.js';
import type { Viewer } from '../session/viewer.js';
import { archivePath, downloadPath, feedPath, monthPath } from './archive-paths.js';
import { archiveSentences } from './archive-sentences.js';
import type { ArchiveInSight } from './archive-sight.js';
import { daysOfMonth, monthName } from './month-name.js';
import { StepPager } from './step-pager.js';
import { ThreadRows } from './thread-rows.js';

export interface ArchiveView {
  readonly seen: ArchiveInSight;
  /** `2026-03`; null for all of it. */
  readonly month: string | null;
  /** The last one spoken in first. */
  readonly threads: readonly ThreadRow[];
  readonly months: readonly ArchiveMonth[];
  /** From 1. */
  readonly page: number;
  readonly hasMore: boolean;
  /** Where it is followed; the page that makes addresses where the viewer has none. */
  readonly feed: string | null;
}

interface Props {
  readonly viewer: Viewer;
  readonly view: ArchiveView;
}

/** What was said on a list, by threads; all of it, or of one month. */
export function archivePage(viewer: Viewer, view: ArchiveView): Page {
  const say = archiveSentences[viewer.language];
  const { seen, month, threads, page, hasMore } = view;
  const { list } = seen;
  const isGone = list.deletedAt !== null;
  const title = month === null ? say.title(list.name) : `${monthName(viewer, month)}, ${list.name}`;
  const path = month === null ? archivePath(list) : monthPath(list, month);
  return new Page(
    title,
    <>
      <p class="kicker">{isGone ? say.list : <a href={`/lists/${list.name}`}>← {say.list}</a>}</p>
      <h1>{month === null ? title : monthName(viewer, month)}</h1>
      {isGone ? <p class="notice">{say.listGone}</p> : <ListTabs viewer={viewer} seen={seen} />}
      <Actions viewer={viewer} view={view} />
      {threads.length === 0 ? <Empty viewer={viewer} month={month} /> : null}
      <ThreadRows viewer={viewer} seen={seen} rows={threads} isByMonth={month === null} />
      <StepPager
        viewer={viewer}
        newer={page > 1 ? `${path}?page=${page - 1}` : null}
        older={hasMore ? `${path}?page=${page + 1}` : null}
      />
      <Months viewer={viewer} view={view} />
    </>,
    { isIndexed: seen.isPublic, ...(seen.isPublic ? { feed: feedPath(list) } : {}) },
  );
}

/** To search, to write, to take along. */
function Actions({ viewer, view: { seen, month, months } }: Props): VNode {
  const say = archiveSentences[viewer.language];
  const { list } = seen;
  const mayWrite = list.deletedAt === null && list.closedAt === null && viewer.personId !== null;
  const mayTake = seen.canTake && months.length > 0;
  return (
    <>
      {months.length === 0 ? null : (
        <form class="search-line" action="/search" role="search">
          <input type="hidden" name="list" value={list.name} />
          <div class="field">
            <label for="q">{say.search}</label>
            <input id="q" name="q" type="search" />
          </div>
          <button type="submit" class="quiet">
            {say.searchButton}
          </button>
        </form>
      )}
      {mayWrite || mayTake ? (
        <p class="actions">
          {mayWrite ? (
            <a class="button" href={`/lists/${list.name}/posts/new`}>
              {say.write}
            </a>
          ) : null}
          {mayTake ? (
            <a class="button quiet" href={downloadPath(list, month === null ? null : daysOfMonth(month))}>
              {month === null ? say.download : say.downloadMonth}
            </a>
          ) : null}
        </p>
      ) : null}
    </>
  );
}

function Empty({ viewer, month }: { viewer: Viewer; month: string | null }): VNode {
  const say = archiveSentences[viewer.language];
  return (
    <div class="card">
      <p>{month === null ? say.empty : say.emptyMonth}</p>
      {month === null ? <p class="soft">{say.emptyHint}</p> : null}
    </div>
  );
}

function Months({ viewer, view: { seen, month: shown, months, feed } }: Props): VNode | null {
  const say = archiveSentences[viewer.language];
  const { list } = seen;
  if (months.length === 0) return null;
  return (
    <section>
      <h2>{say.months}</h2>
      <ul class="months">
        {shown === null ? null : (
          <li>
            <a href={archivePath(list)}>{say.all}</a>
          </li>
        )}
        {months.map(({ month, messages }) => (
          <li>
            <a href={monthPath(list, month)} aria-current={month === shown ? 'page' : undefined}>
              {say.monthCount(monthName(viewer, month), number(viewer.language, messages))}
            </a>
          </li>
        ))}
      </ul>
      {feed === null ? null : (
        <p class="soft small">
          <a href={feed}>{say.feed}</a>
        </p>
      )}
    </section>
  );
}
