import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { isUniqueViolation } from '../../foundation/database/unique-violation.js';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { asOneLine } from '../../foundation/one-line.js';
import { Group, type GroupKind } from './group.entity.js';
import { GroupMember, type GroupRole } from './group-member.entity.js';
import { type SlugFault, slugFault } from './group-slug.js';

export interface NewGroup {
  readonly slug: string;
  readonly name: string;
  readonly kind: GroupKind;
  readonly description?: string;
  readonly isAxApproved?: boolean;
  readonly visibility?: 'public' | 'private';
}

export type CreateGroupOutcome =
  | { readonly kind: 'created'; readonly group: Group }
  | { readonly kind: SlugFault | 'slug-taken' | 'name-missing' };

/** Groups themselves; who belongs to them is `MembersService`. */
@Injectable()
export class GroupsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
  ) {}

  async create(newcomer: NewGroup, actor: Actor, now: Date): Promise<CreateGroupOutcome> {
    const fault = slugFault(newcomer.slug);
    if (fault !== null) return { kind: fault };
    if (asOneLine(newcomer.name) === '') return { kind: 'name-missing' };
    try {
      return { kind: 'created', group: await this.insert(newcomer, actor, now) };
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      return { kind: 'slug-taken' };
    }
  }

  findBySlug(slug: string): Promise<Group | null> {
    return this.dataSource.manager.findOneBy(Group, { slug });
  }

  findById(id: string): Promise<Group | null> {
    return this.dataSource.manager.findOneBy(Group, { id });
  }

  all(): Promise<Group[]> {
    return this.dataSource.manager.find(Group, { order: { name: 'ASC', slug: 'ASC' } });
  }

  /** The groups a person belongs to, by name. */
  groupsOf(personId: string): Promise<Group[]> {
    return this.dataSource
      .createQueryBuilder(Group, 'g')
      .innerJoin(GroupMember, 'm', 'm.groupId = g.id and m.personId = :personId', { personId })
      .orderBy('g.name')
      .addOrderBy('g.slug')
      .getMany();
  }

  /** The same with what they are in each. */
  async placesOf(personId: string): Promise<{ group: Group; role: GroupRole }[]> {
    const [groups, memberships] = await Promise.all([
      this.groupsOf(personId),
      this.dataSource.manager.findBy(GroupMember, { personId }),
    ]);
    const roles = new Map(memberships.map(({ groupId, role }) => [groupId, role]));
    return groups.map(group => ({ group, role: roles.get(group.id) ?? 'member' }));
  }

  /** Ids of the groups a person runs, an operator all of them: as `canAnimate` says. @param roles as `accounts` gives them */
  async animatedBy(personId: string, roles: readonly string[]): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      roles.includes('operator')
        ? 'select id from "group" where $1::uuid is not null'
        : `select group_id as id from group_member where person_id = $1 and role = 'animator'`,
      [personId],
    );
    return rows.map(({ id }) => id);
  }

  byIds(ids: readonly string[]): Promise<Group[]> {
    return this.dataSource.manager.find(Group, { where: { id: In([...ids]) }, order: { name: 'ASC' } });
  }

  private insert(newcomer: NewGroup, actor: Actor, now: Date): Promise<Group> {
    return this.dataSource.transaction(async manager => {
      const { slug, kind, description = '', isAxApproved = false, visibility = 'public' } = newcomer;
      const group = manager.create(Group, { slug, kind, description, isAxApproved, visibility });
      await manager.save(Object.assign(group, { name: asOneLine(newcomer.name), createdAt: now }));
      await this.journal.record(manager, {
        at: now,
        actor,
        action: 'group.created',
        subjectKind: 'group',
        subjectId: group.id,
        values: { slug, kind, visibility },
      });
      return group;
    });
  }
}
