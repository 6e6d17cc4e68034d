import { dayAfter, startOfDay } from '../../../foundation/i18n/calendar.js';

/** Two date fields, as filled in; an empty one bounds nothing. */
export interface DayTexts {
  readonly from: string;
  /** The last day, itself included. */
  readonly until: string;
}

/** From the first moment of the first day, to that of the day after the last. */
export interface DaySpan {
  readonly from: Date | null;
  readonly until: Date | null;
}

/** Which of the two is no day; `order`: the last comes before the first. */
export type DayTrouble = 'from' | 'until' | 'order';

export function daySpan(texts: DayTexts, timeZone: string): DaySpan | DayTrouble {
  const from = dayIn(texts.from, timeZone);
  const until = dayIn(texts.until === '' ? '' : nextDay(texts.until), timeZone);
  if (from === undefined) return 'from';
  if (until === undefined) return 'until';
  return from !== null && until !== null && until <= from ? 'order' : { from, until };
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
