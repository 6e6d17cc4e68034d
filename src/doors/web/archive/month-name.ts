import { monthAndYear } from '../layout/month.js';
import type { Viewer } from '../session/viewer.js';

/** The first and the last day of `2026-03`. */
export function daysOfMonth(month: string): { readonly from: string; readonly until: string } {
  const last = new Date(`${month}-01T00:00:00Z`);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  return { from: `${month}-01`, until: last.toISOString().slice(0, 10) };
}

/** « Mars 2026 » of `2026-03`. */
export function monthName(viewer: Viewer, month: string): string {
  // In the middle of it: the same month everywhere on Earth.
  return monthAndYear(viewer, new Date(`${month}-15T12:00:00Z`));
}
