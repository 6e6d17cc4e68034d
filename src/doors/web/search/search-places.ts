import { Injectable } from '@nestjs/common';
import { ForumSight } from '../../../channels/forums/forum-sight.service.js';
import { LetterArchive } from '../../../channels/letters/letter-archive.service.js';
import { ListsOfPersonService } from '../../../community/audiences/lists-of-person.service.js';
import { canReadArchive, canSeeQueue } from '../../../community/lists/list-permissions.js';
import { ModeratorsService } from '../../../community/lists/moderators.service.js';
import { PublicArchives } from '../../../community/lists/public-archives.service.js';
import { ListSight } from '../lists/list-sight.js';
import type { Viewer } from '../session/viewer.js';
import type { PlaceKind, SearchedPlace } from './searched-place.js';

/** Which places are wanted: of one kind or of all, of one name or of all. */
export interface WantedPlaces {
  readonly kind: PlaceKind | null;
  /** Empty for all. */
  readonly name: string;
}

/** Which lists, forums and letters somebody may search: those they may read, and no other. */
@Injectable()
export class SearchPlaces {
  constructor(
    private readonly open: PublicArchives,
    private readonly mine: ListsOfPersonService,
    private readonly moderators: ModeratorsService,
    private readonly lists: ListSight,
    private readonly forums: ForumSight,
    private readonly letters: LetterArchive,
  ) {}

  /** By id; a name that no place has and one that is not theirs to read find the same nothing. */
  async of(viewer: Viewer, { kind, name }: WantedPlaces): Promise<Map<string, SearchedPlace>> {
    const isWanted = (one: PlaceKind): boolean => kind === null || kind === one;
    const found = await Promise.all([
      isWanted('list') ? this.listsOf(viewer, name) : [],
      isWanted('forum') ? this.forumsOf(viewer, name) : [],
      isWanted('letter') ? this.lettersOf(viewer, name) : [],
    ]);
    return new Map(found.flat().map(place => [place.id, place]));
  }

  /** The lists they are on or moderate, each once. */
  async ownLists({ personId, roles }: Viewer): Promise<SearchedPlace[]> {
    if (personId === null) return [];
    const [mine, moderated] = await Promise.all([
      this.mine.of(personId),
      this.moderators.listsModeratedBy(personId, roles),
    ]);
    const subscribed = mine.map(({ list }) => list).filter(({ archive }) => archive !== 'moderators');
    const byId = new Map([...subscribed, ...moderated].map(list => [list.id, list]));
    return [...byId.values()].map(list => aList(list, true));
  }

  private async listsOf(viewer: Viewer, name: string): Promise<SearchedPlace[]> {
    if (name !== '') return this.listNamed(viewer, name);
    const [open, own] = await Promise.all([this.open.visibleTo(viewer.personId), this.ownLists(viewer)]);
    return [...open.map(list => aList(list, false)), ...own];
  }

  private async listNamed(viewer: Viewer, name: string): Promise<SearchedPlace[]> {
    const seen = (await this.lists.of(viewer, name)) ?? (await this.lists.ofDeleted(viewer, name));
    if (seen === null || !canReadArchive(seen.standing, seen.list)) return [];
    return [aList(seen.list, seen.standing.isSubscribed || canSeeQueue(seen.standing))];
  }

  private async forumsOf(viewer: Viewer, name: string): Promise<SearchedPlace[]> {
    const one = name === '' ? null : await this.forums.bySlug(viewer, name);
    const seen = name === '' ? await this.forums.all(viewer) : [one].filter(each => each !== null);
    const showsAddresses = viewer.personId !== null;
    return seen.map(({ forum: { id, slug, name: label } }) => ({
      kind: 'forum',
      id,
      name: slug,
      label,
      showsAddresses,
    }));
  }

  private async lettersOf(viewer: Viewer, name: string): Promise<SearchedPlace[]> {
    const letters = await this.letters.readableBy(viewer);
    const showsAddresses = viewer.personId !== null;
    return letters
      .filter(({ slug }) => name === '' || slug === name)
      .map(({ id, slug, name: label }) => ({ kind: 'letter', id, name: slug, label, showsAddresses }));
  }
}

function aList(
  { id, name }: { readonly id: string; readonly name: string },
  showsAddresses: boolean,
): SearchedPlace {
  return { kind: 'list', id, name, label: name, showsAddresses };
}
