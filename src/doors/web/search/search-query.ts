import type { ArchiveQuestion } from '../../../postoffice/archive/archive-search.service.js';
import { daySpan, type DayTrouble } from '../form/day-span.js';
import { type PlaceKind, placeKinds } from './searched-place.js';
import { written } from '../form/written.js';

/** What the form was filled in with. */
export interface SearchTexts {
  readonly q: string;
  readonly author: string;
  /** Null for all kinds. */
  readonly kind: PlaceKind | null;
  /** The name of a place in addresses; empty for all. */
  readonly place: string;
  readonly from: string;
  readonly until: string;
  readonly files: boolean;
  /** Where the page before ended. */
  readonly after: string | null;
}

export type SearchTrouble = DayTrouble | 'unknown-place';

/** Nobody types more. */
const longest = 200;

export function searchTexts(query: Readonly<Record<string, unknown>>): SearchTexts {
  const text = (name: string): string => written(query[name]).trim().slice(0, longest);
  // A list's own pages name it so.
  const list = text('list');
  return {
    q: text('q'),
    author: text('author'),
    kind: list === '' ? (placeKinds.find(kind => kind === text('kind')) ?? null) : 'list',
    place: (list || text('place')).toLowerCase(),
    from: text('from'),
    until: text('until'),
    files: text('files') === 'on',
    after: text('after') || null,
  };
}

export function isAsked({ q, author, from, until, files }: SearchTexts): boolean {
  return files || [q, author, from, until].some(text => text !== '');
}

/** The same as the archive is asked, or which date is none. */
export function questionIn(texts: SearchTexts, timeZone: string): ArchiveQuestion | SearchTrouble {
  const span = daySpan(texts, timeZone);
  if (typeof span === 'string') return span;
  return { words: texts.q, author: texts.author, ...span, hasAttachment: texts.files };
}

/** The same search, further on. */
export function searchPath(texts: SearchTexts, after: string | null): string {
  const { q, author, kind, place, from, until, files } = texts;
  const given = {
    q,
    author,
    kind: kind ?? '',
    place,
    from,
    until,
    files: files ? 'on' : '',
    after: after ?? '',
  };
  const query = new URLSearchParams(Object.entries(given).filter(([, value]) => value !== ''));
  return `/search?${query.toString()}`;
}
