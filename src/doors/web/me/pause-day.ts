import { daysAfter, startOfDay } from '../../../foundation/i18n/calendar.js';
import type { Viewer } from '../session/viewer.js';

/** Whoever wants to hear nothing for longer wants to leave. */
const longestDays = 731;

/** Until when a form wants a pause. `isWrong`: for no day, one that is over, or one too far. */
export function pauseDay(
  viewer: Viewer,
  written: string,
  now: Date,
): { readonly isWrong: boolean; readonly until: Date | null } {
  if (written.trim() === '') return { isWrong: false, until: null };
  const until = startOfDay(written.trim(), viewer.timeZone);
  const isWrong = until === null || until <= now || until > daysAfter(now, longestDays);
  return { isWrong, until: isWrong ? null : until };
}
