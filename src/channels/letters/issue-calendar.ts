import { atHour, dayOf, daysAfter } from '../../foundation/i18n/calendar.js';
import type { Letter } from './letter.entity.js';

type Rhythm = Pick<Letter, 'everyMonths' | 'closesDaysBefore' | 'sendHour'>;

const minuteMs = 60_000;
/** No table has a year 0, and no letter is older than mail. */
const MONTH = /^(?:19|2\d)\d\d-(0[1-9]|1[0-2])$/;

/** Months are written as their first day: `2026-12-01`. */
export function monthAfter(month: string): string {
  const at = new Date(`${month}T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + 1);
  return at.toISOString().slice(0, 10);
}

/** The month of an address, `2026-12`; null for what is none. */
export function monthIn(text: string): string | null {
  return MONTH.test(text) ? `${text}-01` : null;
}

/** As it stands in an address: `2026-12`. */
export function monthKey(month: string): string {
  return month.slice(0, 7);
}

/** 23:59 on the day that stands so many days before the last one of the month before. */
export function deadlineOf(month: string, { closesDaysBefore }: Rhythm, timeZone: string): Date {
  const day = daysAfter(new Date(`${month}T00:00:00Z`), -1 - closesDaysBefore)
    .toISOString()
    .slice(0, 10);
  return new Date(atHour(day, 23, timeZone).getTime() + 59 * minuteMs);
}

/** The minute of the deadline still counts. */
export function isPast(deadline: Date, now: Date): boolean {
  return now.getTime() >= deadline.getTime() + minuteMs;
}

/** When an issue is planned to leave. */
export function plannedAtOf(month: string, { sendHour }: Rhythm, timeZone: string): Date {
  return atHour(month, sendHour, timeZone);
}

/** The issues, the next one first, that a proposal of this moment can still go into. */
export function openMonths(now: Date, rhythm: Rhythm, timeZone: string, count: number): string[] {
  const months: string[] = [];
  let month = monthAfter(`${dayOf(now, timeZone).slice(0, 7)}-01`);
  while (months.length < count) {
    if (hasIssue(month, rhythm) && !isPast(deadlineOf(month, rhythm, timeZone), now)) months.push(month);
    month = monthAfter(month);
  }
  return months;
}

/** From January on. */
function hasIssue(month: string, { everyMonths }: Rhythm): boolean {
  return (Number(month.slice(5, 7)) - 1) % everyMonths === 0;
}
