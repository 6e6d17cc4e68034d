import type { VNode } from 'preact';
import { groupKinds } from '../../../community/groups/group.entity.js';
import type {
  Facet,
  FoundGroup,
  FoundGroups,
  GroupFacets,
  GroupQuery,
} from '../../../community/groups/group-search.service.js';
import { SelectField } from '../form/choice.js';
import { Field } from '../form/field.js';
import { LiveResults } from '../layout/live.js';
import { NumberedPages } from '../layout/numbered-pages.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './find.en.js';
import { fr } from './find.fr.js';

export const findSentences = { fr, en };

interface FindView {
  readonly query: GroupQuery;
  readonly facets: GroupFacets;
  readonly found: FoundGroups;
}

/** Groups by words, kind, region and subject; the results follow the form where the script runs. */
export function findPage(viewer: Viewer, { query, facets, found }: FindView): Page {
  const say = findSentences[viewer.language];
  return new Page(
    say.title,
    <>
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      <form class="wide" method="get" action="/groups" role="search">
        <Field name="q" type="search" label={say.words} hint={say.wordsHint} value={query.words} />
        <div class="fields">
          <SelectField
            name="kind"
            label={say.kind}
            value={query.kind ?? ''}
            choices={[
              { value: '', label: say.any },
              ...groupKinds.map(kind => ({ value: kind, label: say.kinds[kind] })),
            ]}
          />
          <FacetField
            viewer={viewer}
            name="region"
            label={say.region}
            any={say.anyRegion}
            chosen={query.region}
            facets={facets.regions}
          />
          <FacetField
            viewer={viewer}
            name="subject"
            label={say.subject}
            any={say.any}
            chosen={query.subject}
            facets={facets.subjects}
          />
          <div class="field">
            <button type="submit">{say.search}</button>
          </div>
        </div>
        <LiveResults id="results" action="/groups">
          <p class="soft" role="status">
            {say.total(found.total)}
          </p>
          {found.total === 0 ? <Nothing viewer={viewer} /> : <Results viewer={viewer} found={found} />}
          <NumberedPages
            viewer={viewer}
            page={found.page}
            last={found.pageCount}
            pathOf={page => pathOf(query, page)}
          />
        </LiveResults>
      </form>
    </>,
    { isIndexed: true },
  );
}

function FacetField({
  viewer,
  name,
  label,
  any,
  chosen,
  facets,
}: {
  viewer: Viewer;
  name: string;
  label: string;
  any: string;
  chosen: string | null;
  facets: readonly Facet[];
}): VNode {
  const say = findSentences[viewer.language];
  const choices = facets.map(({ value, count }) => ({ value, label: say.choice(value, count) }));
  return (
    <SelectField
      name={name}
      label={label}
      value={chosen ?? ''}
      choices={[{ value: '', label: any }, ...choices]}
    />
  );
}

function Results({ viewer, found }: { viewer: Viewer; found: FoundGroups }): VNode {
  return (
    <ul class="rows">
      {found.groups.map(group => (
        <FoundRow viewer={viewer} group={group} />
      ))}
    </ul>
  );
}

function FoundRow({ viewer, group }: { viewer: Viewer; group: FoundGroup }): VNode {
  const say = findSentences[viewer.language];
  const { slug, name, kind, region, role, visibility } = group;
  const facts = [say.kinds[kind], region, ...group.subjects, say.members(group.memberCount)];
  return (
    <li>
      <a class="title" href={`/groups/${slug}`}>
        {name}
      </a>{' '}
      {role === null ? null : <span class="tag good">{say.role[role]}</span>}{' '}
      {visibility === 'private' ? <span class="tag">{say.isPrivate}</span> : null}
      <p>{group.description}</p>
      <p class="soft small">{facts.filter(fact => fact !== '').join(' · ')}</p>
    </li>
  );
}

function Nothing({ viewer }: { viewer: Viewer }): VNode {
  const say = findSentences[viewer.language];
  return (
    <div class="card">
      <p>{say.none}</p>
      <p class="soft">
        {say.noneHint} <a href="/groups">{say.showAll}</a>
      </p>
    </div>
  );
}

function pathOf({ words, kind, region, subject }: GroupQuery, page: number): string {
  const asked = { q: words, kind: kind ?? '', region: region ?? '', subject: subject ?? '', page: `${page}` };
  return `/groups?${new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString()}`;
}
