export const messageStates = ['waiting', 'published', 'refused', 'withdrawn', 'hidden'] as const;
export type ForumMessageState = (typeof messageStates)[number];

export type ForumMessageAction =
  | 'approve'
  | 'refuse'
  /** By its author. */
  | 'withdraw'
  /** By a moderator, after it was seen. */
  | 'hide'
  | 'restore';

/** The life of a forum's message: what may be done in each state, and where it leads. */
export const messageTransitions: Readonly<
  Record<ForumMessageState, Partial<Record<ForumMessageAction, ForumMessageState>>>
> = {
  waiting: { approve: 'published', refuse: 'refused', withdraw: 'withdrawn' },
  published: { withdraw: 'withdrawn', hide: 'hidden' },
  // Its author may still take away what nobody sees: then no moderator brings it back.
  hidden: { restore: 'published', withdraw: 'withdrawn' },
  refused: {},
  withdrawn: {},
};

/** Where an action leads, or null where it may not be done. */
export function afterAction(state: ForumMessageState, action: ForumMessageAction): ForumMessageState | null {
  return messageTransitions[state][action] ?? null;
}
