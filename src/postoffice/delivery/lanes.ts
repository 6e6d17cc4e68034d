import type { OutboundKind } from './outbound-message.entity.js';

/** Lanes keep a small post from waiting behind a big one, and every post from waiting behind a letter. */
export const lanes = { notice: 0, small: 1, big: 2, letter: 3 } as const;

/** The lines that copies wait in; notices and small posts share one. */
export type LineName = 'small' | 'big' | 'letter';

/** Above this a post is a big one: most lists of a group stay below. */
const smallCopies = 500;

export function laneFor(kind: OutboundKind, copies: number): number {
  if (kind === 'letter') return lanes.letter;
  if (kind !== 'post' && kind !== 'forum') return lanes.notice;
  return copies <= smallCopies ? lanes.small : lanes.big;
}

export function isLine(word: string): word is LineName {
  return word === 'small' || word === 'big' || word === 'letter';
}

export function lineOf(lane: number): LineName {
  if (lane >= lanes.letter) return 'letter';
  return lane >= lanes.big ? 'big' : 'small';
}
