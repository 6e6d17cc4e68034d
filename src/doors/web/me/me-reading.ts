import { Injectable } from '@nestjs/common';
import { ListsOfPersonService } from '../../../community/audiences/lists-of-person.service.js';
import { GroupsService } from '../../../community/groups/groups.service.js';
import { ModeratorsService } from '../../../community/lists/moderators.service.js';
import { PreferencesService } from '../../../community/lists/preferences.service.js';
import { DraftDesk } from '../../../intake/steering/draft-desk.service.js';
import type { MeView } from './me.page.js';
import { MeWaiting } from './me-waiting.js';
import { placesOf, type Place } from './places.js';

/** Everything a person's own page shows, in a fixed number of questions. */
@Injectable()
export class MeReading {
  constructor(
    private readonly groups: GroupsService,
    private readonly lists: ListsOfPersonService,
    private readonly waiting: MeWaiting,
    private readonly preferences: PreferencesService,
    private readonly moderators: ModeratorsService,
    private readonly drafts: DraftDesk,
  ) {}

  async of(personId: string, now: Date): Promise<Omit<MeView, 'done' | 'letters'>> {
    const [places, waiting, preferences, moderates, drafts] = await Promise.all([
      this.places(personId),
      this.waiting.of(personId),
      this.preferences.of(personId, now),
      this.moderators.moderatesSomewhere(personId),
      this.drafts.of(personId),
    ]);
    return { places, ...waiting, preferences, moderates, drafts, now };
  }

  private async places(personId: string): Promise<Place[]> {
    const [own, lists] = await Promise.all([this.groups.placesOf(personId), this.lists.of(personId)]);
    const ownIds = new Set(own.map(({ group }) => group.id));
    const otherIds = lists.flatMap(({ list: { groupId } }) =>
      groupId === null || ownIds.has(groupId) ? [] : [groupId],
    );
    return placesOf(own, await this.groups.byIds([...new Set(otherIds)]), lists);
  }
}
