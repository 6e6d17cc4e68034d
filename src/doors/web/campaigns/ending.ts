import { dayAfter, dayOf, startOfDay, yearsAfter } from '../../../foundation/i18n/calendar.js';

/** The end of a day that was written in a form: tomorrow at the soonest, a year from now at the latest; else null. */
export function endOf(day: string, timeZone: string, now: Date): Date | null {
  const begins = startOfDay(day, timeZone);
  if (begins === null || begins <= now || begins > yearsAfter(now, 1)) return null;
  return startOfDay(dayAfter(dayOf(begins, timeZone)), timeZone);
}
