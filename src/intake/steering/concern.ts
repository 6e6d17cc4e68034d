/** An announcement in the numbers that raise concern. */
export interface ConcernFacts {
  readonly outside: number;
  readonly lists: number;
  readonly hits: number;
  readonly isGrowing: boolean;
}

/** Fewer people outside lists are a letter to friends. */
export const concernedPeople = 10;
/** One post on one list is that list's own affair. */
export const concernedLists = 2;

/** Whether the ethics team should see it at all. */
export function isWorthALook({ outside, lists, hits, isGrowing }: ConcernFacts): boolean {
  return outside >= concernedPeople || lists >= concernedLists || hits > 0 || isGrowing;
}

/**
 * How far up it stands: an address that nobody was given weighs most, for it was taken somewhere; then what grows;
 * then how many were interrupted, and on how many lists.
 */
export function concernOf({ outside, lists, hits, isGrowing }: ConcernFacts): number {
  return (
    (hits > 0 ? 2_000 : 0) +
    (isGrowing ? 1_000 : 0) +
    Math.min(outside, 600) +
    Math.min(Math.max(lists - 1, 0) * 60, 600)
  );
}
