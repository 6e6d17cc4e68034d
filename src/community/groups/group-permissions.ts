import type { Group } from './group.entity.js';

/** Somebody in front of a group. */
export interface GroupViewer {
  readonly isAnimator: boolean;
  readonly isMember: boolean;
  /** Role names as `accounts` gives them. */
  readonly roles: readonly string[];
}

/** May run the group: members, requests, lists, settings. */
export function canAnimate(viewer: GroupViewer): boolean {
  return viewer.isAnimator || viewer.roles.includes('operator');
}

/** May see that the group exists and what it says of itself. */
export function canSee(viewer: GroupViewer, group: Pick<Group, 'visibility'>): boolean {
  return group.visibility === 'public' || viewer.isMember || canAnimate(viewer);
}

/** May see the names of those who belong to it; addresses are for those who run it. */
export function canSeeMembers(viewer: GroupViewer, group: Pick<Group, 'membersVisibleTo'>): boolean {
  return canAnimate(viewer) || (group.membersVisibleTo === 'members' && viewer.isMember);
}

/** May become a member by their own wish. */
export function canAskToJoin(viewer: GroupViewer, group: Pick<Group, 'visibility' | 'joining'>): boolean {
  return !viewer.isMember && canSee(viewer, group) && group.joining !== 'invited';
}
