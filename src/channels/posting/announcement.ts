import type { Reason } from './decision.js';

/** What says of a post, or of a message to people outside lists, that it is an announcement. */
const codes: ReadonlySet<string> = new Set([
  'across-lists',
  'across-lists-wide',
  'campaign-held',
  'many-people',
  'same-text',
  'few-words',
]);

/** Why it is an announcement; null when it is none. */
export function announcementIn(reasons: readonly Reason[]): Reason | null {
  return reasons.find(({ code }) => codes.has(code)) ?? null;
}
