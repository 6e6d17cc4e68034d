import type { List } from './list.entity.js';

/** Somebody in front of a list; a stranger is all `false`. */
export interface ListViewer {
  readonly personId: string | null;
  /** Role names as `accounts` gives them. */
  readonly roles: readonly string[];
  /** Named among those who see what waits. */
  readonly isModerator: boolean;
  /** A moderator who decides too. */
  readonly mayDecide: boolean;
  /** Named on the list to run it. */
  readonly isOwner: boolean;
  /** Of the list's group. */
  readonly isAnimator: boolean;
  readonly isSubscribed: boolean;
  /** Was subscribed when the list was deleted. */
  readonly isFormerReader: boolean;
}

/** May see the messages that wait. */
export function canSeeQueue(viewer: ListViewer): boolean {
  return viewer.isModerator || canConfigure(viewer);
}

/** May decide on held messages. */
export function canModerate(viewer: ListViewer): boolean {
  return (viewer.isModerator && viewer.mayDecide) || canConfigure(viewer);
}

/** May accept or refuse whoever asks to be subscribed. */
export function canDecideRequests(viewer: ListViewer): boolean {
  return canModerate(viewer);
}

/** May change settings, owners, moderators and subscribers. */
export function canConfigure(viewer: ListViewer): boolean {
  return viewer.isOwner || viewer.isAnimator || viewer.roles.includes('operator');
}

export function canReadArchive(viewer: ListViewer, list: Pick<List, 'archive'>): boolean {
  if (list.archive === 'public' || canSeeQueue(viewer)) return true;
  return list.archive === 'subscribers' && (viewer.isSubscribed || viewer.isFormerReader);
}

/** May have the archive as a file of mails, every author's address in it. */
export function canTakeArchive(viewer: ListViewer, list: Pick<List, 'archive'>): boolean {
  return canReadArchive(viewer, list) && (viewer.isSubscribed || canSeeQueue(viewer));
}

/** May see who is subscribed. */
export function canSeeRoster(viewer: ListViewer, list: Pick<List, 'roster'>): boolean {
  return canSeeQueue(viewer) || (list.roster === 'subscribers' && viewer.isSubscribed);
}
