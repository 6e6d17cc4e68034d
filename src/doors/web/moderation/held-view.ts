import type { HeldItem } from '../../../channels/moderation/moderation.service.js';
import type { List } from '../../../community/lists/list.entity.js';
import type { ParsedMessage } from '../../../foundation/mail/parsed-message.js';

/** What the page of a held message shows. */
export interface HeldView {
  readonly item: HeldItem;
  readonly list: List;
  /** Null when the message could not be read: its header is shown instead. */
  readonly message: ParsedMessage | null;
  readonly header: readonly { readonly name: string; readonly value: string }[];
  /** Whoever only sees what waits reads it without the forms. */
  readonly canDecide: boolean;
  /** The next one waiting, once this one is decided. */
  readonly nextId: string | null;
  readonly now: Date;
  /** What the last try to decide met. */
  readonly trouble?:
    | { readonly kind: 'reason-required' | 'reason-too-long'; readonly reason: string }
    | { readonly kind: 'already' | 'useless' };
}

/** Where the decisions on this message are posted. */
export function heldPath({ list, item }: HeldView): string {
  return `/lists/${list.name}/held/${item.id}`;
}
