import type { VNode } from 'preact';
import { SelectField } from '../form/choice.js';
import { Moment } from '../layout/moment.js';
import { Page } from '../layout/page.js';
import { Pager } from '../layout/pager.js';
import type { ListInSight } from '../lists/list-sight.js';
import { ListTabs } from '../lists/list-tabs.js';
import type { Viewer } from '../session/viewer.js';
import { journalKindNames } from './journal-kinds.js';
import { type JournalLine, journalSentences } from './journal-line.js';
import type { JournalWish } from './journal-reading.js';

export interface JournalView {
  readonly seen: ListInSight;
  readonly wish: JournalWish;
  readonly lines: readonly JournalLine[];
  readonly hasOlder: boolean;
  readonly actors: readonly { readonly id: string; readonly name: string }[];
}

/** Who changed what on a list. */
export function journalPage(viewer: Viewer, view: JournalView): Page {
  const say = journalSentences[viewer.language];
  const { seen, wish, lines } = view;
  const title = say.title(seen.list.name);
  const last = lines.at(-1);
  return new Page(
    title,
    <>
      <p class="kicker">{seen.group?.name}</p>
      <h1>{title}</h1>
      <ListTabs viewer={viewer} seen={seen} />
      <p class="lead">{say.lead}</p>
      <Filter viewer={viewer} view={view} />
      {lines.length === 0 ? <p>{say.empty}</p> : null}
      <ul class="rows">
        {lines.map(line => (
          <Line viewer={viewer} line={line} />
        ))}
      </ul>
      <Pager
        viewer={viewer}
        newest={wish.before === null ? null : pathOf(view, { ...wish, before: null })}
        older={view.hasOlder && last ? pathOf(view, { ...wish, before: last.id }) : null}
      />
      <p>
        <a href={pathOf(view, { ...wish, before: null }, '.csv')}>{say.csv}</a>
      </p>
    </>,
  );
}

function pathOf({ seen }: JournalView, { kind, by, before }: JournalWish, ending = ''): string {
  const query = new URLSearchParams({
    ...(kind === 'all' ? {} : { kind }),
    ...(by === '' ? {} : { by }),
    ...(before === null ? {} : { before }),
  });
  const path = `/lists/${seen.list.name}/journal${ending}`;
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

function Filter({ viewer, view }: { viewer: Viewer; view: JournalView }): VNode {
  const say = journalSentences[viewer.language];
  const people = view.actors.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form method="get" action={`/lists/${view.seen.list.name}/journal`} class="fields">
      <SelectField
        name="kind"
        label={say.kind}
        choices={journalKindNames.map(value => ({ value, label: say.kinds[value] }))}
        value={view.wish.kind}
      />
      <SelectField
        name="by"
        label={say.by}
        choices={[{ value: '', label: say.anybody }, ...people, { value: 'nobody', label: say.nobody }]}
        value={view.wish.by}
      />
      <p class="field">
        <button class="quiet" type="submit">
          {say.filter}
        </button>
      </p>
    </form>
  );
}

function Line({ viewer, line }: { viewer: Viewer; line: JournalLine }): VNode {
  const say = journalSentences[viewer.language];
  const { from, to } = line;
  return (
    <li>
      <p class="soft small">
        <Moment viewer={viewer} at={line.at} /> · {line.who}
      </p>
      <p>
        {line.what} {from === null || to === null || line.isProse ? null : say.fromTo(from, to)}
      </p>
      {line.isProse && from !== null && to !== null ? (
        <dl class="facts small">
          <dt>{say.before}</dt>
          <dd class="lines">{from || '–'}</dd>
          <dt>{say.after}</dt>
          <dd class="lines">{to || '–'}</dd>
        </dl>
      ) : null}
    </li>
  );
}
