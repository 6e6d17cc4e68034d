import { daysAfter, startOfDay } from '../../../foundation/i18n/calendar.js';
import type { Viewer } from '../session/viewer.js';

/** Whoever wants to hear nothing for longer wants to leave. */
const longestDays = 731;

/** A browser without a calendar of its own shows a bare field, where a day is written as people write it. */
const WRITTEN_DAY = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/;

/** Until when a form wants a pause. `isWrong`: for no day, one that is over, or one too far. */
export function pauseDay(
  viewer: Pick<Viewer, 'timeZone'>,
  written: string,
  now: Date,
): { readonly isWrong: boolean; readonly until: Date | null } {
  if (written.trim() === '') return { isWrong: false, until: null };
  const until = startOfDay(plainDay(written.trim()), viewer.timeZone);
  const isWrong = until === null || until <= now || until > daysAfter(now, longestDays);
  return { isWrong, until: isWrong ? null : until };
}

function plainDay(written: string): string {
  const [, day = '', month = '', year] = WRITTEN_DAY.exec(written) ?? [];
  return year === undefined ? written : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
