import type { VNode } from 'preact';
import { asOneLine } from '../../../foundation/one-line.js';
import { Field } from '../form/field.js';
import { Moment } from '../layout/moment.js';
import { Page } from '../layout/page.js';
import { Pager } from '../layout/pager.js';
import type { Viewer } from '../session/viewer.js';
import type { NamedCopy } from './copy-token.js';
import { outboxSentences } from './outbox-sentences.js';
import { StateTag } from './state-tag.js';

interface OutboxView {
  readonly copies: readonly NamedCopy[];
  readonly search: string;
  /** Whether this is the first page. */
  readonly isNewest: boolean;
  /** Whether older copies follow. */
  readonly hasOlder: boolean;
}

/** The outgoing copies, newest first. */
export function outboxPage(viewer: Viewer, { copies, search, isNewest, hasOlder }: OutboxView): Page {
  const say = outboxSentences[viewer.language];
  const oldest = copies.at(-1);
  return new Page(
    say.title,
    <div class="wide">
      <h1>{say.title}</h1>
      <p class="lead">{viewer.isDemonstration ? say.leadCaptured : say.leadSent}</p>
      <form class="search" method="get" action="/outbox" role="search">
        <Field name="q" type="search" label={say.search} value={search} />
        <button type="submit">{say.searchButton}</button>
      </form>
      {search === '' ? null : <p class="soft">{say.found(search)}</p>}
      {copies.length === 0 ? <Nothing viewer={viewer} /> : <Copies viewer={viewer} copies={copies} />}
      <Pager
        viewer={viewer}
        newest={isNewest ? null : outboxPath(search)}
        older={hasOlder && oldest ? outboxPath(search, oldest.id) : null}
      />
    </div>,
  );
}

function outboxPath(search: string, before?: string): string {
  const query = new URLSearchParams({ ...(search && { q: search }), ...(before && { before }) }).toString();
  return query === '' ? '/outbox' : `/outbox?${query}`;
}

function Nothing({ viewer }: { viewer: Viewer }): VNode {
  const say = outboxSentences[viewer.language];
  return (
    <div class="card">
      <p>{say.nothing}</p>
      <p class="soft">{say.nothingHint}</p>
    </div>
  );
}

function Copies({ viewer, copies }: { viewer: Viewer; copies: readonly NamedCopy[] }): VNode {
  const { columns } = outboxSentences[viewer.language];
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{columns.subject}</th>
          <th scope="col">{columns.recipient}</th>
          <th scope="col">{columns.kind}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col">{columns.at}</th>
        </tr>
      </thead>
      <tbody>
        {copies.map(copy => (
          <CopyRow viewer={viewer} copy={copy} />
        ))}
      </tbody>
    </table>
  );
}

function CopyRow({ viewer, copy }: { viewer: Viewer; copy: NamedCopy }): VNode {
  const say = outboxSentences[viewer.language];
  return (
    <tr>
      <td class="full">
        <a class="cut" dir="auto" href={`/outbox/${copy.token}`}>
          {asOneLine(copy.subject) || say.noSubject}
        </a>
      </td>
      <td class="full address">{copy.address}</td>
      <td class="soft small">{say.kinds[copy.kind]}</td>
      <td>
        <StateTag viewer={viewer} state={copy.state} />
      </td>
      <td class="soft small">
        <Moment viewer={viewer} at={copy.at} />
      </td>
    </tr>
  );
}
