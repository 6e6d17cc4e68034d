import type { Claim } from '../../../channels/moderation/claims.service.js';
import type { HeldCorrection } from '../../../channels/moderation/held-correction.entity.js';
import type { NoteOutcome, NoteShown } from '../../../channels/moderation/notes.service.js';
import type { Reason } from '../../../channels/posting/decision.js';
import type { ParsedMessage } from '../../../foundation/mail/parsed-message.js';
import type { HeldInSight } from './held-door.js';
import type { PosterRecord } from './poster-records.js';

/** What the page of a held message shows. */
export interface HeldView extends HeldInSight {
  /** Null when the message could not be read: its header is shown instead. */
  readonly message: ParsedMessage | null;
  readonly header: readonly { readonly name: string; readonly value: string }[];
  /** The next one waiting, once this one is decided. */
  readonly nextId: string | null;
  readonly now: Date;
  readonly record: PosterRecord;
  /** Who reads it just now. */
  readonly claim: Claim | null;
  readonly notes: readonly NoteShown[];
  /** Each time its author changed it, oldest first. */
  readonly corrections: readonly Pick<HeldCorrection, 'rawId' | 'correctedAt'>[];
  /** Reasons kept ready, by the name moderators know them by. */
  readonly templates: readonly { readonly id: string; readonly title: string }[];
  /** What stands in the field of the reason: of a template, or what was written there. */
  readonly reason: string;
  /** What the last try to decide met. */
  readonly trouble?: HeldTrouble;
  /** The other lists on which its reader decides, by name: to hand it over to. */
  readonly otherLists: readonly string[];
  /** Whether its reader may see the list it was handed over to. */
  readonly seesHandedTo: boolean;
  /** A hand-over that was not done: to which list, and why its rules refuse it. */
  readonly handOver?: { readonly to: string; readonly reasons: readonly Reason[] };
  /** A note that was not taken, and why. */
  readonly note?: { readonly kind: Exclude<NoteOutcome['kind'], 'written'>; readonly text: string };
}

export type HeldTrouble =
  | 'reason-required'
  | 'reason-too-long'
  | 'already'
  | 'useless'
  | 'claimed'
  /** Of an answer by mail that is confirmed too late. */
  | 'expired'
  /** Of a hand-over. */
  | 'no-such-list'
  | 'known-there'
  | 'refused-there';

/** Where the decisions on this message are posted. */
export function heldPath({ list, item }: HeldInSight): string {
  return `/lists/${list.name}/held/${item.id}`;
}
