import type { Reason } from '../../channels/posting/decision.js';
import type { PostOutcome } from '../../channels/posting/post.entity.js';

/** What became of a post at the door; reasons as its client is told them. */
export interface PostAnswer {
  readonly outcome: PostOutcome;
  readonly reasons: readonly Reason[];
  /** The path of the draft that an announcement became. */
  readonly draft?: string;
}
