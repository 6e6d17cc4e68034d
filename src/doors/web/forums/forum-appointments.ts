import { Injectable } from '@nestjs/common';
import type { ForumInSight } from '../../../channels/forums/forum-sight.service.js';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import type { Group } from '../../../community/groups/group.entity.js';
import { GroupsService } from '../../../community/groups/groups.service.js';
import { MembersService } from '../../../community/groups/members.service.js';

/** Whose a forum is, and who may be named to moderate it. */
@Injectable()
export class ForumAppointments {
  constructor(
    private readonly directory: DirectoryService,
    private readonly groups: GroupsService,
    private readonly members: MembersService,
  ) {}

  async groupOf({ forum: { groupId } }: ForumInSight): Promise<Group | null> {
    return groupId === null ? null : this.groups.findById(groupId);
  }

  /**
   * The person of this address: of a group's forum one of its members, else null whether there is such a person or not,
   * for a page of settings is no way into the directory.
   */
  async appointable(group: Group | null, address: string): Promise<string | null> {
    const found = await this.directory.findByAddress(address);
    if (found === null || group === null) return found?.person.id ?? null;
    const { isMember } = await this.members.viewerOf(group.id, found.person.id);
    return isMember ? found.person.id : null;
  }
}
