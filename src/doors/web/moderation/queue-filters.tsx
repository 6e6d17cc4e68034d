import type { VNode } from 'preact';
import type { QueueFacet } from '../../../channels/moderation/queue-counts.service.js';
import { authorKinds, queueKinds } from '../../../channels/moderation/queue-filter.js';
import { reasonName } from '../../../channels/posting/reason-name.js';
import { SelectField } from '../form/choice.js';
import { Field } from '../form/field.js';
import type { Viewer } from '../session/viewer.js';
import { isFiltered } from './queue-query.js';
import { queueSentences } from './queue-sentences.js';
import type { QueueView } from './queue-view.js';

/** Which part of the queue is looked at; each answer says how many it would show. */
export function QueueFilters({ viewer, view }: { viewer: Viewer; view: QueueView }): VNode {
  const say = queueSentences[viewer.language];
  const { counts, query, reach } = view;
  const { filter } = query;
  const kindCounts = queueKinds.map(kind => ({ value: kind, count: counts[kind] }));
  return (
    <details class="filters" open={isFiltered(filter)}>
      <summary>{say.filters}</summary>
      <form method="get" action="/moderation" role="search">
        <Field name="q" type="search" label={say.filterWords} value={filter.words ?? ''} />
        <div class="fields">
          <Facets
            viewer={viewer}
            name="kind"
            label={say.filterKind}
            any={say.any}
            value={filter.kind}
            facets={kindCounts}
            labelOf={value => queueKinds.map(kind => (kind === value ? say.kinds[kind] : '')).join('')}
          />
          <Facets
            viewer={viewer}
            name="list"
            label={say.filterList}
            any={say.anyList}
            value={filter.listId}
            facets={counts.lists}
            labelOf={value => reach.listNames.get(value) ?? ''}
          />
          <Facets
            viewer={viewer}
            name="reason"
            label={say.filterReason}
            any={say.anyReason}
            value={filter.reason}
            facets={counts.reasons}
            labelOf={code => reasonName(viewer.language, code)}
          />
          <Facets
            viewer={viewer}
            name="author"
            label={say.filterAuthor}
            any={say.anyAuthor}
            value={filter.author}
            facets={counts.authors}
            labelOf={value => authorKinds.map(kind => (kind === value ? say.authors[kind] : '')).join('')}
          />
        </div>
        <p class="actions">
          <button type="submit" class="quiet">
            {say.filters}
          </button>
          {isFiltered(filter) ? <a href="/moderation">{say.all}</a> : null}
        </p>
      </form>
    </details>
  );
}

function Facets({
  viewer,
  name,
  label,
  any,
  value = '',
  facets,
  labelOf,
}: {
  viewer: Viewer;
  name: string;
  label: string;
  any: string;
  value: string | undefined;
  facets: readonly QueueFacet[];
  labelOf: (value: string) => string;
}): VNode {
  const say = queueSentences[viewer.language];
  // What is chosen stays to be seen, also where it finds nothing any more.
  const isMissing = value !== '' && !facets.some(facet => facet.value === value);
  const all = isMissing ? [{ value, count: 0 }, ...facets] : facets;
  return (
    <SelectField
      name={name}
      label={label}
      value={value}
      choices={[
        { value: '', label: any },
        ...all.map(facet => ({
          value: facet.value,
          label: say.withCount(labelOf(facet.value) || facet.value, facet.count),
        })),
      ]}
    />
  );
}
