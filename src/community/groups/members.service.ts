import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { recordsAbout } from '../../foundation/journal/records-about.js';
import { Group } from './group.entity.js';
import { GroupMember, type GroupRole } from './group-member.entity.js';
import type { GroupViewer } from './group-permissions.js';
import { settleJoinRequests } from './settled-join-requests.js';

export type MemberOutcome = {
  readonly kind: 'added' | 'already' | 'changed' | 'removed' | 'not-a-member' | 'last-animator';
};

/** Who belongs to a group, and who runs it. */
@Injectable()
export class MembersService {
  private readonly record = recordsAbout(this.journal, 'group');

  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
  ) {}

  /** Adds a member, or gives one who is there already another role. */
  async put(
    groupId: string,
    personId: string,
    role: GroupRole,
    actor: Actor,
    now: Date,
  ): Promise<MemberOutcome> {
    return this.dataSource.transaction(manager => this.putIn(manager, groupId, personId, role, actor, now));
  }

  /** Gives a member another role. A form that was open while they left does not bring them back. */
  async setRole(
    groupId: string,
    personId: string,
    role: GroupRole,
    actor: Actor,
    now: Date,
  ): Promise<MemberOutcome> {
    return this.dataSource.transaction(async (manager): Promise<MemberOutcome> => {
      await this.lock(manager, groupId);
      if (!(await this.isMemberIn(manager, groupId, personId))) return { kind: 'not-a-member' };
      return this.putIn(manager, groupId, personId, role, actor, now);
    });
  }

  /** `put` in the caller's transaction, which then holds the group's lock. */
  async putIn(
    manager: EntityManager,
    groupId: string,
    personId: string,
    role: GroupRole,
    actor: Actor,
    now: Date,
  ): Promise<MemberOutcome> {
    await this.lock(manager, groupId);
    const member = await manager.findOneBy(GroupMember, { groupId, personId });
    if (member?.role === role) return { kind: 'already' };
    if (member && (await this.isLastAnimator(manager, member))) return { kind: 'last-animator' };
    await manager.save(GroupMember, { groupId, personId, role, joinedAt: member?.joinedAt ?? now });
    if (member === null) await settleJoinRequests(manager, groupId, [personId], actor, now);
    const action = member ? 'member.role-changed' : 'member.added';
    await this.record(manager, action, groupId, { personId, role }, actor, now);
    return { kind: member ? 'changed' : 'added' };
  }

  /** Removes a member; the last animator stays, for a group without one has nobody to answer for it. */
  async remove(groupId: string, personId: string, actor: Actor, now: Date): Promise<MemberOutcome> {
    return this.dataSource.transaction(manager => this.removeIn(manager, groupId, personId, actor, now));
  }

  /** The same in the caller's transaction, which then holds the group's lock. */
  async removeIn(
    manager: EntityManager,
    groupId: string,
    personId: string,
    actor: Actor,
    now: Date,
  ): Promise<MemberOutcome> {
    await this.lock(manager, groupId);
    const member = await manager.findOneBy(GroupMember, { groupId, personId });
    if (member === null) return { kind: 'not-a-member' };
    if (await this.isLastAnimator(manager, member)) return { kind: 'last-animator' };
    await manager.delete(GroupMember, { groupId, personId });
    await this.record(manager, 'member.removed', groupId, { personId, role: member.role }, actor, now);
    return { kind: 'removed' };
  }

  /** Whether they are the only one who runs the group. */
  async isLastAnimatorOf(groupId: string, personId: string): Promise<boolean> {
    const animators = await this.animatorsOf(groupId);
    return animators.length === 1 && animators[0] === personId;
  }

  /** Ids of the people who run the group, the eldest in it first. */
  async animatorsOf(groupId: string, manager = this.dataSource.manager): Promise<string[]> {
    const animators = await manager.find(GroupMember, {
      where: { groupId, role: 'animator' },
      order: { joinedAt: 'ASC', personId: 'ASC' },
    });
    return animators.map(({ personId }) => personId);
  }

  membersOf(groupId: string): Promise<GroupMember[]> {
    return this.dataSource.manager.find(GroupMember, {
      where: { groupId },
      order: { role: 'ASC', joinedAt: 'ASC', personId: 'ASC' },
    });
  }

  memberCount(groupId: string): Promise<number> {
    return this.dataSource.manager.countBy(GroupMember, { groupId });
  }

  /** Since when they are a member; null for somebody who is not. */
  async joinedAt(groupId: string, personId: string): Promise<Date | null> {
    const member = await this.dataSource.manager.findOneBy(GroupMember, { groupId, personId });
    return member?.joinedAt ?? null;
  }

  /** In the caller's transaction. */
  isMemberIn(manager: EntityManager, groupId: string, personId: string): Promise<boolean> {
    return manager.existsBy(GroupMember, { groupId, personId });
  }

  isAnimator(groupId: string, personId: string, manager = this.dataSource.manager): Promise<boolean> {
    return manager.existsBy(GroupMember, { groupId, personId, role: 'animator' });
  }

  /** What the permissions want to know of somebody; null stands for a stranger. @param roles as `accounts` gives them. */
  async viewerOf(
    groupId: string,
    personId: string | null,
    roles: readonly string[] = [],
  ): Promise<GroupViewer> {
    const member = personId && (await this.dataSource.manager.findOneBy(GroupMember, { groupId, personId }));
    return { isMember: Boolean(member), isAnimator: Boolean(member && member.role === 'animator'), roles };
  }

  /** One change at a time in a group: two animators who leave at once must not both find another one there. */
  async lock(manager: EntityManager, groupId: string): Promise<void> {
    await manager.findOneOrFail(Group, { where: { id: groupId }, lock: { mode: 'pessimistic_write' } });
  }

  private async isLastAnimator(manager: EntityManager, { groupId, role }: GroupMember): Promise<boolean> {
    return role === 'animator' && (await manager.countBy(GroupMember, { groupId, role })) === 1;
  }
}
