import type { Oneself } from '../../../intake/identity/address-changes.service.js';
import { isFresh, type Viewer } from '../session/viewer.js';

/** Who changes their own account, from which browser; null when it isn't signed in, or not recently. */
export function freshSelf(viewer: Viewer, now: Date): Oneself | null {
  const { personId, session } = viewer;
  if (personId === null || session === null || !isFresh(viewer, now)) return null;
  return { personId, sessionId: session.id };
}
