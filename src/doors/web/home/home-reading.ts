import { Injectable } from '@nestjs/common';
import { HeldDue } from '../../../channels/moderation/held-due.service.js';
import { ListsOfPersonService } from '../../../community/audiences/lists-of-person.service.js';
import { GroupsService } from '../../../community/groups/groups.service.js';
import { JoinRequestsService } from '../../../community/groups/join-requests.service.js';
import { ModeratorsService } from '../../../community/lists/moderators.service.js';
import { canWatchCampaigns } from '../../../community/accounts/role-permissions.js';
import { DraftReview } from '../../../intake/steering/draft-review.service.js';
import type { HomeView, WaitingGroup } from './home.page.js';

type Place = HomeView['groups'][number];

/** What a person's home page shows. */
@Injectable()
export class HomeReading {
  constructor(
    private readonly groups: GroupsService,
    private readonly lists: ListsOfPersonService,
    private readonly requests: JoinRequestsService,
    private readonly moderators: ModeratorsService,
    private readonly due: HeldDue,
    private readonly review: DraftReview,
  ) {}

  async of(personId: string, roles: readonly string[]): Promise<HomeView> {
    const [groups, lists, heldCount, draftCount] = await Promise.all([
      this.groups.placesOf(personId),
      this.lists.of(personId),
      this.heldCount(personId, roles),
      canWatchCampaigns({ roles }) ? this.review.waitingCount() : 0,
    ]);
    return {
      groups,
      lists: lists.map(({ list }) => list),
      heldCount,
      draftCount,
      waitingGroups: await this.waitingGroups(groups),
    };
  }

  /** Null for somebody who moderates nothing. */
  private async heldCount(personId: string, roles: readonly string[]): Promise<number | null> {
    const moderated = await this.moderators.listsModeratedBy(personId, roles);
    return moderated.length === 0 ? null : this.due.countWaiting(moderated.map(({ id }) => id));
  }

  private async waitingGroups(places: readonly Place[]): Promise<WaitingGroup[]> {
    const animated = places.filter(({ role }) => role === 'animator').map(({ group }) => group);
    const counts = await this.requests.waitingCounts(animated.map(({ id }) => id));
    return animated.flatMap(group => {
      const count = counts.get(group.id);
      return count === undefined ? [] : [{ group, count }];
    });
  }
}
