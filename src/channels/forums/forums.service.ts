import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isUniqueViolation } from '../../foundation/database/unique-violation.js';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { recordsAbout } from '../../foundation/journal/records-about.js';
import { Forum } from './forum.entity.js';
import {
  type ForumOwner,
  type ForumSettingFault,
  type ForumSettingFields,
  type NewForumFault,
  type NewForumFields,
  readForumSettings,
  readNewForum,
} from './forum-settings.js';

/** The group a new forum belongs to; null: the platform. */
export interface OwningGroup {
  readonly id: string;
  readonly visibility: 'public' | 'private';
}

export type CreateForumOutcome =
  | { readonly kind: 'created'; readonly forum: Forum }
  | { readonly kind: 'wrong'; readonly faults: readonly (NewForumFault | 'slug-taken')[] };

export type ChangeForumOutcome =
  | { readonly kind: 'changed' | 'same' }
  | { readonly kind: 'wrong'; readonly faults: readonly ForumSettingFault[] };

export function ownerKind(group: OwningGroup | null): ForumOwner {
  if (group === null) return 'platform';
  return group.visibility === 'private' ? 'private-group' : 'public-group';
}

/** Forums themselves: opened, set, closed. Who may is asked by the caller (`canManage`). */
@Injectable()
export class ForumsService {
  private readonly record = recordsAbout(this.journal, 'forum');

  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
  ) {}

  async create(
    group: OwningGroup | null,
    fields: NewForumFields,
    actor: Actor,
    now: Date,
  ): Promise<CreateForumOutcome> {
    const read = readNewForum(ownerKind(group), fields);
    if ('faults' in read) return { kind: 'wrong', faults: read.faults };
    try {
      const forum = await this.dataSource.transaction(manager =>
        this.insert(manager, { ...read, groupId: group?.id ?? null }, actor, now),
      );
      return { kind: 'created', forum };
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      return { kind: 'wrong', faults: ['slug-taken'] };
    }
  }

  async change(
    forumId: string,
    group: OwningGroup | null,
    fields: ForumSettingFields,
    actor: Actor,
    now: Date,
  ): Promise<ChangeForumOutcome> {
    const read = readForumSettings(ownerKind(group), fields);
    if ('faults' in read) return { kind: 'wrong', faults: read.faults };
    return this.dataSource.transaction(async (manager): Promise<ChangeForumOutcome> => {
      const forum = await lockedForum(manager, forumId);
      const { name, description, readableBy, writableBy, premoderation } = forum;
      const before = { name, description, readableBy, writableBy, premoderation };
      const changed = Object.entries(read).filter(([key, value]) =>
        Object.entries(before).every(([was, old]) => was !== key || old !== value),
      );
      if (changed.length === 0) return { kind: 'same' };
      await manager.update(Forum, forumId, read);
      const values = { before, after: Object.fromEntries(changed) };
      await this.record(manager, 'forum.changed', forumId, values, actor, now);
      return { kind: 'changed' };
    });
  }

  /** Nobody writes in it any more; what is there is read on. */
  close(forumId: string, actor: Actor, now: Date): Promise<boolean> {
    return this.setClosed(forumId, now, actor, now);
  }

  reopen(forumId: string, actor: Actor, now: Date): Promise<boolean> {
    return this.setClosed(forumId, null, actor, now);
  }

  /** In the caller's transaction, with what the house itself decides of it. */
  async insert(
    manager: EntityManager,
    given: Pick<
      Forum,
      'slug' | 'name' | 'description' | 'kind' | 'groupId' | 'readableBy' | 'writableBy' | 'premoderation'
    > &
      Partial<Pick<Forum, 'letterId'>>,
    actor: Actor,
    now: Date,
  ): Promise<Forum> {
    const forum = manager.create(Forum, { letterId: null, ...given, createdAt: now, closedAt: null });
    await manager.save(forum);
    const { slug, kind, readableBy, writableBy, premoderation, groupId } = given;
    const values = { slug, kind, readableBy, writableBy, premoderation, groupId };
    await this.record(manager, 'forum.created', forum.id, values, actor, now);
    return forum;
  }

  private setClosed(forumId: string, closedAt: Date | null, actor: Actor, now: Date): Promise<boolean> {
    return this.dataSource.transaction(async manager => {
      const forum = await lockedForum(manager, forumId);
      if ((forum.closedAt === null) === (closedAt === null)) return false;
      await manager.update(Forum, forumId, { closedAt });
      await this.record(
        manager,
        closedAt === null ? 'forum.reopened' : 'forum.closed',
        forumId,
        {},
        actor,
        now,
      );
      return true;
    });
  }
}

function lockedForum(manager: EntityManager, id: string): Promise<Forum> {
  return manager.findOneOrFail(Forum, { where: { id }, lock: { mode: 'pessimistic_write' } });
}
