import type { Reason } from './decision.js';

/** What says of a post, or of a message to people outside lists, that it is an announcement. */
export const announcementCodes = [
  'across-lists',
  'across-lists-wide',
  'campaign-held',
  'many-people',
  'same-text',
  'few-words',
  'many-texts',
] as const;
const codes: ReadonlySet<string> = new Set(announcementCodes);

/** Why it is an announcement; null when it is none. */
export function announcementIn(reasons: readonly Reason[]): Reason | null {
  return reasons.find(({ code }) => codes.has(code)) ?? null;
}

/** It is one by all that its author wrote lately, not by its own text: the next one will be, too. */
export function isOwnCount(code: string): boolean {
  return code === 'few-words' || code === 'many-texts';
}
