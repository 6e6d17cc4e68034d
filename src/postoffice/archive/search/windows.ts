import { monthMark, yearMark } from './marks.js';
import { quoted } from './message-words.js';

/** How many messages a month holds, about. */
export interface MonthSize {
  /** `2026-03`. */
  readonly month: string;
  readonly messages: number;
}

export interface Span {
  readonly from: Date | null;
  /** Exclusive. */
  readonly until: Date | null;
}

/** Nothing was mailed before. */
const firstYear = 1970;
const firstMessages = 8_000;
/** What is found in so many is sorted in some ten milliseconds, whatever is looked for. */
const mostMessages = 128_000;

/**
 * The archive cut into pieces, the newest first, each four times the one before up to a bound, as what a `tsquery` asks
 * for. Most questions end in the first; a word that stands in every second message never fetches half the archive.
 */
export function searchWindows(sizes: readonly MonthSize[], span: Span, now: Date): string[] {
  const known = new Map(sizes.map(({ month, messages }) => [month, messages]));
  const windows: string[][] = [];
  let room = 0;
  let size = firstMessages / 4;
  for (const month of monthsBack(span, now)) {
    const messages = known.get(month) ?? 0;
    if (windows.length === 0 || room < messages) {
      size = Math.min(size * 4, mostMessages);
      room = size;
      windows.push([]);
    }
    windows.at(-1)?.push(month);
    room -= messages;
  }
  return windows.map(months => marksOf(months).map(quoted).join(' | '));
}

/** Every month of the span from the newest back; a clock that runs ahead is allowed a month. */
function* monthsBack({ from, until }: Span, now: Date): Generator<string> {
  const last = until === null ? Infinity : monthNumber(new Date(until.getTime() - 1));
  const first = from === null ? firstYear * 12 : Math.max(monthNumber(from), firstYear * 12);
  for (let month = Math.min(last, monthNumber(now) + 1); month >= first; month--)
    yield `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

function monthNumber(at: Date): number {
  return at.getUTCFullYear() * 12 + at.getUTCMonth();
}

/** A whole year is one mark. */
function marksOf(months: readonly string[]): string[] {
  const years = Map.groupBy(months, month => month.slice(0, 4));
  return [...years].flatMap(([year, ofYear]) =>
    ofYear.length === 12 ? [yearMark(year)] : ofYear.map(monthMark),
  );
}
