export type JoinRequestState = 'waiting' | 'accepted' | 'refused' | 'withdrawn';
export type JoinRequestAction = 'accept' | 'refuse' | 'withdraw';

/** The life of a request: decided once, by the animators or by its author, and never again. */
export const joinRequestTransitions: Readonly<
  Record<JoinRequestState, Partial<Record<JoinRequestAction, JoinRequestState>>>
> = {
  waiting: { accept: 'accepted', refuse: 'refused', withdraw: 'withdrawn' },
  accepted: {},
  refused: {},
  withdrawn: {},
};
