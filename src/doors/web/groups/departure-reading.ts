import { Injectable } from '@nestjs/common';
import { MemberRosterService } from '../../../community/groups/member-roster.service.js';
import { MembersService } from '../../../community/groups/members.service.js';
import { Config, siteAddress } from '../../../foundation/config/config.js';
import type { Viewer } from '../session/viewer.js';
import type { DepartureView, Successors } from './departure.page.js';
import { GroupLists } from './group-lists.js';
import type { GroupStance } from './group-tabs.js';

/** As many as one looks through on a phone; of a bigger group one searches. */
const mostShown = 30;

/** What somebody is told before they leave. */
@Injectable()
export class DepartureReading {
  constructor(
    private readonly config: Config,
    private readonly lists: GroupLists,
    private readonly members: MembersService,
    private readonly roster: MemberRosterService,
  ) {}

  /** @param words of the name of who might take over */
  async of(viewer: Viewer, personId: string, stance: GroupStance, words: string): Promise<DepartureView> {
    const lists = await this.lists.shownTo(viewer, stance);
    return {
      stance,
      listNames: lists.filter(({ isSubscribed }) => isSubscribed).map(({ list }) => list.name),
      successors: await this.successors(stance.group.id, personId, words),
      contactAddress: siteAddress(this.config, 'contact'),
    };
  }

  /** Only the last animator names one, out of all members: somebody they know. */
  private async successors(groupId: string, personId: string, words: string): Promise<Successors | null> {
    if (!(await this.members.isLastAnimatorOf(groupId, personId))) return null;
    const query = { words, isX: null, role: 'member', isUnreachable: false, sort: 'name' } as const;
    const [count, page] = await Promise.all([
      this.members.memberCount(groupId),
      this.roster.page(groupId, { ...query, isByNameOnly: true }, 0, mostShown),
    ]);
    const living = page.members.filter(({ isDeceased }) => !isDeceased);
    const people = living.map(({ personId: id, name, promotion }) => ({ id, name, promotion }));
    return { people, words, isCut: page.total > mostShown, isAlone: count === 1 };
  }
}
