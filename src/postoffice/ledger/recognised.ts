import type { Wording } from './wording.js';

/** A text, and whether it was said before. */
export interface Recognised {
  readonly wordings: readonly Wording[];
  /** The announcements it is one of: several when it joins what were two. Empty for a new text, or for none. */
  readonly clusterIds: readonly string[];
  /** The wording of old that is nearest, where it is near enough to need no row of its own. */
  readonly textId: string | null;
  /** Who says it: a person's id, or the bearer of an address. */
  readonly author: string;
  /** The newest entry of these announcements and of this author outside lists; '0' for none. */
  readonly lastEntryId: string;
}

/** Something was added since the text was looked up: what was decided has to be decided again. */
export class LedgerMovedOn extends Error {
  constructor() {
    super('the ledger has moved on since this message was judged');
  }
}
