import type { TracedForward, TracedPost } from '../../../intake/reception/trace.service.js';
import { isOperator, type Viewer } from '../session/viewer.js';

/** Where a message is may be known by its author, by those who moderate its list, and by operators. */
export function canTrace(viewer: Viewer, post: TracedPost, moderatedListIds: ReadonlySet<string>): boolean {
  const isOwn = viewer.personId !== null && post.authorPersonId === viewer.personId;
  return isOwn || canSeeCopies(viewer, post, moderatedListIds);
}

/** Copies name subscribers, so an author sees only how many there are. */
export function canSeeCopies(
  viewer: Viewer,
  { listId }: Pick<TracedPost, 'listId'>,
  moderatedListIds: ReadonlySet<string>,
): boolean {
  return isOperator(viewer) || moderatedListIds.has(listId);
}

/** Mail to a member may be known by that member, and by operators, who see no word of it. */
export function canTraceForward(viewer: Viewer, { personId }: Pick<TracedForward, 'personId'>): boolean {
  return isOperator(viewer) || viewer.personId === personId;
}
