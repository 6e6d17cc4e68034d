/** How much of the directory a list reaches. Both count registered people who are alive. */
export interface Coverage {
  readonly covered: number;
  readonly directory: number;
}

/** Of the directory: a list that covers more is the platform's own affair, and two of the board sign for it. */
export const maxShare = 0.25;
/** Two different members of the board. */
export const signaturesNeeded = 2;
/** As many as one may write to directly: a list of so few is no announcement, however small the directory. */
const fewEnough = 25;

export function isTooWide({ covered, directory }: Coverage): boolean {
  return covered > fewEnough && covered > directory * maxShare;
}

/** Signs for wide lists. @param roles as `accounts` gives them */
export function canSignForCoverage(roles: readonly string[]): boolean {
  return roles.includes('board');
}

/** May see what was asked and who signed. */
export function canSeeCoverage(roles: readonly string[]): boolean {
  return ['board', 'operator', 'dpo', 'ethics'].some(role => roles.includes(role));
}
