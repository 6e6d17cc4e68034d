import type { AuthorRole } from './advice.js';

/** As whom a member of the community announces something: the widest responsibility they have. */
export function roleOf(roles: readonly string[], isAnimator: boolean): AuthorRole {
  if (roles.includes('board')) return 'board';
  if (roles.includes('ax')) return 'ax';
  if (roles.some(role => role.startsWith('editor:'))) return 'editor';
  return isAnimator ? 'animator' : 'member';
}
