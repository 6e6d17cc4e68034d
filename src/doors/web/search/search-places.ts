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
  async all(viewer: Viewer): Promise<Map<string, SearchedList>> {
    const [open, own] = await Promise.all([this.open.visibleTo(viewer.personId), this.own(viewer)]);
    const places = new Map<string, SearchedList>();
    for (const { id, name } of open) places.set(id, { id, name, showsAddresses: false });
    for (const list of own) places.set(list.id, list);
    return places;
  }

  /** Those they are on or moderate, each once. */
  async own({ personId, roles }: Viewer): Promise<SearchedList[]> {
    if (personId === null) return [];
    const [mine, moderated] = await Promise.all([
      this.mine.of(personId),
      this.moderators.listsModeratedBy(personId, roles),
    ]);
    const subscribed = mine.map(({ list }) => list).filter(({ archive }) => archive !== 'moderators');
    const byId = new Map([...subscribed, ...moderated].map(list => [list.id, list]));
    return [...byId.values()].map(({ id, name }) => ({ id, name, showsAddresses: true }));
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
