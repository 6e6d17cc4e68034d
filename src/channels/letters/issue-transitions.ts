export type IssueState =
  /** Takes proposals. */
  | 'open'
  /** Past its deadline: editors put it together. */
  | 'closed'
  /** Approved; it leaves when it is planned to. */
  | 'ready'
  | 'sending'
  | 'paused'
  | 'sent';

export type IssueAction = 'close' | 'reopen' | 'approve' | 'start' | 'pause' | 'hold' | 'resume' | 'finish';

/** The life of an issue: what may be done in each state, and where it leads. */
export const issueTransitions: Readonly<Record<IssueState, Partial<Record<IssueAction, IssueState>>>> = {
  // Approving an open issue closes it: a letter of three announcers need not wait for the deadline.
  open: { close: 'closed', approve: 'ready' },
  closed: { reopen: 'open', approve: 'ready' },
  // Nothing changes in an approved issue: whoever has something to change takes the approvals back.
  ready: { reopen: 'closed', start: 'sending' },
  // Held by the delivery, which no longer knows what of it has left: a sent one too, when some copy was put off.
  sending: { pause: 'paused', hold: 'paused', finish: 'sent' },
  paused: { hold: 'paused', resume: 'sending' },
  sent: { hold: 'paused' },
};

/** Articles may still be changed, moved and decided on. */
export function isEditable(state: IssueState): boolean {
  return state === 'open' || state === 'closed';
}
