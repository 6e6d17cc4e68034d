import { Injectable } from '@nestjs/common';
import { ForumModerators } from '../../../channels/forums/forum-moderators.service.js';
import type { ForumInSight } from '../../../channels/forums/forum-sight.service.js';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import type { Viewer } from '../session/viewer.js';
import { FeedAddresses } from '../feeds/feed-addresses.js';

/** What stands at the foot of a forum: who moderates it, and where it is followed. */
@Injectable()
export class ForumPeople {
  constructor(
    private readonly moderators: ForumModerators,
    private readonly directory: DirectoryService,
    private readonly feeds: FeedAddresses,
  ) {}

  async of(
    viewer: Viewer,
    { forum }: ForumInSight,
  ): Promise<{ moderators: readonly string[]; feed: string | null }> {
    const [deciding, feed] = await Promise.all([
      this.moderators.deciding(forum.id),
      this.feeds.of(viewer, forum.readableBy === 'public', `/forums/${forum.slug}/feed.atom`),
    ]);
    const names = await this.directory.namesOf(deciding);
    return { moderators: [...names.values()].toSorted((a, b) => a.localeCompare(b)), feed };
  }
}
