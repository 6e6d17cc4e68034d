import type { PlainContent } from '../../foundation/mail/plain-content.js';
import type { List } from '../../community/lists/list.entity.js';
import type { Reason } from '../../channels/posting/decision.js';

/** What somebody who is signed in writes to a list. */
export interface WebPost extends PlainContent {
  readonly authorId: string;
  readonly list: List;
  readonly subject: string;
  /** Of this very writing: sent twice, it is one post. */
  readonly draftId: string;
  /** The Message-IDs it answers, the nearest last. */
  readonly answers: readonly string[];
}

export type WebPostTrouble =
  'no-address' | 'subject-missing' | 'subject-too-long' | 'text-missing' | 'text-too-long' | 'too-large';

export type WebPostOutcome =
  | { readonly kind: 'distributed'; readonly key: string }
  | { readonly kind: 'held'; readonly heldId: string }
  /** It is an announcement: a draft of its author's, with the places where it is welcome. */
  | { readonly kind: 'steered'; readonly path: string }
  /** By the rules that judge every post; nothing left and nothing waits. */
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] }
  /** The list is gone. */
  | { readonly kind: 'unknown-list' }
  | { readonly kind: WebPostTrouble };
