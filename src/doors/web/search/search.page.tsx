import type { VNode } from 'preact';
import type {
  ExcerptPart,
  FoundMessage,
  SearchResult,
} from '../../../postoffice/archive/archive-search.service.js';
import { CheckField } from '../form/choice.js';
import { Field } from '../form/field.js';
import { Moment } from '../layout/moment.js';
import { Page } from '../layout/page.js';
import { archivePath, messagePath } from '../archive/archive-paths.js';
import { authorShown, wordsShown } from '../archive/archived-words.js';
import { archiveSentences } from '../archive/archive-sentences.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './search.en.js';
import { fr } from './search.fr.js';
import type { SearchedList } from './search-places.js';
import { searchPath, type SearchTexts, type SearchTrouble } from './search-query.js';

const sentences = { fr, en };

export interface SearchView {
  readonly texts: SearchTexts;
  /** Null before anything is asked. */
  readonly outcome: {
    readonly result: SearchResult;
    /** By id. */
    readonly lists: ReadonlyMap<string, SearchedList>;
  } | null;
  readonly trouble?: SearchTrouble;
}

interface Props {
  readonly viewer: Viewer;
  readonly view: SearchView;
}

/** What was said, found by its words, its author, its list and its day. */
export function searchPage(viewer: Viewer, view: SearchView): Page {
  const say = sentences[viewer.language];
  const { texts, trouble } = view;
  const isWithin = texts.list !== '' && trouble !== 'unknown-list';
  const title = isWithin ? say.titleIn(texts.list) : say.title;
  return new Page(
    title,
    <>
      {isWithin ? (
        <p class="kicker">
          <a href={archivePath({ name: texts.list })}>
            ← {archiveSentences[viewer.language].title(texts.list)}
          </a>
        </p>
      ) : null}
      <h1>{title}</h1>
      {isWithin ? null : <p class="lead">{say.lead}</p>}
      <Form viewer={viewer} view={view} />
      <Outcome viewer={viewer} view={view} />
      {viewer.personId === null ? <p class="soft">{say.signIn}</p> : null}
      <p class="soft small">
        <a href={`/forums${texts.q === '' ? '' : `?q=${encodeURIComponent(texts.q)}`}`}>{say.forums}</a>
      </p>
    </>,
    { status: trouble === undefined ? 200 : 422 },
  );
}

function Form({ viewer, view: { texts, trouble } }: Props): VNode {
  const say = sentences[viewer.language];
  const { q, author, list, from, until, files } = texts;
  const isNarrowed = files || [author, list, from, until].some(text => text !== '');
  return (
    <form action="/search" role="search" class="card">
      <Field name="q" type="search" label={say.words} hint={say.wordsHint} value={q} dir="auto" />
      <details class="fold" open={isNarrowed || trouble !== undefined}>
        <summary>{say.more}</summary>
        <Field name="author" label={say.author} value={author} dir="auto" />
        <Field
          name="list"
          label={say.list}
          hint={say.listHint}
          value={list}
          error={trouble === 'unknown-list' ? say.unknownList : undefined}
        />
        <Field
          name="from"
          type="date"
          label={say.from}
          value={from}
          error={trouble === 'from' ? say.badDay : undefined}
        />
        <Field
          name="until"
          type="date"
          label={say.until}
          value={until}
          error={trouble === 'until' ? say.badDay : undefined}
        />
        <CheckField name="files" label={say.files} isChecked={files} />
      </details>
      <button type="submit">{say.search}</button>
    </form>
  );
}

function Outcome({ viewer, view: { texts, outcome } }: Props): VNode | null {
  const say = sentences[viewer.language];
  if (outcome === null) return null;
  const { result, lists } = outcome;
  if (result.kind === 'nothing-asked')
    return (
      <p class="notice" role="status">
        {say.nothingAsked}
      </p>
    );
  if (result.messages.length === 0) return <None viewer={viewer} />;
  return (
    <section>
      <h2>{say.results}</h2>
      <ul class="rows">
        {result.messages.map(found => (
          <Row viewer={viewer} found={found} list={lists.get(found.message.placeId)} />
        ))}
      </ul>
      {result.next === null ? null : (
        <nav class="pager" aria-label={say.results}>
          <span />
          <a rel="next" href={searchPath(texts, result.next)}>
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

function Row({
  viewer,
  found: { message, subject, excerpt },
  list,
}: {
  viewer: Viewer;
  found: FoundMessage;
  list: SearchedList | undefined;
}): VNode | null {
  const say = sentences[viewer.language];
  if (list === undefined) return null;
  const isNamed = subject.some(({ text }) => text.trim() !== '');
  return (
    <li>
      <a class="title" href={messagePath(list, message)} dir="auto">
        {isNamed ? <Marked parts={subject} list={list} /> : archiveSentences[viewer.language].noSubject}
      </a>
      <p class="excerpt" dir="auto">
        <Marked parts={excerpt} list={list} />
      </p>
      <p class="soft small">
        <bdi>{authorShown(viewer, message, list)}</bdi> · <Moment viewer={viewer} at={message.archivedAt} /> ·{' '}
        <a href={archivePath(list)}>{list.name}</a>
        {message.attachments.length === 0 ? null : ` · ${say.files1(message.attachments.length)}`}
      </p>
    </li>
  );
}

/** What was looked for stands out. An address that a mark would cut in two is masked before. */
function Marked({ parts, list }: { parts: readonly ExcerptPart[]; list: SearchedList }): VNode {
  const isMasked = parts.some(({ text }) => text.includes('@')) && !list.showsAddresses;
  if (isMasked) return <>{wordsShown(parts.map(({ text }) => text).join(''), list)}</>;
  return <>{parts.map(({ text, isHit }) => (isHit ? <mark>{text}</mark> : text))}</>;
}
