import { Injectable } from '@nestjs/common';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import { MembersService } from '../../../community/groups/members.service.js';
import { Config, siteAddress } from '../../../foundation/config/config.js';
import type { Viewer } from '../session/viewer.js';
import type { DepartureView } from './departure.page.js';
import { GroupLists } from './group-lists.js';
import type { GroupStance } from './group-tabs.js';

/** What somebody is told before they leave. */
@Injectable()
export class DepartureReading {
  constructor(
    private readonly config: Config,
    private readonly lists: GroupLists,
    private readonly members: MembersService,
    private readonly directory: DirectoryService,
  ) {}

  async of(viewer: Viewer, personId: string, stance: GroupStance): Promise<DepartureView> {
    const lists = await this.lists.shownTo(viewer, stance);
    return {
      stance,
      listNames: lists.filter(({ isSubscribed }) => isSubscribed).map(({ list }) => list.name),
      successors: await this.successors(stance.group.id, personId),
      contactAddress: siteAddress(this.config, 'contact'),
    };
  }

  /** Only the last animator names one, out of all members: somebody they know. */
  private async successors(groupId: string, personId: string): Promise<DepartureView['successors']> {
    if (!(await this.members.isLastAnimatorOf(groupId, personId))) return null;
    const others = (await this.members.membersOf(groupId)).filter(member => member.personId !== personId);
    const names = await this.directory.namesOf(others.map(member => member.personId));
    return [...names]
      .map(([id, name]) => ({ id, name }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'fr'));
  }
}
