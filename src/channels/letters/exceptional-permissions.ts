/** Proposes, signs and withdraws exceptional sends. @param roles as `accounts` gives them */
export function canSendExceptionally(roles: readonly string[]): boolean {
  return roles.includes('board');
}
