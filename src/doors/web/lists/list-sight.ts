import { Injectable } from '@nestjs/common';
import { AudiencesService } from '../../../community/audiences/audiences.service.js';
import { canSee } from '../../../community/groups/group-permissions.js';
import { MembersService } from '../../../community/groups/members.service.js';
import { GroupsService } from '../../../community/groups/groups.service.js';
import type { Group } from '../../../community/groups/group.entity.js';
import type { List } from '../../../community/lists/list.entity.js';
import {
  canConfigure,
  canReadArchive,
  canSeeQueue,
  type ListViewer,
} from '../../../community/lists/list-permissions.js';
import { ListsService } from '../../../community/lists/lists.service.js';
import type { Page } from '../layout/page.js';
import { closedPage, unseenPage } from '../session/closed.page.js';
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
    return list && this.inSight(viewer, list);
  }

  /** A list that is gone, for those who may still read the archive it left; null for everybody else. */
  async ofDeleted(viewer: Viewer, name: string): Promise<ListInSight | null> {
    const list = await this.lists.findDeleted(name.replaceAll('\0', ''));
    const seen = list && (await this.inSight(viewer, list));
    return seen !== null && canReadArchive(seen.standing, seen.list) ? seen : null;
  }

  /** For the pages of those who run the list, or what is shown to anybody else instead. */
  async toConfigure(viewer: Viewer, name: string): Promise<ListInSight | Page> {
    const seen = await this.of(viewer, name);
    if (seen === null) return unseenPage(viewer);
    return canConfigure(seen.standing) ? seen : closedPage(viewer);
  }

  private async inSight(viewer: Viewer, list: List): Promise<ListInSight | null> {
    const { personId, roles } = viewer;
    const [group, standing] = await Promise.all([
      list.groupId === null ? null : this.groups.findById(list.groupId),
      this.audiences.standingOf(personId, list, roles),
    ]);
    const isVisible =
      group === null ||
      standing.isSubscribed ||
      standing.isFormerReader ||
      canSeeQueue(standing) ||
      canSee(await this.members.viewerOf(group.id, personId, roles), group);
    return isVisible ? { list, group, standing } : null;
  }
}
