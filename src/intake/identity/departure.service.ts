import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { RoleService } from '../../community/accounts/role.service.js';
import { Person } from '../../community/directory/person.entity.js';
import type { Group } from '../../community/groups/group.entity.js';
import { PeopleInGroups } from '../../community/groups/people-in-groups.service.js';
import type { Actor } from '../../foundation/journal/actor.js';
import { AccountMail } from './account-mail.service.js';
import { EverythingAbout } from './everything-about.service.js';

export type DepartureOutcome =
  | { readonly kind: 'left' | 'unknown' | 'last-operator' }
  /** These groups would have nobody to answer for them. */
  | { readonly kind: 'last-animator'; readonly groups: readonly Group[] };

/** A person deletes their account. */
@Injectable()
export class DepartureService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly groups: PeopleInGroups,
    private readonly roles: RoleService,
    private readonly everything: EverythingAbout,
    private readonly mail: AccountMail,
  ) {}

  /** What stands in the way, without doing anything. */
  obstacles(personId: string): Promise<Exclude<DepartureOutcome, { kind: 'left' }> | null> {
    return this.obstaclesIn(this.dataSource.manager, personId);
  }

  /**
   * Everything of theirs goes in one transaction; what others did with it stays, without their name. Their addresses
   * are kept as hashes that nobody may add, and measures in force to their end.
   */
  leave(personId: string, actor: Actor, now: Date): Promise<DepartureOutcome> {
    return this.dataSource.transaction(async manager => {
      // The groups first: two animators who leave at once must not both find another one there.
      await this.groups.lockGroupsOf(manager, personId);
      await manager.findOne(Person, { where: { id: personId }, lock: { mode: 'pessimistic_write' } });
      const obstacle = await this.obstaclesIn(manager, personId);
      if (obstacle !== null) return obstacle;
      await this.mail.farewell(manager, personId, now);
      await this.everything.forget(manager, personId, actor, now);
      return { kind: 'left' };
    });
  }

  private async obstaclesIn(
    manager: EntityManager,
    personId: string,
  ): Promise<Exclude<DepartureOutcome, { kind: 'left' }> | null> {
    if (!(await manager.existsBy(Person, { id: personId }))) return { kind: 'unknown' };
    const groups = await this.groups.soleAnimatorOf(personId, manager);
    if (groups.length > 0) return { kind: 'last-animator', groups };
    return (await this.roles.isLastOperator(manager, personId)) ? { kind: 'last-operator' } : null;
  }
}
