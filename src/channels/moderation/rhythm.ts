import { atHour, dayAfter, dayOf, hourOf, nextFullHour } from '../../foundation/i18n/calendar.js';

export const rhythms = ['at-once', 'hourly', 'daily'] as const;
/** How often somebody hears of what waits for them. */
export type Rhythm = (typeof rhythms)[number];

export interface RhythmChoice {
  readonly rhythm: Rhythm;
  /** Of those who hear at once: not at night. The others never do. */
  readonly quietNights: boolean;
}

export const usualRhythm: RhythmChoice = { rhythm: 'at-once', quietNights: false };

/** The night begins with its hour, and ends with that of the morning. */
const nightHour = 22;
const morningHour = 7;
/** Of those who hear once a day. */
const dailyHour = 8;

/** Nothing that can wait for the morning leaves at night. */
export function isNight(at: Date, timeZone: string): boolean {
  const hour = hourOf(at, timeZone);
  return hour >= nightHour || hour < morningHour;
}

/** When somebody hears of what came to wait at `at`: that very moment, or a later one. */
export function newsLeavesAt({ rhythm, quietNights }: RhythmChoice, at: Date, timeZone: string): Date {
  if (rhythm === 'daily') return nextAt(dailyHour, at, timeZone);
  const leaves = rhythm === 'hourly' ? nextFullHour(at, timeZone) : at;
  const mayWakeThem = rhythm === 'at-once' && !quietNights;
  return !mayWakeThem && isNight(leaves, timeZone) ? nextAt(morningHour, leaves, timeZone) : leaves;
}

/** The same for a reminder that is due at `at`: never at night, whatever was chosen. */
export function reminderLeavesAt({ rhythm }: RhythmChoice, at: Date, timeZone: string): Date {
  return newsLeavesAt({ rhythm, quietNights: true }, at, timeZone);
}

/** The next moment after `at` when clocks show this hour. */
function nextAt(hour: number, at: Date, timeZone: string): Date {
  const today = dayOf(at, timeZone);
  const moment = atHour(today, hour, timeZone);
  return moment > at ? moment : atHour(dayAfter(today), hour, timeZone);
}
