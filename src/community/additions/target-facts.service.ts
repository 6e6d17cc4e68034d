import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config, siteAddress } from '../../foundation/config/config.js';
import { CoverageService, type CoverageOutcome } from '../audiences/coverage.service.js';
import { Group } from '../groups/group.entity.js';
import { GroupMember } from '../groups/group-member.entity.js';
import { List } from '../lists/list.entity.js';
import { lockedList } from '../lists/list-names.service.js';
import { Subscription } from '../lists/subscription.entity.js';
import type { NamedTarget } from './addition-notices.js';
import type { Target } from './target.js';

/** What a group and a list have in common for whoever adds people to them. */
@Injectable()
export class TargetFacts {
  constructor(
    private readonly config: Config,
    private readonly coverage: CoverageService,
  ) {}

  /** The group's name, or the list's address. */
  async named(manager: EntityManager, { kind, id }: Target): Promise<NamedTarget> {
    if (kind === 'group') return { kind, name: (await manager.findOneByOrFail(Group, { id })).name };
    const { name } = await manager.findOneByOrFail(List, { id });
    return { kind, name: siteAddress(this.config, name) };
  }

  /**
   * One addition at a time: of two that are each within bounds, the second counts the first.
   * @returns false for a list that was deleted meanwhile: nobody comes in any more
   */
  async lock(manager: EntityManager, { kind, id }: Target): Promise<boolean> {
    if (kind === 'list') return (await lockedList(manager, id)) !== null;
    await manager.findOneOrFail(Group, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return true;
  }

  /** Whether these may come too without the list reaching over a quarter of the directory; a group is no list. */
  async breadthWith(
    manager: EntityManager,
    { kind, id }: Target,
    addresses: readonly string[],
  ): Promise<CoverageOutcome> {
    if (kind === 'group') return { kind: 'within' };
    return this.coverage.checkAdding(await manager.findOneByOrFail(List, { id }), addresses, manager);
  }

  /** Members or subscribers. */
  size(manager: EntityManager, { kind, id }: Target): Promise<number> {
    return kind === 'group'
      ? manager.countBy(GroupMember, { groupId: id })
      : manager.countBy(Subscription, { listId: id, state: 'subscribed' });
  }
}
