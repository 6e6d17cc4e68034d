import { Injectable } from '@nestjs/common';
import { ForumSight } from '../../../channels/forums/forum-sight.service.js';
import { PublicArchives } from '../../../community/lists/public-archives.service.js';
import { canRead } from '../../../channels/letters/letter-permissions.js';
import { letterFeedPath } from '../issues/letter-feed.js';
import { LettersShown } from '../issues/letters-shown.js';
import { isPublic } from '../letters/letter-sight.js';
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
  readonly kind: 'lists' | 'forums' | 'letters';
  /** By name. */
  readonly places: readonly FeedPlace[];
}

/** What somebody may follow by a feed: the lists they are on or moderate, the forums and the letters they may read. */
@Injectable()
export class FeedReading {
  constructor(
    private readonly lists: SearchPlaces,
    private readonly open: PublicArchives,
    private readonly forums: ForumSight,
    private readonly letters: LettersShown,
  ) {}

  async of(viewer: Viewer): Promise<FeedPlaces[]> {
    const [lists, forums, letters] = await Promise.all([
      this.ofLists(viewer),
      this.ofForums(viewer),
      this.ofLetters(viewer),
    ]);
    return [
      { kind: 'lists', places: lists },
      { kind: 'forums', places: forums },
      { kind: 'letters', places: letters },
    ];
  }

  private async ofLists(viewer: Viewer): Promise<FeedPlace[]> {
    const [own, open] = await Promise.all([this.lists.ownLists(viewer), this.open.visibleTo(null)]);
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

  private async ofLetters(viewer: Viewer): Promise<FeedPlace[]> {
    if (viewer.personId === null) return [];
    const { letters } = await this.letters.mine(viewer, viewer.personId);
    return letters
      .filter(({ letter, standing }) => canRead(standing, letter))
      .map(seen => ({
        name: seen.letter.name,
        path: letterFeedPath(seen.letter.slug),
        isPublic: isPublic(seen),
      }));
  }
}
