import type { Article } from './article.entity.js';

/** An issue that takes proposals, as somebody finds it who has something to announce. */
export interface Place {
  readonly month: string;
  readonly deadline: Date;
  readonly leavesAt: Date;
  /** Accepted already, and how many there may be. */
  readonly taken: number;
  readonly most: number;
  /** Proposed, and waiting for the editors. */
  readonly waiting: number;
  readonly calendarTaken: number;
  readonly calendarMost: number;
  /** What its announcer has in it already; null for nothing. */
  readonly own: { readonly id: string; readonly title: string } | null;
}

/** An announcement of the same event. */
export interface Twin {
  readonly id: string;
  readonly title: string;
  readonly state: Article['state'];
  readonly isCalendar: boolean;
  /** The month of its issue. */
  readonly month: string;
}

/** What becomes of a proposal now: the issue it goes into, or why it goes into none. */
export type Outlook =
  | { readonly kind: 'fits'; readonly place: Place; readonly skipped: readonly Skipped[] }
  | { readonly kind: 'event-already'; readonly twin: Twin }
  /** It takes place before the first issue that would take it leaves. */
  | { readonly kind: 'event-too-early'; readonly place: Place; readonly skipped: readonly Skipped[] }
  | { readonly kind: 'no-place'; readonly skipped: readonly Skipped[] };

/** An issue that is sooner and does not take it. */
export interface Skipped {
  readonly month: string;
  readonly why: 'full' | 'own';
}

/** What is announced, as far as its place depends on it. */
export interface Announced {
  readonly isCalendar: boolean;
  /** Counts for its announcer. */
  readonly isCounted: boolean;
  readonly eventOn: string | null;
}

/**
 * Where an announcement goes: the first issue that is not full, and where its announcer has none. An event is
 * announced once, and again as a line of the calendar.
 * @param twin another announcement of the event: an article for an article, a line of the same issue for a line
 */
export function outlookOf(announced: Announced, places: readonly Place[], twins: readonly Twin[]): Outlook {
  const skipped = places.flatMap(place => skippedFor(announced, place) ?? []);
  const place = places.find(({ month }) => !skipped.some(passed => passed.month === month));
  const before = skipped.filter(({ month }) => place === undefined || month < place.month);
  const twin = twins.find(({ isCalendar, month }) =>
    announced.isCalendar ? isCalendar && month === place?.month : !isCalendar,
  );
  if (twin !== undefined) return { kind: 'event-already', twin };
  if (place === undefined) return { kind: 'no-place', skipped };
  const isTooEarly = announced.eventOn !== null && announced.eventOn < place.month;
  return { kind: isTooEarly ? 'event-too-early' : 'fits', place, skipped: before };
}

function skippedFor({ isCalendar, isCounted }: Announced, place: Place): Skipped | null {
  const { month, own } = place;
  const isFull = isCalendar ? place.calendarTaken >= place.calendarMost : place.taken >= place.most;
  if (isFull) return { month, why: 'full' };
  return own !== null && isCounted && !isCalendar ? { month, why: 'own' } : null;
}
