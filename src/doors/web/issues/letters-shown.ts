import { Injectable } from '@nestjs/common';
import { LettersService } from '../../../channels/letters/letters.service.js';
import { GroupsService } from '../../../community/groups/groups.service.js';
import { LetterSubscriptions } from '../../../community/lists/letter-subscriptions.service.js';
import { type LetterInSight, LetterSight } from '../letters/letter-sight.js';
import type { Viewer } from '../session/viewer.js';
import type { Reception } from './letter-choice.js';
import { LetterReceptions } from './letter-receptions.js';

/** Letters, and whether the viewer gets each. */
export interface LettersChoice {
  readonly letters: readonly LetterInSight[];
  /** By letter id. */
  readonly receptions: ReadonlyMap<string, Reception>;
}

/** The letters that a page offers to its viewer. */
@Injectable()
export class LettersShown {
  constructor(
    private readonly letters: LettersService,
    private readonly sight: LetterSight,
    private readonly receptions: LetterReceptions,
    private readonly groups: GroupsService,
    private readonly choices: LetterSubscriptions,
  ) {}

  /** Those for everybody, those of one's groups, and those one chose about: other groups' are found on the letters' page. */
  async mine(viewer: Viewer, personId: string): Promise<LettersChoice> {
    const [places, chosen] = await Promise.all([
      this.groups.placesOf(personId),
      this.choices.choicesOf(personId),
    ]);
    const groupIds = places.map(({ group }) => group.id);
    const letters = await this.sight.among(
      viewer,
      await this.letters.concerning(groupIds, [...chosen.keys()]),
    );
    return { letters, receptions: await this.receptions.of(personId, letters) };
  }

  async ofGroup(viewer: Viewer, groupId: string): Promise<LettersChoice> {
    const all = await this.letters.concerning([groupId], []);
    const letters = await this.sight.among(
      viewer,
      all.filter(letter => letter.groupId === groupId),
    );
    return { letters, receptions: await this.receptions.of(viewer.personId, letters) };
  }
}
