export type HeldState =
  | 'waiting'
  | 'approved'
  | 'released'
  | 'rejected'
  | 'discarded'
  /** Its author was asked to change it. */
  | 'returned'
  /** By its author. */
  | 'withdrawn'
  /** It is a post of another list now. */
  | 'handed-over';

export type HeldAction =
  | 'approve'
  /** Approves, and lets the author's next posts through. */
  | 'trust'
  | 'reject'
  | 'discard'
  /** Discards, and refuses the author's next posts. */
  | 'ban'
  /** Discards, and reports the author. */
  | 'spam'
  /** Asks the author to change it. */
  | 'return'
  | 'resubmit'
  | 'withdraw'
  | 'hand-over'
  /** Nobody decided in time. */
  | 'expire'
  | 'undo'
  | 'release';

/** By which door a decision came. */
export type DecisionRoad = 'web' | 'api' | 'command' | 'mail' | 'job';

/** The life of a held message: what may be done in each state, and where it leads. */
export const transitions: Readonly<Record<HeldState, Partial<Record<HeldAction, HeldState>>>> = {
  waiting: {
    approve: 'approved',
    trust: 'approved',
    reject: 'rejected',
    discard: 'discarded',
    ban: 'discarded',
    spam: 'discarded',
    return: 'returned',
    withdraw: 'withdrawn',
    'hand-over': 'handed-over',
    expire: 'rejected',
  },
  // Until it leaves, moderators and author may both change their minds.
  // What became an announcement meanwhile is handed over to its author.
  approved: { undo: 'waiting', release: 'released', withdraw: 'withdrawn', 'hand-over': 'handed-over' },
  // The moderators have spoken; the author may answer, give up, or let time pass.
  returned: {
    resubmit: 'waiting',
    withdraw: 'withdrawn',
    reject: 'rejected',
    discard: 'discarded',
    expire: 'rejected',
  },
  released: {},
  rejected: {},
  discarded: {},
  withdrawn: {},
  'handed-over': {},
};

/** Waits for moderators or for its author, or has not left yet. */
export const notOver: HeldState[] = ['waiting', 'approved', 'returned'];
