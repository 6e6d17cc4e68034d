import { Injectable } from '@nestjs/common';
import { AudiencesService } from '../../../community/audiences/audiences.service.js';
import { canSee } from '../../../community/groups/group-permissions.js';
import { MembersService } from '../../../community/groups/members.service.js';
import { GroupsService } from '../../../community/groups/groups.service.js';
import type { Group } from '../../../community/groups/group.entity.js';
import type { List } from '../../../community/lists/list.entity.js';
import { canSeeQueue, type ListViewer } from '../../../community/lists/list-permissions.js';
import { ListsService } from '../../../community/lists/lists.service.js';
import type { Viewer } from '../session/viewer.js';

/** A list, and what somebody is in front of it. */
export interface ListInSight {
  readonly list: List;
  readonly group: Group | null;
  readonly standing: ListViewer;
}

/** Gathers what every page about a list needs to know before it shows anything. */
@Injectable()
export class ListSight {
  constructor(
    private readonly lists: ListsService,
    private readonly groups: GroupsService,
    private readonly members: MembersService,
    private readonly audiences: AudiencesService,
  ) {}

  /**
   * Null for a name no list has, and for the list of a private group in front of whoever is neither of the group nor
   * subscribed: they must not learn that there is one, so `unseenPage` answers both.
   */
  async of(viewer: Viewer, name: string): Promise<ListInSight | null> {
    const list = await this.lists.findByName(name.replaceAll('\0', ''));
    if (list === null) return null;
    const { personId, roles } = viewer;
    const [group, standing] = await Promise.all([
      list.groupId === null ? null : this.groups.findById(list.groupId),
      this.audiences.standingOf(personId, list, roles),
    ]);
    const isVisible =
      group === null ||
      standing.isSubscribed ||
      canSeeQueue(standing) ||
      canSee(await this.members.viewerOf(group.id, personId, roles), group);
    return isVisible ? { list, group, standing } : null;
  }
}
