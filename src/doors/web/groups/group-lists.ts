import { Injectable } from '@nestjs/common';
import { ListsOfPersonService } from '../../../community/audiences/lists-of-person.service.js';
import type { Group } from '../../../community/groups/group.entity.js';
import { canAnimate } from '../../../community/groups/group-permissions.js';
import type { List } from '../../../community/lists/list.entity.js';
import { ListsService } from '../../../community/lists/lists.service.js';
import { Config, siteAddress } from '../../../foundation/config/config.js';
import type { Viewer } from '../session/viewer.js';
import type { GroupStance } from './group-tabs.js';

export interface GroupList {
  readonly list: List;
  readonly isSubscribed: boolean;
}

/** The lists of a group, as its page shows them. */
@Injectable()
export class GroupLists {
  constructor(
    private readonly config: Config,
    private readonly lists: ListsService,
    private readonly mine: ListsOfPersonService,
  ) {}

  /** A closed list is of no use but to those who read its archive or open it again. */
  async shownTo({ personId }: Viewer, { group, standing }: GroupStance): Promise<GroupList[]> {
    const [lists, mine] = await Promise.all([
      this.lists.ofGroup(group.id),
      personId === null ? [] : this.mine.of(personId),
    ]);
    const subscribed = new Set(mine.map(({ list }) => list.id));
    return lists
      .map(list => ({ list, isSubscribed: subscribed.has(list.id) }))
      .filter(({ list, isSubscribed }) => list.closedAt === null || isSubscribed || canAnimate(standing));
  }

  /**
   * Where to write to those who run the group without anybody's own address being shown: the `-owner` address of its
   * first list. Null for a group without a list.
   */
  contactAddress({ slug }: Group, lists: readonly GroupList[]): string | null {
    const open = lists.map(({ list }) => list).filter(({ closedAt }) => closedAt === null);
    const first = open.find(({ name }) => slug.endsWith(name)) ?? open[0];
    return first === undefined ? null : siteAddress(this.config, `${first.name}-owner`);
  }
}
