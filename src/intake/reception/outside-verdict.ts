import type { Reason } from '../../channels/posting/decision.js';
import type { Announcement } from './announcement.js';
import type { Arrival } from './arrival.js';

/** Whether it goes to people outside lists. */
export interface OutsideVerdict {
  /** An announcement is kept for its author, refused in session, or kept for the ethics team. */
  readonly verdict: 'go' | 'keep' | 'refuse' | 'review';
  /** Why it does not go. */
  readonly reason: Reason | null;
  /** The draft, with the first of the recipients that it does not go to. */
  readonly announcement: Announcement | null;
}

/** Only an author who is proven finds the draft of an announcement. @param reason why it may not go; null: it may */
export function verdictOn(reason: Reason | null, { identity }: Pick<Arrival, 'identity'>): OutsideVerdict {
  const verdict = reason === null ? 'go' : identity === 'proven' ? 'keep' : 'refuse';
  return { verdict, reason, announcement: null };
}
