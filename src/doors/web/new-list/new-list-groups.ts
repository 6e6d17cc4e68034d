import { Injectable } from '@nestjs/common';
import { type Contact, DirectoryService } from '../../../community/directory/directory.service.js';
import type { Group } from '../../../community/groups/group.entity.js';
import { canAnimate, canSee } from '../../../community/groups/group-permissions.js';
import { GroupsService } from '../../../community/groups/groups.service.js';
import { MembersService } from '../../../community/groups/members.service.js';
import type { Page } from '../layout/page.js';
import { closedPage, unseenPage } from '../session/closed.page.js';
import type { Viewer } from '../session/viewer.js';

/** The groups somebody may open lists for. */
@Injectable()
export class NewListGroups {
  constructor(
    private readonly groups: GroupsService,
    private readonly members: MembersService,
    private readonly directory: DirectoryService,
  ) {}

  async toAnimate(viewer: Viewer, slug: string): Promise<Group | Page> {
    const group = await this.groups.findBySlug(slug.replaceAll('\0', ''));
    if (group === null) return unseenPage(viewer);
    const standing = await this.members.viewerOf(group.id, viewer.personId, viewer.roles);
    if (!canSee(standing, group)) return unseenPage(viewer);
    return canAnimate(standing) ? group : closedPage(viewer);
  }

  async animatorsOf(group: Group): Promise<Contact[]> {
    return this.directory.contactsOf(await this.members.animatorsOf(group.id));
  }
}
