import type { VNode } from 'preact';
import { type DecisionFilter, journaledActions } from '../../../channels/moderation/decision-filter.js';
import type { JournaledDecision } from '../../../channels/moderation/decision-journal.service.js';
import type { MonthlyModeration } from '../../../channels/moderation/monthly-moderation.service.js';
import { asOneLine } from '../../../foundation/one-line.js';
import { SelectField } from '../form/choice.js';
import { Field } from '../form/field.js';
import { Moment } from '../layout/moment.js';
import { monthAndYear } from '../layout/month.js';
import { Page } from '../layout/page.js';
import { Pager } from '../layout/pager.js';
import type { ListInSight } from '../lists/list-sight.js';
import { ListTabs } from '../lists/list-tabs.js';
import { moderationSentences } from '../moderation/moderation-sentences.js';
import type { Viewer } from '../session/viewer.js';
import { actionName, deciderOf, decisionSentences } from './decision-words.js';
import { decisionPath, type DecisionQuery } from './decision-query.js';
import { ModerationFigures } from './moderation-figures.js';

export interface DecisionsView {
  readonly seen: ListInSight;
  readonly query: DecisionQuery;
  readonly decisions: readonly JournaledDecision[];
  readonly hasOlder: boolean;
  readonly deciders: readonly { readonly id: string; readonly name: string }[];
  /** `2026-11`, the latest first. */
  readonly months: readonly string[];
  /** Null for those who do not run the list. */
  readonly figures: readonly MonthlyModeration[] | null;
}

/** Who decided what on a list's held messages. */
export function decisionsPage(viewer: Viewer, view: DecisionsView): Page {
  const say = decisionSentences[viewer.language];
  const { seen, query, decisions } = view;
  const { name } = seen.list;
  const last = decisions.at(-1);
  const older = { filter: query.filter, after: last ? { since: last.place, id: last.id } : null };
  const first = { filter: query.filter, after: null };
  return new Page(
    say.title(name),
    <>
      <p class="kicker">{seen.group?.name}</p>
      <h1>{say.title(name)}</h1>
      <ListTabs viewer={viewer} seen={seen} />
      <p class="lead">{say.lead}</p>
      <details open={Object.keys(query.filter).length > 0}>
        <summary>{say.search}</summary>
        <Filter viewer={viewer} view={view} />
      </details>
      {decisions.length === 0 ? <p>{say.empty}</p> : null}
      <ul class="rows">
        {decisions.map(decision => (
          <Line viewer={viewer} decision={decision} />
        ))}
      </ul>
      <Pager
        viewer={viewer}
        newest={query.after === null ? null : decisionPath(name, first)}
        older={view.hasOlder ? decisionPath(name, older) : null}
      />
      <p>
        <a href={decisionPath(name, first, '.csv')}>{say.csv}</a>
      </p>
      {view.figures === null ? null : (
        <details>
          <summary>{say.figures}</summary>
          <ModerationFigures viewer={viewer} rows={view.figures} lists={[seen.list]} />
        </details>
      )}
    </>,
  );
}

function Filter({ viewer, view }: { viewer: Viewer; view: DecisionsView }): VNode {
  const say = decisionSentences[viewer.language];
  const { filter }: { filter: DecisionFilter } = view.query;
  const people = view.deciders.map(({ id, name }) => ({ value: id, label: name }));
  const months = view.months.map(value => ({
    value,
    label: monthAndYear(viewer, new Date(`${value}-01T12:00:00Z`)),
  }));
  return (
    <form method="get" action={`/lists/${view.seen.list.name}/decisions`} class="fields">
      <Field name="q" type="search" label={say.words} value={filter.words ?? ''} />
      <SelectField
        name="action"
        label={say.action}
        choices={[
          { value: '', label: say.any },
          ...journaledActions.map(value => ({ value, label: say.actions[value] })),
        ]}
        value={filter.action ?? ''}
      />
      <SelectField
        name="by"
        label={say.by}
        choices={[{ value: '', label: say.anybody }, ...people, { value: 'nobody', label: say.nobody }]}
        value={filter.by ?? ''}
      />
      <SelectField
        name="month"
        label={say.month}
        choices={[{ value: '', label: say.anyMonth }, ...months]}
        value={filter.month ?? ''}
      />
      <p class="field">
        <button class="quiet" type="submit">
          {say.filter}
        </button>
      </p>
    </form>
  );
}

function Line({ viewer, decision }: { viewer: Viewer; decision: JournaledDecision }): VNode {
  const say = decisionSentences[viewer.language];
  const { roads } = moderationSentences[viewer.language];
  const { subject, authorName, authorAddress, reason } = decision;
  return (
    <li>
      <p class="soft small">
        <Moment viewer={viewer} at={decision.at} /> · <bdi>{deciderOf(viewer, decision)}</bdi>,{' '}
        {roads[decision.via]}
      </p>
      <p class="cut-box">
        <span class="tag">{actionName(viewer, decision)}</span>{' '}
        <a class="title cut" dir="auto" href={`/moderation/${decision.heldId}`}>
          {asOneLine(subject) || say.noSubject}
        </a>
      </p>
      <p class="soft small cut">
        {say.from} <bdi>{asOneLine(authorName) || authorAddress || say.noAuthor}</bdi>
      </p>
      {reason === '' ? null : (
        <p class="lines" dir="auto">
          {reason}
        </p>
      )}
    </li>
  );
}
