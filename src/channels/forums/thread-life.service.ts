import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { StandingService } from '../../community/standing/standing.service.js';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { recordsAbout } from '../../foundation/journal/records-about.js';
import { canClose, canModerate, canRenew, canReopen } from './forum-permissions.js';
import type { ForumInSight } from './forum-sight.service.js';
import type { ForumThread } from './forum-thread.entity.js';
import { adDays, lockedThread } from './writing.service.js';

export type ThreadAction = 'close' | 'reopen' | 'renew' | 'pin' | 'unpin';
export type ThreadOutcome = { readonly kind: 'done' | 'already' | 'not-allowed' | 'suspended' | 'unknown' };

const dayMs = 86_400_000;
/** So long after its end an ad may still be renewed; then it is closed for good. */
const renewableAfterMs = 7 * dayMs;

const past: Readonly<Record<ThreadAction, string>> = {
  close: 'forum-thread.closed',
  reopen: 'forum-thread.reopened',
  renew: 'forum-thread.renewed',
  pin: 'forum-thread.pinned',
  unpin: 'forum-thread.unpinned',
};

/** What becomes of a thread: an ad that is served or renewed, a question that is solved, a discussion that ends. */
@Injectable()
export class ThreadLife {
  private readonly record = recordsAbout(this.journal, 'forum-thread');

  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
    private readonly standing: StandingService,
  ) {}

  async act(
    seen: ForumInSight,
    threadId: string,
    action: ThreadAction,
    actor: Actor,
    now: Date,
  ): Promise<ThreadOutcome> {
    const { personId } = seen.viewer;
    if (personId === null) return { kind: 'not-allowed' };
    // What brings something before readers again is writing; closing one's own ad never harms.
    const isWriting = action === 'renew' || action === 'reopen';
    if (isWriting && (await this.standing.measureOnPosting(personId, now)) === 'posting-suspended')
      return { kind: 'suspended' };
    return this.dataSource.transaction(async (manager): Promise<ThreadOutcome> => {
      const thread = await lockedThread(manager, threadId);
      if (thread === null || thread.forumId !== seen.forum.id) return { kind: 'unknown' };
      if (!mayAct(seen, thread, action, now)) return { kind: 'not-allowed' };
      if (isDone(thread, action)) return { kind: 'already' };
      await manager.save(Object.assign(thread, changeOf(thread, action, personId, now)));
      await this.record(manager, past[action], thread.id, { forumId: seen.forum.id }, actor, now);
      return { kind: 'done' };
    });
  }

  /** Ads whose time is long over are closed, so that nobody renews them; says how many. */
  async closeExpired(now: Date): Promise<number> {
    const [, count]: [unknown, number] = await this.dataSource.query(
      `update forum_thread set closed_at = expires_at
       where expires_at is not null and closed_at is null and expires_at <= $1`,
      [new Date(now.getTime() - renewableAfterMs)],
    );
    return count;
  }

  async byKey(
    forumId: string,
    key: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<string | null> {
    const [row]: { id: string }[] = await manager.query(
      'select id from forum_thread where forum_id = $1 and key = $2',
      [forumId, key.replaceAll('\0', '')],
    );
    return row?.id ?? null;
  }
}

function isDone({ closedAt, pinnedAt }: ForumThread, action: ThreadAction): boolean {
  if (action === 'close') return closedAt !== null;
  if (action === 'reopen') return closedAt === null;
  if (action === 'pin') return pinnedAt !== null;
  return action === 'unpin' && pinnedAt === null;
}

function mayAct(
  { forum, viewer }: ForumInSight,
  thread: ForumThread,
  action: ThreadAction,
  now: Date,
): boolean {
  if (action === 'close') return canClose(viewer, forum, thread);
  if (action === 'reopen')
    return thread.closedAt === null ? canClose(viewer, forum, thread) : canReopen(viewer, forum, thread, now);
  return action === 'renew' ? canRenew(viewer, thread, now) : canModerate(viewer);
}

function changeOf(
  { authorId, expiresAt }: ForumThread,
  action: ThreadAction,
  personId: string,
  now: Date,
): Partial<ForumThread> {
  if (action === 'close') return { closedAt: now, isClosedByModerator: personId !== authorId };
  if (action === 'reopen') return { closedAt: null, isClosedByModerator: false };
  if (action === 'pin') return { pinnedAt: now };
  if (action === 'unpin') return { pinnedAt: null };
  // Its thirty days begin where the first ones end, or now when they are over.
  const from = Math.max(now.getTime(), expiresAt?.getTime() ?? 0);
  return { renewedAt: now, expiresAt: new Date(from + adDays * dayMs) };
}
