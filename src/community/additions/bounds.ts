/** An addition beside what it is added to, those of the same week counted in: a jump in slices is a jump. */
export interface Jump {
  /** People of the directory among those added. */
  readonly registered: number;
  readonly newcomers: number;
  /** Members or subscribers before. */
  readonly present: number;
}

/** More people of the directory than anybody knows in person at once. */
export const mostRegistered = 50;
/** A group that grows by a fifth has a reason; below some size every newcomer is a fifth. */
export const mostGrowth = 0.2;
export const fewNewcomers = 25;
/** Additions of so many days count together. */
export const countedDays = 7;

/** Whether an operator looks first: unwanted mailings begin as a list that grew in a day. */
export function needsReview({ registered, newcomers, present }: Jump): boolean {
  return registered > mostRegistered || (newcomers > fewNewcomers && newcomers > mostGrowth * present);
}

/** Of one group or list, and by one person to all of theirs: enough for any group, too few for an announcement in disguise. */
export const mostInvitedADay = 500;
