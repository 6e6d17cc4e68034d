import { Injectable } from '@nestjs/common';
import { ForumSight } from '../../../channels/forums/forum-sight.service.js';
import { PublicArchives } from '../../../community/lists/public-archives.service.js';
import { archivePath } from '../archive/archive-paths.js';
import { SearchPlaces } from '../search/search-places.js';
import type { Viewer } from '../session/viewer.js';

/** Something that is followed by a feed. */
export interface FeedPlace {
  readonly name: string;
  /** Of the feed. */
  readonly path: string;
  /** Everybody reads it, without a token. */
  readonly isPublic: boolean;
}

export interface FeedPlaces {
  readonly kind: 'lists' | 'forums';
  /** By name. */
  readonly places: readonly FeedPlace[];
}

/** What somebody may follow by a feed: the lists they are on or moderate, and the forums they may read. */
@Injectable()
export class FeedReading {
  constructor(
    private readonly lists: SearchPlaces,
    private readonly open: PublicArchives,
    private readonly forums: ForumSight,
  ) {}

  async of(viewer: Viewer): Promise<FeedPlaces[]> {
    const [lists, forums] = await Promise.all([this.ofLists(viewer), this.ofForums(viewer)]);
    return [
      { kind: 'lists', places: lists },
      { kind: 'forums', places: forums },
    ];
  }

  private async ofLists(viewer: Viewer): Promise<FeedPlace[]> {
    const [own, open] = await Promise.all([this.lists.own(viewer), this.open.visibleTo(null)]);
    const openIds = new Set(open.map(({ id }) => id));
    return own
      .map(({ id, name }) => ({
        name,
        path: `${archivePath({ name })}/feed.atom`,
        isPublic: openIds.has(id),
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name));
  }

  private async ofForums(viewer: Viewer): Promise<FeedPlace[]> {
    const seen = await this.forums.all(viewer);
    return seen.map(({ forum: { name, slug, readableBy } }) => ({
      name,
      path: `/forums/${slug}/feed.atom`,
      isPublic: readableBy === 'public',
    }));
  }
}
