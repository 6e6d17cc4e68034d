import { dayAfter, startOfDay } from '../../../foundation/i18n/calendar.js';
import type { ArchiveQuestion } from '../../../postoffice/archive/archive-search.service.js';
import { written } from '../form/written.js';

/** What the form was filled in with. */
export interface SearchTexts {
  readonly q: string;
  readonly author: string;
  readonly list: string;
  readonly from: string;
  readonly until: string;
  readonly files: boolean;
  /** Where the page before ended. */
  readonly after: string | null;
}

export type SearchTrouble = 'from' | 'until' | 'unknown-list';

/** Nobody types more. */
const longest = 200;

export function searchTexts(query: Readonly<Record<string, unknown>>): SearchTexts {
  const text = (name: string): string => written(query[name]).trim().slice(0, longest);
  return {
    q: text('q'),
    author: text('author'),
    list: text('list').toLowerCase(),
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
  const from = dayIn(texts.from, timeZone);
  const until = dayIn(texts.until === '' ? '' : nextDay(texts.until), timeZone);
  if (from === undefined) return 'from';
  if (until === undefined) return 'until';
  return { words: texts.q, author: texts.author, from, until, hasAttachment: texts.files };
}

/** The moment a day begins; null for none, undefined for what is no day. */
function dayIn(text: string, timeZone: string): Date | null | undefined {
  if (text === '') return null;
  return isDay(text) ? (startOfDay(text, timeZone) ?? undefined) : undefined;
}

function nextDay(text: string): string {
  return isDay(text) ? dayAfter(text) : text;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** The same search, further on. */
export function searchPath(texts: SearchTexts, after: string | null): string {
  const { q, author, list, from, until, files } = texts;
  const given = { q, author, list, from, until, files: files ? 'on' : '', after: after ?? '' };
  const query = new URLSearchParams(Object.entries(given).filter(([, value]) => value !== ''));
  return `/search?${query.toString()}`;
}
