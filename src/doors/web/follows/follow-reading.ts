import { Injectable } from '@nestjs/common';
import { ForumFollows } from '../../../channels/forums/follows.service.js';
import { ForumReports } from '../../../channels/forums/forum-reports.service.js';
import type { Viewer } from '../session/viewer.js';

/** What somebody follows of what a page shows, and reported there; nothing for who is not signed in. */
@Injectable()
export class FollowReading {
  constructor(
    private readonly follows: ForumFollows,
    private readonly reports: ForumReports,
  ) {}

  /** @param category where the page shows one of the forum's, or of ads */
  async ofForum({ personId }: Viewer, forumId: string, category: string | null): Promise<boolean> {
    if (personId === null) return false;
    const target =
      category === null
        ? ({ kind: 'forum', forumId } as const)
        : ({ kind: 'category', forumId, category } as const);
    return this.follows.isFollowing(personId, target);
  }

  async ofThread({ personId }: Viewer, threadId: string): Promise<boolean> {
    return personId !== null && (await this.follows.reasonFor(personId, threadId)) !== null;
  }

  async reported({ personId }: Viewer, messageIds: readonly string[]): Promise<ReadonlySet<string>> {
    return personId === null ? new Set() : this.reports.reportedBy(personId, messageIds);
  }
}
