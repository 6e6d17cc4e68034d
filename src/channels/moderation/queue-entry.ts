import type { IdentityStrength } from '../../foundation/mail/authentication.js';
import type { QueuedForumMessage } from '../forums/forum-queue.service.js';
import type { Reason } from '../posting/decision.js';
import type { Claim } from './claims.service.js';
import type { HeldAttachment } from './held-message.entity.js';
import type { HeldState } from './transitions.js';

/** A held message as the queue shows it: no more than is needed to decide on most of them. */
export interface QueuedMessage {
  readonly kind: 'message';
  readonly id: string;
  readonly version: number;
  readonly state: HeldState;
  readonly since: Date;
  /** While approved: when it leaves. */
  readonly releaseAt: Date | null;
  readonly listId: string;
  readonly listName: string;
  /** At most `longestLine` characters, as the names below. */
  readonly subject: string;
  readonly authorName: string;
  readonly authorAddress: string;
  /** The name the directory knows the author by; null for somebody it does not know. */
  readonly personName: string | null;
  readonly isSubscriber: boolean;
  readonly identity: IdentityStrength;
  readonly bytes: number;
  readonly preview: string;
  readonly attachments: readonly HeldAttachment[];
  readonly reasons: readonly Reason[];
  readonly claim: Claim | null;
}

/** Somebody who asks to receive a list, or to join a group. */
export interface QueuedRequest {
  readonly kind: 'subscription' | 'membership';
  readonly id: string;
  readonly since: Date;
  /** Of the list, or of the group. */
  readonly placeName: string;
  /** Its path on the site. */
  readonly path: string;
  readonly name: string;
  readonly address: string;
  readonly promotion: number | null;
  readonly reason: string;
}

export type QueueEntry = QueuedMessage | QueuedRequest | QueuedForumMessage;

/** Longer ones are read on the message's own page. */
export const longestLine = 300;

/** Of what a column holds, what can be shown: a row written by another version, or by hand, breaks no page. */
export function reasonsIn(column: unknown): Reason[] {
  return rowsIn(column).flatMap(({ code, values }) =>
    typeof code === 'string' ? [{ code, values: plainValues(values) }] : [],
  );
}

export function attachmentsIn(column: unknown): HeldAttachment[] {
  return rowsIn(column).map(({ filename, mediaType, bytes }) => ({
    filename: textIn(filename),
    mediaType: textIn(mediaType),
    bytes: typeof bytes === 'number' ? bytes : 0,
  }));
}

function rowsIn(column: unknown): Record<string, unknown>[] {
  if (!Array.isArray(column)) return [];
  return column.filter((row: unknown): row is Record<string, unknown> => isObject(row));
}

function plainValues(values: unknown): Reason['values'] {
  if (!isObject(values)) return {};
  const plain = Object.entries(values).filter((entry): entry is [string, string | number | boolean] =>
    ['string', 'number', 'boolean'].includes(typeof entry[1]),
  );
  return Object.fromEntries(plain);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, longestLine).toWellFormed() : '';
}
