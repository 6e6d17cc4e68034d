import type { IdentityStrength } from '../../foundation/mail/authentication.js';

/** Somebody who wrote to us, as far as writing back is concerned. */
export interface Correspondent {
  readonly identity: IdentityStrength;
  /** A subscriber of the list or a person of the directory. */
  readonly isKnown: boolean;
  readonly hasNullSender: boolean;
  readonly isAutomatic: boolean;
  readonly hasAddress: boolean;
}

/**
 * How often an author hears from us: a forged author must never get our mail, and a stranger nobody vouched for
 * hardly any (backscatter). `once-a-day` only ever says that a post waits.
 */
export type Hearing = 'always' | 'once-a-message' | 'once-a-day' | 'never';

export function hearingOf(author: Correspondent): Hearing {
  if (author.hasNullSender || author.isAutomatic || !author.hasAddress) return 'never';
  if (author.identity === 'contradicted') return 'never';
  if (author.identity === 'proven') return 'always';
  return author.isKnown ? 'once-a-message' : 'once-a-day';
}
