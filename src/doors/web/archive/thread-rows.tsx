import type { VNode } from 'preact';
import { number } from '../../../foundation/i18n/format.js';
import type { ThreadRow } from '../../../postoffice/archive/archive-reader.service.js';
import { Moment } from '../layout/moment.js';
import { monthAndYear } from '../layout/month.js';
import type { Viewer } from '../session/viewer.js';
import { messagePath, threadPath } from './archive-paths.js';
import { archiveSentences } from './archive-sentences.js';
import type { ArchiveInSight } from './archive-sight.js';
import { authorShown, subjectShown } from './archived-words.js';

interface Props {
  readonly viewer: Viewer;
  readonly seen: ArchiveInSight;
  readonly rows: readonly ThreadRow[];
  /** Under the month each was last spoken in. */
  readonly isByMonth: boolean;
}

/** Threads as rows that lead to them; one of a single message leads to that. */
export function ThreadRows({ viewer, seen, rows, isByMonth }: Props): VNode {
  if (!isByMonth) return <Rows viewer={viewer} seen={seen} rows={rows} />;
  const months = Map.groupBy(rows, ({ lastAt }) => monthAndYear(viewer, lastAt));
  return (
    <>
      {[...months].map(([month, ofMonth]) => (
        <section>
          <h2 class="month">{month}</h2>
          <Rows viewer={viewer} seen={seen} rows={ofMonth} />
        </section>
      ))}
    </>
  );
}

function Rows({ viewer, seen, rows }: Omit<Props, 'isByMonth'>): VNode | null {
  return rows.length === 0 ? null : (
    <ul class="rows">
      {rows.map(row => (
        <Row viewer={viewer} seen={seen} row={row} />
      ))}
    </ul>
  );
}

function Row({ viewer, seen, row }: { viewer: Viewer; seen: ArchiveInSight; row: ThreadRow }): VNode {
  const say = archiveSentences[viewer.language];
  const { thread, messages, lastAt } = row;
  const isLone = thread.messageCount === 1;
  const path = isLone ? messagePath(seen.list, thread) : threadPath(seen.list, thread.key);
  return (
    <li>
      <a class="title" href={path} dir="auto">
        {subjectShown(viewer, thread.subject, seen)}
      </a>
      <p class="soft small">
        <bdi>{authorShown(viewer, row, seen)}</bdi> ·{' '}
        {isLone ? null : (
          <>
            {messages === 1 ? say.oneMessage : say.messages(number(viewer.language, messages))}
            {' · '}
          </>
        )}
        <Moment viewer={viewer} at={lastAt} />
      </p>
    </li>
  );
}
