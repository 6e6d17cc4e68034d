import type { ForumMessageState } from '../../channels/forums/message-transitions.js';
import type { ArticleState } from '../../channels/letters/article-transitions.js';
import type { HeldState } from '../../channels/moderation/transitions.js';
import type { StepChannel, StepState } from './steering-step.entity.js';

/**
 * What became of a draft where it was carried. `prepared`: it waits there for its author; `waiting`: for those who decide;
 * `changes`: they asked its author for something; `moved`: to another list; `gone`: nothing is left to look at.
 */
export type Fate =
  | 'prepared'
  | 'waiting'
  | 'changes'
  | 'accepted'
  | 'published'
  | 'refused'
  | 'withdrawn'
  | 'moved'
  | 'answered'
  | 'gone';

/** A step as its author follows it. */
export interface StepOutcome {
  readonly id: string;
  readonly at: Date;
  readonly channel: StepChannel;
  readonly fate: Fate;
  /** Of the place; empty where there is none. */
  readonly place: string;
  /** Where it is, or was. */
  readonly path: string;
  /** Why, in the words of who decided; of a review, what they answer. */
  readonly reason: string;
  /** What its author said to the ethics team. */
  readonly note: string;
  /** Of the issue of a letter: `2026-12-01`. */
  readonly month: string | null;
}

export function fateOfArticle(state: ArticleState): Fate {
  switch (state) {
    case 'draft':
      return 'prepared';
    case 'proposed':
      return 'waiting';
    case 'changes-asked':
      return 'changes';
    case 'accepted':
    case 'published':
    case 'refused':
    case 'withdrawn':
      return state;
  }
}

export function fateOfHeld(state: HeldState): Fate {
  switch (state) {
    case 'waiting':
      return 'waiting';
    case 'returned':
      return 'changes';
    case 'approved':
      return 'accepted';
    case 'released':
      return 'published';
    case 'rejected':
    case 'discarded':
      return 'refused';
    case 'withdrawn':
      return 'withdrawn';
    case 'handed-over':
      return 'moved';
  }
}

export function fateOfMessage(state: ForumMessageState): Fate {
  return state === 'hidden' ? 'refused' : state;
}

/** Of a step that nothing happens to any more; null while something may. */
export function settledState(fate: Fate): Exclude<StepState, 'given'> | null {
  switch (fate) {
    case 'published':
    case 'refused':
    case 'withdrawn':
    case 'answered':
      return fate;
    case 'moved':
    case 'gone':
      return 'withdrawn';
    case 'prepared':
    case 'waiting':
    case 'changes':
    case 'accepted':
      return null;
  }
}
