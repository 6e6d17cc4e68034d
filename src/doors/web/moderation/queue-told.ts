import type { ForumDecisionKind } from '../../../channels/forums/forum-decision.entity.js';
import type { HeldAction } from '../../../channels/moderation/transitions.js';

/** How an entry was decided by somebody else. */
export interface DecidedBefore {
  readonly what: HeldAction | ForumDecisionKind | 'accepted' | 'refused' | 'withdrawn';
  /** Null for a command, a job, and somebody who has left. */
  readonly by: string | null;
}

/** What became of one entry, to be told in words. */
export interface QueueTold {
  /** Subject or name; empty for what is not there, or is not for this viewer. */
  readonly title: string;
  readonly result:
    | 'done'
    /** Decided before; `before` says how and by whom. */
    | 'already'
    /** It is another version than the one that was read. */
    | 'changed'
    | 'not-allowed'
    | 'unknown'
    | 'reason-too-long'
    /** Whoever asks is owed an answer, and no answer can be taken back. */
    | 'answers-only';
  readonly before?: DecidedBefore;
}
