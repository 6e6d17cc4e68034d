import { Injectable } from '@nestjs/common';
import { type ForumInSight } from '../../../channels/forums/forum-sight.service.js';
import { type ThreadShown, ThreadsReading } from '../../../channels/forums/threads.service.js';
import { UnreadMarks } from '../../../channels/forums/unread.service.js';
import type { Viewer } from '../session/viewer.js';
import type { ForumLine } from './forums.page.js';
import type { PlacedThread } from './thread-rows.js';

/** Forums with what is new in them. */
@Injectable()
export class ForumsReading {
  constructor(
    private readonly threads: ThreadsReading,
    private readonly unread: UnreadMarks,
  ) {}

  /** A letter's forum of comments is of use once somebody wrote in it. */
  async lines(viewer: Viewer, seen: readonly ForumInSight[], now: Date): Promise<ForumLine[]> {
    const ids = seen.map(({ forum }) => forum.id);
    const [figures, counts] = await Promise.all([
      this.threads.figures(ids),
      viewer.personId === null ? new Map<string, number>() : this.unread.counts(viewer.personId, ids, now),
    ]);
    return seen
      .map(one => ({
        ...one,
        figures: figures.get(one.forum.id) ?? null,
        unreadCount: counts.get(one.forum.id) ?? 0,
      }))
      .filter(line => line.forum.letterId === null || line.figures !== null);
  }

  async latest(
    viewer: Viewer,
    seen: readonly ForumInSight[],
    limit: number,
    now: Date,
  ): Promise<PlacedThread[]> {
    const threads = await this.threads.latest(
      seen.map(({ forum }) => forum.id),
      viewer.personId,
      { limit, now },
    );
    return placed(seen, threads);
  }
}

/** Threads beside the forums they stand in. */
export function placed(seen: readonly ForumInSight[], threads: readonly ThreadShown[]): PlacedThread[] {
  const forums = new Map(seen.map(({ forum }) => [forum.id, forum]));
  return threads.flatMap(thread => {
    const forum = forums.get(thread.forumId);
    return forum === undefined ? [] : [{ thread, slug: forum.slug, kind: forum.kind, forumName: forum.name }];
  });
}
