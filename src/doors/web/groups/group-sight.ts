import { Injectable } from '@nestjs/common';
import { canAnimate, canSee } from '../../../community/groups/group-permissions.js';
import { GroupsService } from '../../../community/groups/groups.service.js';
import { JoinRequestsService } from '../../../community/groups/join-requests.service.js';
import { MembersService } from '../../../community/groups/members.service.js';
import type { Viewer } from '../session/viewer.js';
import type { GroupStance } from './group-tabs.js';

/** Gathers what every page about a group needs to know before it shows anything. */
@Injectable()
export class GroupSight {
  constructor(
    private readonly groups: GroupsService,
    private readonly members: MembersService,
    private readonly requests: JoinRequestsService,
  ) {}

  /**
   * Null for a slug no group has, and for a private group in front of whoever is not of it: they must not learn that
   * there is one, so `unseenPage` answers both.
   */
  async of({ personId, roles }: Viewer, slug: string): Promise<GroupStance | null> {
    const group = await this.groups.findBySlug(slug.replaceAll('\0', ''));
    if (group === null) return null;
    const standing = await this.members.viewerOf(group.id, personId, roles);
    if (!canSee(standing, group)) return null;
    const requestCount = canAnimate(standing) ? await this.requests.countWaiting([group.id]) : null;
    return { group, standing, requestCount };
  }
}
