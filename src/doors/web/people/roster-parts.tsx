import type { ComponentChildren, VNode } from 'preact';
import { day } from '../../../foundation/i18n/format.js';
import { SelectField } from '../form/choice.js';
import { Field } from '../form/field.js';
import { NumberedPages } from '../layout/numbered-pages.js';
import type { Viewer } from '../session/viewer.js';
import { peopleSentences } from './people-sentences.js';
import { pagePath, pageSize } from './roster-query.js';

interface Filter {
  readonly name: string;
  readonly label: string;
  /** By value; the first one filters nothing. */
  readonly choices: Readonly<Record<string, string>>;
}

/** Search, filters and order of a table of people: a form that only looks. */
export function RosterForm({
  viewer,
  path,
  kept,
  filters,
}: {
  viewer: Viewer;
  path: string;
  kept: Readonly<Record<string, string>>;
  filters: readonly Filter[];
}): VNode {
  const say = peopleSentences[viewer.language];
  return (
    <form method="get" action={path} role="search">
      <div class="search">
        <Field name="q" type="search" label={say.search} hint={say.searchHint} value={kept['q'] ?? ''} />
        <button type="submit">{say.find}</button>
      </div>
      <details class="filters" open={filters.some(({ name }) => name in kept)}>
        <summary>{say.filter}</summary>
        <div class="fields">
          {filters.map(({ name, label, choices }) => (
            <SelectField
              name={name}
              label={label}
              value={kept[name] ?? ''}
              choices={Object.entries(choices).map(([value, text], at) => ({
                value: at === 0 ? '' : value,
                label: text,
              }))}
            />
          ))}
        </div>
        <p class="actions">
          <button type="submit" class="quiet">
            {say.apply}
          </button>
        </p>
      </details>
    </form>
  );
}

/** How many there are, or how many the search found. */
export function RosterCount({
  viewer,
  path,
  kept,
  total,
  all,
}: {
  viewer: Viewer;
  path: string;
  kept: Readonly<Record<string, string>>;
  total: number;
  /** « 12 membres ». */
  all: string;
}): VNode {
  const say = peopleSentences[viewer.language];
  const isNarrowed = Object.keys(kept).some(key => key !== 'sort');
  if (!isNarrowed) return <p class="soft">{all}</p>;
  return (
    <p class="soft" role="status">
      {total === 0 ? say.noneFound : say.found(total)} · <a href={path}>{say.showAll}</a>
    </p>
  );
}

/** The way to the pages before and after. */
export function RosterPages({
  viewer,
  path,
  kept,
  page,
  total,
}: {
  viewer: Viewer;
  path: string;
  kept: Readonly<Record<string, string>>;
  page: number;
  total: number;
}): VNode {
  const last = Math.max(1, Math.ceil(total / pageSize));
  return (
    <NumberedPages viewer={viewer} page={page} last={last} pathOf={other => pagePath(path, kept, other)} />
  );
}

/** A person's promotion as it is written everywhere. */
export function Promotion({ year }: { year: number | null }): ComponentChildren {
  return year === null ? null : `X${year}`;
}

/** A date that stays on one line. */
export function Day({ viewer, at }: { viewer: Viewer; at: Date }): VNode {
  return <time dateTime={at.toISOString()}>{day(viewer.language, at, viewer.timeZone)}</time>;
}
