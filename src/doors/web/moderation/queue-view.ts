import type { QueuePage } from '../../../channels/moderation/held-queue.service.js';
import type { QueueEntry, QueuedMessage } from '../../../channels/moderation/queue-entry.js';
import type { BrakeOn } from '../../../community/lists/brakes.service.js';
import type { UnmoderatedList } from '../../../channels/moderation/list-alerts.service.js';
import type { QueueCounts } from '../../../channels/moderation/queue-counts.service.js';
import { pickOf, type QueueForm } from './queue-picks.js';
import type { QueueQuery } from './queue-query.js';
import type { Reach } from './queue-reach.js';
import type { QueueTold } from './queue-told.js';

export type QueueTrouble = 'nothing-picked' | 'too-many' | 'reason-required' | 'reason-too-long';

/** What the page of the queue shows. */
export interface QueueView {
  readonly reach: Reach;
  readonly query: QueueQuery;
  readonly page: QueuePage;
  readonly leaving: readonly QueuedMessage[];
  readonly counts: QueueCounts;
  /** Those of the lists seen whose emergency brake is on. */
  readonly brakes: readonly BrakeOn[];
  /** Lists that they run and on which nobody decides any more. */
  readonly unmoderated: readonly UnmoderatedList[];
  /** All there is to decide on, whatever the filters. */
  readonly waiting: number;
  readonly now: Date;
  /** What became of what was picked, where it was not all done as asked. */
  readonly told?: readonly QueueTold[];
  /** What was just done, and to how many. */
  readonly done?: { readonly code: unknown; readonly count: number };
  /** The form that came back, and what was wrong with it. */
  readonly sent?: { readonly form: QueueForm; readonly trouble: QueueTrouble };
}

/** Whoever only sees what waits on a list has no gestures there; requests are shown to those who answer them. */
export function mayDecide({ reach }: QueueView, entry: QueueEntry): boolean {
  return entry.kind !== 'message' || reach.decidedListIds.includes(entry.listId);
}

/** Whether the form that came back was about this entry. */
export function wasPicked({ sent }: QueueView, entry: QueueEntry): boolean {
  return sent?.form.picks.some(pick => `${pick.kind}:${pick.id}:${pick.version}` === pickOf(entry)) ?? false;
}

/** What is wrong with the form in the entry's own row. */
export function troubleInRow(view: QueueView, entry: QueueEntry): QueueView['sent'] {
  return view.sent?.form.isOfRow === true && wasPicked(view, entry) ? view.sent : undefined;
}

/** What is wrong with the form below the queue. */
export function troubleBelow({ sent }: QueueView): QueueView['sent'] {
  return sent?.form.isOfRow === false ? sent : undefined;
}
