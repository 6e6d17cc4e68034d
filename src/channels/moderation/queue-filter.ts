/** What somebody has to decide on: asked of `ModeratorsService` and of the groups by the caller. */
export interface QueueScope {
  /** Lists whose held messages they see. */
  readonly listIds: readonly string[];
  /** Those of them where they decide too, so that requests to receive the list are theirs. */
  readonly decidedListIds: readonly string[];
  /** Groups they run, whose requests are theirs. */
  readonly groupIds: readonly string[];
  /** Forums where they decide. */
  readonly forumIds: readonly string[];
}

export const queueKinds = ['messages', 'requests', 'forums'] as const;
export type QueueKind = (typeof queueKinds)[number];

/**
 * How an author stands before anything else is looked at: somebody of the directory, nobody we know, or an address
 * whose own domain denies the message. Each message is of one of them.
 */
export const authorKinds = ['known', 'unknown', 'contradicted'] as const;
export type AuthorKind = (typeof authorKinds)[number];

/** Which part of the queue is wanted; a request has no reason code and no author to doubt. */
export interface QueueFilter {
  readonly kind?: QueueKind;
  readonly listId?: string;
  /** A reason code. */
  readonly reason?: string;
  readonly author?: AuthorKind;
  /** Anywhere in the subject, or in the author's name or address. */
  readonly words?: string;
}

/** Where a page of the queue ended: it goes on behind that entry, whatever was decided since. */
export interface QueuePlace {
  /** As the database writes it, to the microsecond. */
  readonly since: string;
  readonly id: string;
}

/** Reads a place that came from outside; null for anything else. */
export function queuePlace(since: unknown, id: unknown): QueuePlace | null {
  const isMoment = typeof since === 'string' && moment.test(since) && !Number.isNaN(Date.parse(since));
  return isMoment && typeof id === 'string' && uuid.test(id) ? { since, id } : null;
}

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Words as a pattern of `ilike`: what means something there is a letter here. */
export function patternOf(words: string | undefined): string | null {
  const text = words?.trim() ?? '';
  return text === '' ? null : `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}
