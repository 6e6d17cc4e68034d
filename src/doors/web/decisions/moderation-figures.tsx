import type { VNode } from 'preact';
import type { MonthlyModeration } from '../../../channels/moderation/monthly-moderation.service.js';
import { number } from '../../../foundation/i18n/format.js';
import { durationText } from '../groups/duration-text.js';
import { monthAndYear } from '../layout/month.js';
import type { Viewer } from '../session/viewer.js';
import { decisionSentences } from './decision-words.js';

/** What waited each month, and what became of it, list by list. */
export function ModerationFigures({
  viewer,
  rows,
  lists,
}: {
  viewer: Viewer;
  rows: readonly MonthlyModeration[];
  lists: readonly { readonly id: string; readonly name: string }[];
}): VNode {
  const say = decisionSentences[viewer.language];
  const shown = lists.filter(({ id }) => rows.some(({ listId }) => listId === id));
  if (shown.length === 0) return <p class="soft">{say.noFigures}</p>;
  return (
    <div class="wide">
      <p class="soft">{say.figuresHint}</p>
      {shown.map(({ id, name }) => (
        <>
          {lists.length === 1 ? null : (
            <h3>
              <a href={`/lists/${name}/decisions`}>{name}</a>
            </h3>
          )}
          <Table viewer={viewer} rows={rows.filter(({ listId }) => listId === id)} />
        </>
      ))}
    </div>
  );
}

function Table({ viewer, rows }: { viewer: Viewer; rows: readonly MonthlyModeration[] }): VNode {
  const say = decisionSentences[viewer.language];
  const columns = ['held', 'approved', 'refused', 'discarded'] as const;
  return (
    <table>
      <thead>
        <tr>
          <th>{say.month}</th>
          {columns.map(column => (
            <th class="number">{say[column]}</th>
          ))}
          <th class="number">{say.median}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr>
            <td class="full">{monthAndYear(viewer, new Date(`${row.month}T12:00:00Z`))}</td>
            {columns.map(column => (
              <td class="number" data-label={say[column]}>
                {number(viewer.language, row[column])}
              </td>
            ))}
            <td class="number" data-label={say.median}>
              {row.medianSeconds === null ? say.none : durationText(viewer, row.medianSeconds)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
