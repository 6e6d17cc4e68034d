import type { QueueEntry } from '../../../channels/moderation/queue-entry.js';
import { isUuid } from '../../../foundation/uuid.js';
import { written } from '../form/written.js';

/** What may be done from the queue, to one entry or to many. */
export const queueActions = ['approve', 'reject', 'discard', 'undo'] as const;
export type QueueAction = (typeof queueActions)[number];

/** An entry that was ticked, as its reader saw it. */
export interface QueuePick {
  readonly kind: QueueEntry['kind'];
  readonly id: string;
  /** Of a message, of a list or of a forum. */
  readonly version: number;
}

export interface QueueForm {
  readonly action: QueueAction | null;
  /** Each once. */
  readonly picks: readonly QueuePick[];
  readonly reason: string;
  /** The part of the queue it was sent from. */
  readonly back: string;
  /** By the form in the row, not by the one below the queue. */
  readonly isOfRow: boolean;
}

const kinds = ['message', 'subscription', 'membership', 'forum'] as const;

/** How an entry stands in a form: its kind, its id, and the version that was seen. */
export function pickOf(entry: QueueEntry): string {
  return `${entry.kind}:${entry.id}:${'version' in entry ? entry.version : 0}`;
}

/** What is no pick of ours is left out. `all` takes every entry that was shown, ticked or not. */
export function queueFormIn(body: unknown): QueueForm {
  const fields: Record<string, unknown> = Object(body);
  const { picked, shown, all, from } = fields;
  const texts = [picked, all === 'shown' ? shown : []].flat().filter(text => typeof text === 'string');
  return {
    action: queueActions.find(known => known === fields['action']) ?? null,
    picks: [...new Set(texts)].flatMap(text => pickIn(text) ?? []),
    reason: written(fields['reason']).trim(),
    back: written(fields['back']),
    isOfRow: from === 'row',
  };
}

function pickIn(text: string): QueuePick | null {
  const [kindText, id = '', version = ''] = text.split(':');
  const kind = kinds.find(known => known === kindText);
  if (kind === undefined || !isUuid(id) || !/^\d{1,9}$/.test(version)) return null;
  return { kind, id: id.toLowerCase(), version: Number(version) };
}
