import { Injectable } from '@nestjs/common';
import { type ForumInSight, ForumSight, type Reader } from '../../../channels/forums/forum-sight.service.js';
import type { ForumThread } from '../../../channels/forums/forum-thread.entity.js';
import { ThreadReading } from '../../../channels/forums/thread-reading.service.js';

export interface ThreadInSight {
  readonly seen: ForumInSight;
  readonly thread: ForumThread;
}

/** Leads a viewer to a forum or a thread; what they may not read is not there for them. */
@Injectable()
export class ForumDoor {
  constructor(
    private readonly sight: ForumSight,
    private readonly threads: ThreadReading,
  ) {}

  forum(viewer: Reader, slug: string): Promise<ForumInSight | null> {
    return this.sight.bySlug(viewer, slug);
  }

  async thread(viewer: Reader, slug: string, key: string): Promise<ThreadInSight | null> {
    const seen = await this.sight.bySlug(viewer, slug);
    const thread = seen && (await this.threads.byKey(seen.viewer, seen.forum.id, key));
    return seen === null || thread === null ? null : { seen, thread };
  }
}
