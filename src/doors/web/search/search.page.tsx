import type { VNode } from 'preact';
import { legible } from '../../../foundation/one-line.js';
import { CheckField, SelectField } from '../form/choice.js';
import { Field } from '../form/field.js';
import { Moment } from '../layout/moment.js';
import { Page } from '../layout/page.js';
import { authorShown } from '../archive/archived-words.js';
import { archiveSentences } from '../archive/archive-sentences.js';
import { FoundParts } from '../reading/found-parts.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './search.en.js';
import { fr } from './search.fr.js';
import { pathOfPlace, placeKinds, type SearchedPlace } from './searched-place.js';
import type { FoundRow, FoundRows } from './search-reading.js';
import { searchPath, type SearchTexts, type SearchTrouble } from './search-query.js';

const sentences = { fr, en };

export interface SearchView {
  readonly texts: SearchTexts;
  /** The one place that was named. */
  readonly within: SearchedPlace | null;
  /** Null before anything is asked. */
  readonly outcome: FoundRows | null;
  readonly trouble?: SearchTrouble;
}

interface Props {
  readonly viewer: Viewer;
  readonly view: SearchView;
}

/** What was said, found by its words, its author, its place and its day. */
export function searchPage(viewer: Viewer, view: SearchView): Page {
  const say = sentences[viewer.language];
  const { within, trouble } = view;
  const title = within === null ? say.title : say.titleIn(within.label);
  return new Page(
    title,
    <>
      {within === null ? null : (
        <p class="kicker">
          <a href={pathOfPlace(within)}>← {backTo(viewer, within)}</a>
        </p>
      )}
      <h1>{title}</h1>
      {within === null ? <p class="lead">{say.lead}</p> : null}
      <Form viewer={viewer} view={view} />
      <Outcome viewer={viewer} view={view} />
      {viewer.personId === null ? <p class="soft">{say.signIn}</p> : null}
    </>,
    { status: trouble === undefined ? 200 : 422 },
  );
}

function backTo(viewer: Viewer, { kind, label }: SearchedPlace): string {
  return kind === 'list' ? archiveSentences[viewer.language].title(label) : label;
}

function Form({ viewer, view: { texts, trouble } }: Props): VNode {
  const say = sentences[viewer.language];
  const { q, author, kind, place, from, until, files } = texts;
  const isNarrowed = files || [author, kind ?? '', place, from, until].some(text => text !== '');
  return (
    <form action="/search" role="search" class="card">
      <Field name="q" type="search" label={say.words} hint={say.wordsHint} value={q} dir="auto" />
      <details class="fold" open={isNarrowed || trouble !== undefined}>
        <summary>{say.more}</summary>
        <Field name="author" label={say.author} value={author} dir="auto" />
        <SelectField
          name="kind"
          label={say.kind}
          value={kind ?? ''}
          choices={[
            { value: '', label: say.everywhere },
            ...placeKinds.map(value => ({ value, label: say.kinds[value] })),
          ]}
        />
        <Field
          name="place"
          label={say.place}
          hint={say.placeHint}
          value={place}
          error={trouble === 'unknown-place' ? say.unknownPlace : undefined}
        />
        <Field
          name="from"
          type="date"
          label={say.from}
          value={from}
          error={trouble === 'from' ? say.badDay : undefined}
        />
        <Field name="until" type="date" label={say.until} value={until} error={untilError(viewer, trouble)} />
        <CheckField name="files" label={say.files} isChecked={files} />
      </details>
      <button type="submit">{say.search}</button>
    </form>
  );
}

function untilError(viewer: Viewer, trouble: SearchTrouble | undefined): string | undefined {
  const say = sentences[viewer.language];
  if (trouble === 'until') return say.badDay;
  return trouble === 'order' ? say.badOrder : undefined;
}

function Outcome({ viewer, view: { texts, outcome } }: Props): VNode | null {
  const say = sentences[viewer.language];
  if (outcome === null) return null;
  if (outcome.kind === 'nothing-asked')
    return (
      <p class="notice" role="status">
        {say.nothingAsked}
      </p>
    );
  if (outcome.rows.length === 0 && outcome.next === null) return <None viewer={viewer} />;
  return (
    <section>
      <h2>{say.results}</h2>
      <ul class="rows">
        {outcome.rows.map(found => (
          <Row viewer={viewer} found={found} />
        ))}
      </ul>
      {outcome.next === null ? null : (
        <nav class="pager" aria-label={say.results}>
          <span />
          <a rel="next" href={searchPath(texts, outcome.next)}>
            {say.older} →
          </a>
        </nav>
      )}
    </section>
  );
}

function None({ viewer }: { viewer: Viewer }): VNode {
  const say = sentences[viewer.language];
  return (
    <div class="card" role="status">
      <p>{say.none}</p>
      <ul>
        {say.noneHints.map(hint => (
          <li>{hint}</li>
        ))}
      </ul>
    </div>
  );
}

function Row({ viewer, found }: { viewer: Viewer; found: FoundRow }): VNode {
  const say = sentences[viewer.language];
  const { place, path, subject, excerpt, at, fileCount } = found;
  const isNamed = subject.some(({ text }) => legible(text) !== '');
  return (
    <li>
      <a class="title" href={path} dir="auto">
        {isNamed ? (
          <FoundParts parts={subject} showsAddresses={place.showsAddresses} />
        ) : (
          archiveSentences[viewer.language].noSubject
        )}
      </a>
      <p class="excerpt" dir="auto">
        <FoundParts parts={excerpt} showsAddresses={place.showsAddresses} />
      </p>
      <p class="soft small">
        <bdi>{authorShown(viewer, found, place)}</bdi> · <Moment viewer={viewer} at={at} /> ·{' '}
        {say.placeOf[place.kind]} <a href={pathOfPlace(place)}>{place.label}</a>
        {fileCount === 0 ? null : ` · ${say.files1(fileCount)}`}
      </p>
    </li>
  );
}
