import { Injectable } from '@nestjs/common';
import { ListsOfPersonService } from '../../../community/audiences/lists-of-person.service.js';
import { canReadArchive } from '../../../community/lists/list-permissions.js';
import { ModeratorsService } from '../../../community/lists/moderators.service.js';
import { PublicArchives } from '../../../community/lists/public-archives.service.js';
import { ListSight } from '../lists/list-sight.js';
import type { Viewer } from '../session/viewer.js';

/** A list whose archive is searched. */
export interface SearchedList {
  readonly id: string;
  readonly name: string;
  /** Its subscribers and moderators see addresses. */
  readonly showsAddresses: boolean;
}

/** Which archives somebody may search: those they may read, and no other. */
@Injectable()
export class SearchPlaces {
  constructor(
    private readonly open: PublicArchives,
    private readonly mine: ListsOfPersonService,
    private readonly moderators: ModeratorsService,
    private readonly sight: ListSight,
  ) {}

  /** All of them, by id. */
  async all({ personId, roles }: Viewer): Promise<Map<string, SearchedList>> {
    const [open, own, moderated] = await Promise.all([
      this.open.visibleTo(personId),
      personId === null ? [] : this.mine.of(personId),
      personId === null ? [] : this.moderators.listsModeratedBy(personId, roles),
    ]);
    const subscribed = own.map(({ list }) => list).filter(({ archive }) => archive !== 'moderators');
    const places = new Map<string, SearchedList>();
    for (const { id, name } of open) places.set(id, { id, name, showsAddresses: false });
    for (const { id, name } of [...subscribed, ...moderated])
      places.set(id, { id, name, showsAddresses: true });
    return places;
  }

  /** The one of that name; none when it is not theirs to read. */
  async one(viewer: Viewer, name: string): Promise<Map<string, SearchedList>> {
    const seen = await this.sight.of(viewer, name);
    if (seen === null || !canReadArchive(seen.standing, seen.list)) return new Map();
    const { list, standing } = seen;
    const { isSubscribed, isModerator, isOwner, isAnimator, roles } = standing;
    const showsAddresses = isSubscribed || isModerator || isOwner || isAnimator || roles.includes('operator');
    return new Map([[list.id, { id: list.id, name: list.name, showsAddresses }]]);
  }
}
