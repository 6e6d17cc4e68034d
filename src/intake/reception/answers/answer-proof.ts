import type { Arrival } from '../arrival.js';
import { isSentTo } from './sent-to.js';

/** As long as somebody may be away for a week-end. */
export const confirmMs = 3 * 24 * 3_600_000;
/** Nobody answers one mail of ours so often in a day; two programs that answer each other do. */
export const mostAnswersADay = 12;

/**
 * Whether an answer to an address of somebody's own is proven to be from its author, and meant for that address. Of several
 * authors we know that one of them wrote, and not which one.
 */
export function isProvenAnswer(arrival: Arrival, answersTo: string): boolean {
  return arrival.identity === 'proven' && arrival.from.length === 1 && isSentTo(arrival, answersTo);
}
