import type { ForumDecisionKind } from './forum-decision.entity.js';
import type { ForumMessageAction, ForumMessageState } from './message-transitions.js';

/** What a moderator does with a message, whatever its state: the gestures of the queue. */
export const judgements = ['approve', 'reject', 'discard', 'return'] as const;
export type Judgement = (typeof judgements)[number];

export interface Judged {
  readonly decision: ForumDecisionKind;
  /** Null where its state stays as it is. */
  readonly action: ForumMessageAction | null;
}

const judged: Readonly<Record<ForumMessageState, Partial<Record<Judgement, Judged>>>> = {
  waiting: {
    approve: { decision: 'approve', action: 'approve' },
    reject: { decision: 'refuse', action: 'refuse' },
    discard: { decision: 'refuse', action: 'refuse' },
    return: { decision: 'return', action: null },
  },
  published: {
    approve: { decision: 'keep', action: null },
    reject: { decision: 'hide', action: 'hide' },
    discard: { decision: 'hide', action: 'hide' },
  },
  hidden: {
    approve: { decision: 'keep', action: 'restore' },
    // Reports hid it already: now somebody says so, and why.
    reject: { decision: 'hide', action: null },
    discard: { decision: 'hide', action: null },
  },
  refused: {},
  withdrawn: {},
};

/** What a gesture comes to; null where there is nothing to decide any more. */
export function judge(state: ForumMessageState, judgement: Judgement): Judged | null {
  return judged[state][judgement] ?? null;
}
