import {
  type DecisionFilter,
  journaledActions,
  monthAfter,
  monthIn,
} from '../../../channels/moderation/decision-filter.js';
import { type QueuePlace, queuePlace } from '../../../channels/moderation/queue-filter.js';
import { dayOf } from '../../../foundation/i18n/calendar.js';
import { isUuid } from '../../../foundation/uuid.js';
import { written } from '../form/written.js';

/** Which part of the journal is looked at. */
export interface DecisionQuery {
  readonly filter: DecisionFilter;
  readonly after: QueuePlace | null;
}

const longestWords = 100;
/** Older ones are found without a month. */
const mostMonths = 60;

/** Reads an address; what it does not know counts as not asked. */
export function decisionQueryIn(query: Readonly<Record<string, unknown>>): DecisionQuery {
  const words = written(query['q']).trim().slice(0, longestWords).toWellFormed();
  const by = written(query['by']);
  const action = journaledActions.find(known => known === query['action']);
  const month = monthIn(query['month']);
  return {
    filter: {
      ...(action === undefined ? {} : { action }),
      ...(by === 'nobody' || isUuid(by) ? { by } : {}),
      ...(month === undefined ? {} : { month }),
      ...(words === '' ? {} : { words }),
    },
    after: queuePlace(query['since'], query['after']),
  };
}

/** The address of that part of the journal. @param ending `.csv` for the file */
export function decisionPath(listName: string, { filter, after }: DecisionQuery, ending = ''): string {
  const { action, by, month, words } = filter;
  const fields = { action, by, month, q: words, since: after?.since, after: after?.id };
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) search.set(name, value);
  const path = `/lists/${listName}/decisions${ending}`;
  return search.size === 0 ? path : `${path}?${search.toString()}`;
}

/** The months in which decisions may have been taken, the latest first. */
export function monthsSince(first: Date | null, now: Date, timeZone: string): string[] {
  if (first === null) return [];
  const last = dayOf(now, timeZone).slice(0, 7);
  const months: string[] = [];
  for (let month = dayOf(first, timeZone).slice(0, 7); month <= last; month = monthAfter(month)) {
    months.unshift(month);
  }
  return months.slice(0, mostMonths);
}
