import { Injectable } from '@nestjs/common';
import type { Letter } from '../../../channels/letters/letter.entity.js';
import {
  canConfigure,
  canEdit,
  canPropose,
  canSee,
  type LetterViewer,
} from '../../../channels/letters/letter-permissions.js';
import { LetterStanding } from '../../../channels/letters/letter-standing.service.js';
import { LettersService } from '../../../channels/letters/letters.service.js';
import type { Group } from '../../../community/groups/group.entity.js';
import { GroupsService } from '../../../community/groups/groups.service.js';
import { Page } from '../layout/page.js';
import { closedPage, unseenPage } from '../session/closed.page.js';
import type { Viewer } from '../session/viewer.js';
import { silencedPage } from './silenced.page.js';

/** A letter, and what somebody is in front of it. */
export interface LetterInSight {
  readonly letter: Letter;
  readonly standing: LetterViewer;
  /** Null for a letter of none. */
  readonly group: Group | null;
}

/** Past issues are everybody's to read. */
export function isPublic({ letter, standing }: LetterInSight): boolean {
  return letter.archive === 'public' && !standing.isGroupPrivate;
}

/** Gathers what every page about a letter needs to know, and keeps out whom it is not for. */
@Injectable()
export class LetterSight {
  constructor(
    private readonly letters: LettersService,
    private readonly standings: LetterStanding,
    private readonly groups: GroupsService,
  ) {}

  /** The letters that a viewer may know of, in their order. */
  async all(viewer: Viewer): Promise<LetterInSight[]> {
    const seen = await this.among(viewer, await this.letters.all());
    return seen.filter(({ standing, letter }) => letter.closedAt === null || canEdit(standing, letter));
  }

  /** Of some letters, those that a viewer may know of. */
  async among({ personId, roles }: Viewer, letters: readonly Letter[]): Promise<LetterInSight[]> {
    const [viewerOf, groups] = await Promise.all([
      this.standings.viewersOf(letters, personId, roles),
      this.groups.byIds([...new Set(letters.flatMap(({ groupId }) => groupId ?? []))]),
    ]);
    const groupOf = new Map(groups.map(group => [group.id, group]));
    return letters
      .map(letter => ({
        letter,
        standing: viewerOf(letter),
        group: groupOf.get(letter.groupId ?? '') ?? null,
      }))
      .filter(({ standing }) => canSee(standing));
  }

  /** The groups a viewer runs that have no letter among those. */
  async withoutLetter({ personId }: Viewer, seen: readonly LetterInSight[]): Promise<Group[]> {
    const places = personId === null ? [] : await this.groups.placesOf(personId);
    const run = places.filter(({ role }) => role === 'animator').map(({ group }) => group);
    return run.filter(({ id }) => !seen.some(({ letter }) => letter.groupId === id));
  }

  async of(viewer: Viewer, slug: string): Promise<LetterInSight | Page> {
    const letter = await this.letters.findBySlug(slug);
    if (letter === null) return unseenPage(viewer);
    const seen = await this.inSight(viewer, letter);
    return canSee(seen.standing) ? seen : unseenPage(viewer);
  }

  /** For whoever writes an article; a measure in force is said in words. */
  async toPropose(viewer: Viewer, slug: string, now: Date): Promise<LetterInSight | Page> {
    const seen = await this.of(viewer, slug);
    if (seen instanceof Page) return seen;
    const { personId } = viewer;
    if (personId === null || !canPropose(seen.standing, seen.letter)) return closedPage(viewer);
    return (await this.standings.isSilenced(personId, now)) ? silencedPage(viewer, seen.letter) : seen;
  }

  async toEdit(viewer: Viewer, slug: string): Promise<LetterInSight | Page> {
    const seen = await this.of(viewer, slug);
    if (seen instanceof Page) return seen;
    return canEdit(seen.standing, seen.letter) ? seen : closedPage(viewer);
  }

  async toConfigure(viewer: Viewer, slug: string): Promise<LetterInSight | Page> {
    const seen = await this.of(viewer, slug);
    if (seen instanceof Page) return seen;
    return canConfigure(seen.standing, seen.letter) ? seen : closedPage(viewer);
  }

  private async inSight({ personId, roles }: Viewer, letter: Letter): Promise<LetterInSight> {
    const [standing, group] = await Promise.all([
      this.standings.viewerOf(letter, personId, roles),
      letter.groupId === null ? null : this.groups.findById(letter.groupId),
    ]);
    return { letter, standing, group };
  }
}
