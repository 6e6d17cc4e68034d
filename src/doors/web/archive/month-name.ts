import { monthAndYear } from '../layout/month.js';
import type { Viewer } from '../session/viewer.js';

/** « Mars 2026 » of `2026-03`. */
export function monthName(viewer: Viewer, month: string): string {
  // In the middle of it: the same month everywhere on Earth.
  return monthAndYear(viewer, new Date(`${month}-15T12:00:00Z`));
}
