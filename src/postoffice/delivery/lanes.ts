import type { OutboundKind } from './outbound-message.entity.js';

/** Lanes keep a small post from waiting behind a big one. */
export const lanes = { notice: 0, small: 1, big: 2 } as const;

/** Above this a post is a big one: most lists of a group stay below. */
const smallCopies = 500;

export function laneFor(kind: OutboundKind, copies: number): number {
  if (kind !== 'post') return lanes.notice;
  return copies <= smallCopies ? lanes.small : lanes.big;
}

export function isBigLane(lane: number): boolean {
  return lane >= lanes.big;
}
