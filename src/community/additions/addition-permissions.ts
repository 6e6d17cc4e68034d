/** Decides on additions that are a jump. @param roles as `accounts` gives them */
export function canReviewAdditions(roles: readonly string[]): boolean {
  return roles.includes('operator');
}
