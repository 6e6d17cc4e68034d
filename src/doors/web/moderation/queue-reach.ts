import { Injectable } from '@nestjs/common';
import { ForumQueue } from '../../../channels/forums/forum-queue.service.js';
import type { QueuedRequest } from '../../../channels/moderation/queue-entry.js';
import type { QueueScope } from '../../../channels/moderation/queue-filter.js';
import { canAnimate } from '../../../community/groups/group-permissions.js';
import { GroupsService } from '../../../community/groups/groups.service.js';
import { JoinRequestsService } from '../../../community/groups/join-requests.service.js';
import { MembersService } from '../../../community/groups/members.service.js';
import { canDecideRequests } from '../../../community/lists/list-permissions.js';
import { ModeratorsService } from '../../../community/lists/moderators.service.js';
import { RequestDecisions } from '../../../community/lists/request-decisions.service.js';
import type { Viewer } from '../session/viewer.js';

export interface Reach extends QueueScope {
  /** Names of the lists seen, by id. */
  readonly listNames: ReadonlyMap<string, string>;
}

const nothing: Reach = { listIds: [], decidedListIds: [], groupIds: [], forumIds: [], listNames: new Map() };

/** How far somebody's queue reaches: which lists and groups it is about. */
@Injectable()
export class QueueReach {
  constructor(
    private readonly moderators: ModeratorsService,
    private readonly groups: GroupsService,
    private readonly members: MembersService,
    private readonly subscriptions: RequestDecisions,
    private readonly memberships: JoinRequestsService,
    private readonly forums: ForumQueue,
  ) {}

  async of({ personId, roles }: Pick<Viewer, 'personId' | 'roles'>): Promise<Reach> {
    if (personId === null) return nothing;
    const [lists, groupIds, forums] = await Promise.all([
      this.moderators.listsModeratedBy(personId, roles),
      this.groups.animatedBy(personId, roles),
      this.forums.decidedBy(personId, roles),
    ]);
    return {
      listIds: lists.map(({ id }) => id),
      decidedListIds: lists.filter(({ mayDecide }) => mayDecide).map(({ id }) => id),
      groupIds,
      forumIds: forums.map(({ id }) => id),
      listNames: new Map(lists.map(({ id, name }) => [id, name])),
    };
  }

  /** Asked again when it is answered: what a page showed gives nobody a right. */
  async mayAnswer({ personId, roles }: Viewer, kind: QueuedRequest['kind'], id: string): Promise<boolean> {
    if (kind === 'subscription') {
      const request = await this.subscriptions.findById(id);
      return (
        request !== null &&
        canDecideRequests(await this.moderators.standingOf(personId, request.listId, roles))
      );
    }
    const request = await this.memberships.findById(id);
    return request !== null && canAnimate(await this.members.viewerOf(request.groupId, personId, roles));
  }
}
