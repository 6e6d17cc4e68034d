/** What became of an answer to a notice. */
export type AnswerOutcome =
  | 'decided'
  /** Another decision came first, or the message is not what was shown any more. */
  | 'already'
  | 'reason-required'
  /** They may decide no more. */
  | 'not-allowed'
  /** Trust changes nothing on this list. */
  | 'useless'
  | 'unclear'
  /** Nothing proves who wrote it: a link was sent to the moderator. */
  | 'asked'
  /** It was sent earlier today. */
  | 'asked-before'
  /** By a moderator of the list, to an address that was given to another one. */
  | 'not-their-address'
  /** By somebody else. */
  | 'closed'
  /** By a program or a forged author, or there was nobody left to answer. */
  | 'unheard';
