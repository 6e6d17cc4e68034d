import type { AnsweredAction } from './read-answer.js';

/** The version of the held message that an answer to a notice is about: an undo takes back the approval of what was told. */
export function seenVersion(action: AnsweredAction, toldVersion: number): number {
  return action === 'undo' ? toldVersion + 1 : toldVersion;
}
