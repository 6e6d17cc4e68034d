import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { GroupMember } from '../groups/group-member.entity.js';
import { List } from './list.entity.js';
import { ListModerator } from './list-moderator.entity.js';
import type { ListViewer } from './list-permissions.js';

/** Who moderates a list, and what somebody is in front of it. */
@Injectable()
export class ModeratorsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
  ) {}

  async add(
    listId: string,
    personId: string,
    actor: Actor,
    now: Date,
  ): Promise<{ readonly kind: 'added' | 'already' }> {
    return this.dataSource.transaction(async manager => {
      const rows: unknown[] = await manager.query(
        `insert into list_moderator (list_id, person_id, added_at) values ($1, $2, $3)
         on conflict do nothing returning person_id`,
        [listId, personId, now],
      );
      if (rows.length === 0) return { kind: 'already' };
      await this.record(manager, 'moderator.added', listId, personId, actor, now);
      return { kind: 'added' };
    });
  }

  async remove(
    listId: string,
    personId: string,
    actor: Actor,
    now: Date,
  ): Promise<{ readonly kind: 'removed' | 'not-a-moderator' }> {
    return this.dataSource.transaction(async manager => {
      const { affected } = await manager.delete(ListModerator, { listId, personId });
      if (!affected) return { kind: 'not-a-moderator' };
      await this.record(manager, 'moderator.removed', listId, personId, actor, now);
      return { kind: 'removed' };
    });
  }

  /** Ids of the list's own moderators, the eldest first; its group's animators are asked of `groups`. */
  async moderatorsOf(listId: string): Promise<string[]> {
    const moderators = await this.dataSource.manager.find(ListModerator, {
      where: { listId },
      order: { addedAt: 'ASC', personId: 'ASC' },
    });
    return moderators.map(({ personId }) => personId);
  }

  /**
   * The lists whose held messages a person decides on: as moderator, as animator of the group, or all of them as
   * an operator. The same people as `canModerate` says. @param roles as `accounts` gives them.
   */
  listsModeratedBy(personId: string, roles: readonly string[] = []): Promise<List[]> {
    return this.dataSource
      .createQueryBuilder(List, 'list')
      .leftJoin(ListModerator, 'moderator', 'moderator.listId = list.id and moderator.personId = :personId')
      .leftJoin(
        GroupMember,
        'animator',
        `animator.groupId = list.groupId and animator.personId = :personId and animator.role = 'animator'`,
      )
      .where('moderator.personId is not null or animator.personId is not null or :isOperator')
      .setParameters({ personId, isOperator: roles.includes('operator') })
      .orderBy('list.name')
      .getMany();
  }

  /** What the permissions want to know; null stands for a stranger. @param roles as `accounts` gives them. */
  async standingOf(
    personId: string | null,
    listId: string,
    roles: readonly string[] = [],
  ): Promise<ListViewer> {
    const [facts]: Omit<ListViewer, 'personId' | 'roles'>[] = await this.dataSource.query(
      `select exists (select from list_moderator where list_id = $2 and person_id = $1) as "isModerator",
              exists (select from list l join group_member m using (group_id)
                      where l.id = $2 and m.person_id = $1 and m.role = 'animator') as "isAnimator",
              exists (select from subscription
                      where list_id = $2 and person_id = $1 and state = 'subscribed') as "isSubscribed"`,
      [personId, listId],
    );
    return { isModerator: false, isAnimator: false, isSubscribed: false, ...facts, personId, roles };
  }

  private record(
    manager: EntityManager,
    action: string,
    listId: string,
    personId: string,
    actor: Actor,
    at: Date,
  ): Promise<void> {
    const subject = { subjectKind: 'list', subjectId: listId };
    return this.journal.record(manager, { at, actor, action, ...subject, values: { personId } });
  }
}
