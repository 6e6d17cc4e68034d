import { Turnstile } from '../../foundation/turnstile.js';
import { LedgerMovedOn } from '../../postoffice/ledger/recognised.js';

/** Whoever still waits then is told to come again. */
const mostAttempts = 12;
/** Of this process; other nodes may still come in between. */
const oneAfterTheOther = new Turnstile(1);

/**
 * Judges and carries out a message; again when, in between, the same text went to somebody else. A burst of one text is
 * judged one after the other then, or each would undo the others for ever.
 */
export async function judgedAgain<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof LedgerMovedOn)) throw error;
    return oneAfterTheOther.pass(() => persist(attempt, mostAttempts));
  }
}

async function persist<T>(attempt: () => Promise<T>, attempts: number): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof LedgerMovedOn) || attempts <= 1) throw error;
    return persist(attempt, attempts - 1);
  }
}
