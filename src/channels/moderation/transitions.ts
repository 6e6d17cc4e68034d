export type HeldState = 'waiting' | 'approved' | 'released' | 'rejected' | 'discarded';
export type HeldAction = 'approve' | 'reject' | 'discard' | 'undo' | 'release';
/** By which door a decision came. */
export type DecisionRoad = 'web' | 'command' | 'mail' | 'job';

/** The life of a held message: what may be done in each state, and where it leads. */
export const transitions: Readonly<Record<HeldState, Partial<Record<HeldAction, HeldState>>>> = {
  waiting: { approve: 'approved', reject: 'rejected', discard: 'discarded' },
  approved: { undo: 'waiting', release: 'released' },
  released: {},
  rejected: {},
  discarded: {},
};
