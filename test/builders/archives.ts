import type { ArchiveInSight } from '../../src/doors/web/archive/archive-sight.js';
import { ArchivedThread } from '../../src/postoffice/archive/archived-thread.entity.js';
import { aList, now } from './pages.js';

/** The archive of the golf list, before a subscriber. */
export function anArchiveInSight(change: Partial<ArchiveInSight> = {}): ArchiveInSight {
  return {
    list: aList({ deletedAt: null }),
    group: null,
    standing: {
      personId: null,
      roles: [],
      isModerator: false,
      mayDecide: false,
      isOwner: false,
      isAnimator: false,
      isSubscribed: true,
      isFormerReader: false,
    },
    place: { kind: 'list', id: 'golf' },
    sight: 'reader',
    showsAddresses: true,
    canWithdraw: false,
    canTake: false,
    isPublic: false,
    ...change,
  };
}

export function aThread(change: Partial<ArchivedThread> = {}): ArchivedThread {
  return Object.assign(new ArchivedThread(), {
    id: 'thread-1',
    placeId: 'golf',
    key: 'abc',
    subject: 'Dîner de mars',
    topic: 'diner de mars',
    messageCount: 2,
    firstAt: now,
    lastAt: now,
    ...change,
  });
}
