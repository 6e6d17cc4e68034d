import { dateFormat } from './intl.js';

/** Years that people write: clocks and tables go astray near the year 0 and past 9999. */
const DAY = /^(?:19|2\d)\d{2}-\d{2}-\d{2}$/;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** The day it is somewhere, as a date field of a form writes it: `2026-12-03`. */
export function dayOf(at: Date, timeZone: string): string {
  // Swedish writes dates as ISO 8601 does.
  return dateFormat('sv-SE', { dateStyle: 'short', timeZone }).format(at);
}

export function daysAfter(at: Date, days: number): Date {
  return new Date(at.getTime() + days * dayMs);
}

/** The same day some years on; the 1st of March for a 29th of February that the year lacks. */
export function yearsAfter(at: Date, years: number): Date {
  const later = new Date(at);
  later.setUTCFullYear(later.getUTCFullYear() + years);
  return later;
}

/** The first moment of a day somewhere; null for what is no day of the calendar. */
export function startOfDay(day: string, timeZone: string): Date | null {
  if (!DAY.test(day)) return null;
  const midnight = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight.getTime()) || !midnight.toISOString().startsWith(day)) return null;
  return atHour(day, 0, timeZone);
}

/** When clocks there show this hour of a day of the calendar. */
export function atHour(day: string, hour: number, timeZone: string): Date {
  const shown = Date.parse(`${day}T00:00:00Z`) + hour * hourMs;
  // Twice, because the first guess may lie on the other side of a change of clocks.
  const guess = new Date(shown - offsetMs(new Date(shown), timeZone));
  return new Date(shown - offsetMs(guess, timeZone));
}

/** The day after a day of the calendar: it has 23 or 25 hours where clocks change. */
export function dayAfter(day: string): string {
  return daysAfter(new Date(`${day}T00:00:00Z`), 1)
    .toISOString()
    .slice(0, 10);
}

/** The hour that clocks show there: 0 to 23. */
export function hourOf(at: Date, timeZone: string): number {
  return Math.floor(shownMs(at, timeZone) / hourMs) % 24;
}

/** The next moment after `at` when clocks there show a full hour. */
export function nextFullHour(at: Date, timeZone: string): Date {
  const intoHourMs = shownMs(at, timeZone) % hourMs;
  return new Date(at.getTime() + hourMs - intoHourMs);
}

/** What the clocks show there, as if it were UTC. */
function shownMs(at: Date, timeZone: string): number {
  return at.getTime() + offsetMs(at, timeZone);
}

/** How far the clocks there are ahead of UTC. */
function offsetMs(at: Date, timeZone: string): number {
  const clock = dateFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone });
  const shown = new Date(`${clock.format(at).replace(' ', 'T')}Z`);
  return shown.getTime() - Math.floor(at.getTime() / 1000) * 1000;
}
