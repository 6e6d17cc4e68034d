import type { List } from './list.entity.js';

/** Somebody in front of a list; a stranger is all `false`. */
export interface ListViewer {
  readonly personId: string | null;
  /** Role names as `accounts` gives them. */
  readonly roles: readonly string[];
  readonly isModerator: boolean;
  /** Of the list's group. */
  readonly isAnimator: boolean;
  readonly isSubscribed: boolean;
}

/** May decide on held messages. */
export function canModerate(viewer: ListViewer): boolean {
  return viewer.isModerator || canConfigure(viewer);
}

/** May change settings, moderators and subscribers. */
export function canConfigure(viewer: ListViewer): boolean {
  return viewer.isAnimator || viewer.roles.includes('operator');
}

export function canReadArchive(viewer: ListViewer, list: Pick<List, 'archive'>): boolean {
  if (list.archive === 'public' || canModerate(viewer)) return true;
  return list.archive === 'subscribers' && viewer.isSubscribed;
}

/** May see who is subscribed. */
export function canSeeRoster(viewer: ListViewer, list: Pick<List, 'roster'>): boolean {
  return canModerate(viewer) || (list.roster === 'subscribers' && viewer.isSubscribed);
}
