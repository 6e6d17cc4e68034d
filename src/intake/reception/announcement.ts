import type { Reason } from '../../channels/posting/decision.js';

/** An announcement that its author will find as a draft; looked up before the transaction that keeps it. */
export interface Announcement {
  readonly reason: Reason;
  readonly listIds: readonly string[];
  /** Whom it would have interrupted. */
  readonly bearers: readonly string[];
  /** Whether its author is written to: never a program, nor whoever is not proven. */
  readonly isTold: boolean;
  readonly author: { readonly id: string | null; readonly name: string };
}
