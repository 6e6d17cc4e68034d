import { Injectable } from '@nestjs/common';
import { RoleService } from '../../community/accounts/role.service.js';
import { GroupsService } from '../../community/groups/groups.service.js';
import { ModeratorsService } from '../../community/lists/moderators.service.js';
import { QueueCountsService } from '../../channels/moderation/queue-counts.service.js';

/** How many requests to subscribe or to join wait for somebody. */
@Injectable()
export class RequestsWaiting {
  constructor(
    private readonly roles: RoleService,
    private readonly moderators: ModeratorsService,
    private readonly groups: GroupsService,
    private readonly counts: QueueCountsService,
  ) {}

  async of(personId: string): Promise<number> {
    const roles = await this.roles.rolesOf(personId);
    const [lists, groupIds] = await Promise.all([
      this.moderators.listsModeratedBy(personId, roles),
      this.groups.animatedBy(personId, roles),
    ]);
    const decidedListIds = lists.filter(({ mayDecide }) => mayDecide).map(({ id }) => id);
    // Messages are counted where they are listed.
    const scope = { listIds: [], decidedListIds, groupIds, forumIds: [] };
    return (await this.counts.of(scope, {})).requests;
  }
}
