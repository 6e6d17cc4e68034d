import { LedgerMovedOn } from '../../postoffice/ledger/recognised.js';

/** A burst of one text is judged one after the other in the end; whoever waits longer is told to come again. */
const mostAttempts = 6;

/** Judges and carries out a message; again when, in between, the same text went to somebody else. */
export async function judgedAgain<T>(attempt: () => Promise<T>, attempts = 1): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof LedgerMovedOn) || attempts >= mostAttempts) throw error;
    return judgedAgain(attempt, attempts + 1);
  }
}
