import { Injectable } from '@nestjs/common';
import { canSee } from '../../community/groups/group-permissions.js';
import type { Group } from '../../community/groups/group.entity.js';
import { GroupsService } from '../../community/groups/groups.service.js';
import { MembersService } from '../../community/groups/members.service.js';
import type { List } from '../../community/lists/list.entity.js';
import type { Asker } from './asker.js';

/** The groups that names lead to. */
@Injectable()
export class AdviceCircles {
  constructor(
    private readonly groups: GroupsService,
    private readonly members: MembersService,
  ) {}

  /** Null for a slug no group has, and for a group that this asker may not know of. */
  async groupOf(slug: string | null | undefined, asker: Asker): Promise<Group | null> {
    const wanted = slug?.trim().toLowerCase().replaceAll('\0', '') ?? '';
    const group = wanted === '' ? null : await this.groups.findBySlug(wanted);
    return (await this.isSeen(group, asker)) ? group : null;
  }

  async isSeen(group: Group | null, asker: Asker): Promise<boolean> {
    if (group === null || asker.kind === 'operator') return true;
    return canSee(await this.members.viewerOf(group.id, asker.personId, asker.roles), group);
  }

  ofList({ groupId }: List): Promise<Group | null> {
    return groupId === null ? Promise.resolve(null) : this.groups.findById(groupId);
  }

  async membersOf({ id }: Group): Promise<string[]> {
    const members = await this.members.membersOf(id);
    return members.map(({ personId }) => personId);
  }
}
