/** Somebody in front of a group. */
export interface GroupViewer {
  readonly isAnimator: boolean;
  readonly isMember: boolean;
  /** Role names as `accounts` gives them. */
  readonly roles: readonly string[];
}

/** May run the group: members, lists, settings. */
export function canAnimate(viewer: GroupViewer): boolean {
  return viewer.isAnimator || viewer.roles.includes('operator');
}

/** May see that the group exists and what it says of itself. */
export function canSee(viewer: GroupViewer, group: { readonly visibility: 'public' | 'private' }): boolean {
  return group.visibility === 'public' || viewer.isMember || canAnimate(viewer);
}
