import {
  authorKinds,
  queueKinds,
  type QueueFilter,
  type QueuePlace,
  queuePlace,
} from '../../../channels/moderation/queue-filter.js';
import { isReasonCode } from '../../../channels/posting/reason-text.js';
import { isUuid } from '../../../foundation/uuid.js';
import { written } from '../form/written.js';

/** Which part of the queue is looked at. */
export interface QueueQuery {
  readonly filter: QueueFilter;
  readonly after: QueuePlace | null;
}

const longestWords = 100;
const longestCode = 60;

/** Reads an address; what it does not know counts as not asked. */
export function queueQueryIn(query: Readonly<Record<string, unknown>>): QueueQuery {
  const words = written(query['q']).trim().slice(0, longestWords).toWellFormed();
  const reason = written(query['reason']).slice(0, longestCode).toWellFormed();
  const listId = written(query['list']);
  const kind = queueKinds.find(known => known === query['kind']);
  const author = authorKinds.find(known => known === query['author']);
  return {
    filter: {
      ...(kind === undefined ? {} : { kind }),
      ...(isUuid(listId) ? { listId } : {}),
      ...(reason === '' ? {} : { reason }),
      ...(author === undefined ? {} : { author }),
      ...(words === '' ? {} : { words }),
    },
    after: queuePlace(query['since'], query['after']),
  };
}

/** Without what names no list of theirs or no rule we know: it counts as not asked, like every word we do not know. */
export function withinReach(filter: QueueFilter, listNames: ReadonlyMap<string, string>): QueueFilter {
  const { listId, reason, ...rest } = filter;
  return {
    ...rest,
    ...(listId !== undefined && listNames.has(listId) ? { listId } : {}),
    ...(reason !== undefined && isReasonCode(reason) ? { reason } : {}),
  };
}

/** The same from what a form gave back of the address its page had. */
export function queueQueryOf(search: string): QueueQuery {
  return queueQueryIn(Object.fromEntries(new URLSearchParams(search.slice(0, 1_000))));
}

/** The address of that part of the queue. */
export function queuePath({ filter, after }: QueueQuery): string {
  const search = queueSearch({ filter, after });
  return search === '' ? '/moderation' : `/moderation?${search}`;
}

export function queueSearch({ filter, after }: QueueQuery): string {
  const { kind, listId, reason, author, words } = filter;
  const fields = { kind, list: listId, reason, author, q: words, since: after?.since, after: after?.id };
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) search.set(name, value);
  return search.toString();
}

export function isFiltered(filter: QueueFilter): boolean {
  return Object.keys(filter).length > 0;
}
