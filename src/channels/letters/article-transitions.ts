export type ArticleState =
  /** Its author alone sees it. */
  | 'draft'
  | 'proposed'
  /** Its author was asked to change it. */
  | 'changes-asked'
  | 'accepted'
  | 'refused'
  /** By its author. */
  | 'withdrawn'
  /** In an issue that was sent. */
  | 'published';

export type ArticleAction =
  | 'propose'
  | 'accept'
  | 'refuse'
  | 'ask-changes'
  /** An editor changed its words. */
  | 'edit'
  /** To the next issue. */
  | 'postpone'
  /** An editor takes a decision back. */
  | 'reopen'
  | 'withdraw'
  /** Its author takes it up again. */
  | 'revise'
  | 'publish';

/** By which door an article or a decision on it came. */
export type ArticleRoad = 'web' | 'api' | 'mail' | 'command' | 'hand-over' | 'job';

/** The life of an article: what may be done in each state, and where it leads. */
export const articleTransitions: Readonly<
  Record<ArticleState, Partial<Record<ArticleAction, ArticleState>>>
> = {
  draft: { propose: 'proposed', withdraw: 'withdrawn' },
  proposed: {
    accept: 'accepted',
    refuse: 'refused',
    'ask-changes': 'changes-asked',
    edit: 'proposed',
    postpone: 'proposed',
    // Its author changes it before anybody decided.
    propose: 'proposed',
    withdraw: 'withdrawn',
  },
  'changes-asked': {
    propose: 'proposed',
    // An editor who made the change need not wait for the author.
    accept: 'accepted',
    refuse: 'refused',
    edit: 'changes-asked',
    postpone: 'changes-asked',
    withdraw: 'withdrawn',
  },
  accepted: {
    edit: 'accepted',
    postpone: 'proposed',
    reopen: 'proposed',
    refuse: 'refused',
    'ask-changes': 'changes-asked',
    withdraw: 'withdrawn',
    publish: 'published',
  },
  // Nothing typed is lost: a refused or withdrawn text can be taken up again.
  refused: { revise: 'draft', reopen: 'proposed' },
  withdrawn: { revise: 'draft' },
  published: {},
};

/** Waits for somebody, or for its issue: counts for its announcer, and keeps its event. */
export const livingStates: readonly ArticleState[] = ['proposed', 'changes-asked', 'accepted'];
