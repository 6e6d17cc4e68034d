import type { Wording } from './wording.js';

/** A text, and whether it was said before. */
export interface Recognised {
  readonly wordings: readonly Wording[];
  /** The announcements it is one of: several when it joins what were two. Empty for a new text, or for none. */
  readonly clusterIds: readonly string[];
  /** The wording of old that is nearest, where it is near enough to need no row of its own. */
  readonly textId: string | null;
}

/** What a message was judged by, as far as others may change it before it is carried out. */
export interface JudgedBy {
  /** The newest entry of its announcements; '0' for none. */
  readonly lastEntryId: string;
  /** The newest entry of its author outside lists; '0' for none, and where it goes to nobody outside lists. */
  readonly lastOwnEntryId: string;
  /** It goes to people outside lists, where its author's own count matters. */
  readonly isOutside: boolean;
  /** The lists it was judged by: those it goes to, and those that had its text. More on one of them changes nothing. */
  readonly listIds: readonly string[];
  /** It goes only where its text is: nothing that anybody is judged by changes with it. */
  readonly isAgain: boolean;
}

/** For a text that goes to nobody yet. */
export const judgedByNothing: JudgedBy = {
  lastEntryId: '0',
  lastOwnEntryId: '0',
  isOutside: false,
  listIds: [],
  isAgain: false,
};

/** Something was added since the text was looked up: what was decided has to be decided again. */
export class LedgerMovedOn extends Error {
  constructor() {
    super('the ledger has moved on since this message was judged');
  }
}
