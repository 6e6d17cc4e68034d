import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { recordsAbout } from '../../foundation/journal/records-about.js';
import { GroupMember } from '../groups/group-member.entity.js';
import { List } from './list.entity.js';
import { ListModerator } from './list-moderator.entity.js';
import { ListOwner } from './list-owner.entity.js';
import type { ListViewer } from './list-permissions.js';

/** What a moderator may do beyond seeing what waits. */
export type ModeratorRights = Pick<ListModerator, 'mayDecide' | 'isTold'>;

export type ModeratorOutcome =
  /** `leavesNobody`: nobody named on the list decides any more, so its group's animators do. */
  | { readonly kind: 'changed' | 'removed'; readonly leavesNobody: boolean }
  | { readonly kind: 'not-a-moderator' };

/** As much of a list as a queue needs: an operator's are all of them, and whole ones take ten times as long. */
export type ModeratedList = Pick<List, 'id' | 'name'> & {
  /** They decide there, and do not only see. The same lists as `canModerate` says. */
  readonly mayDecide: boolean;
};

const allRights: ModeratorRights = { mayDecide: true, isTold: true };

/** Who sees, decides and is told of what waits on a list, and what somebody is in front of it. */
@Injectable()
export class ModeratorsService {
  private readonly record = recordsAbout(this.journal, 'list');

  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
  ) {}

  async add(
    listId: string,
    personId: string,
    actor: Actor,
    now: Date,
    rights: ModeratorRights = allRights,
  ): Promise<{ readonly kind: 'added' | 'already' }> {
    return this.dataSource.transaction(async manager => {
      const rows: unknown[] = await manager.query(
        `insert into list_moderator (list_id, person_id, may_decide, is_told, added_at)
         values ($1, $2, $3, $4, $5) on conflict do nothing returning person_id`,
        [listId, personId, rights.mayDecide, rights.isTold, now],
      );
      if (rows.length === 0) return { kind: 'already' };
      await this.record(manager, 'moderator.added', listId, { personId, ...rights }, actor, now);
      return { kind: 'added' };
    });
  }

  async setRights(
    listId: string,
    personId: string,
    { mayDecide, isTold }: ModeratorRights,
    actor: Actor,
    now: Date,
  ): Promise<ModeratorOutcome> {
    return this.dataSource.transaction(async manager => {
      const moderator = await manager.findOneBy(ListModerator, { listId, personId });
      if (moderator === null) return { kind: 'not-a-moderator' };
      const lost = moderator.mayDecide && !mayDecide;
      if (moderator.mayDecide !== mayDecide || moderator.isTold !== isTold) {
        await manager.update(ListModerator, { listId, personId }, { mayDecide, isTold });
        const values = { personId, mayDecide, isTold };
        await this.record(manager, 'moderator.changed', listId, values, actor, now);
      }
      return { kind: 'changed', leavesNobody: lost && (await this.nobodyDecides(manager, listId)) };
    });
  }

  async remove(listId: string, personId: string, actor: Actor, now: Date): Promise<ModeratorOutcome> {
    return this.dataSource.transaction(async manager => {
      const moderator = await manager.findOneBy(ListModerator, { listId, personId });
      if (moderator === null) return { kind: 'not-a-moderator' };
      await manager.delete(ListModerator, { listId, personId });
      await this.record(manager, 'moderator.removed', listId, { personId }, actor, now);
      return {
        kind: 'removed',
        leavesNobody: moderator.mayDecide && (await this.nobodyDecides(manager, listId)),
      };
    });
  }

  /** The list's own moderators with their rights, the eldest first; its group's animators are asked of `groups`. */
  rowsOf(listId: string): Promise<ListModerator[]> {
    return this.dataSource.manager.find(ListModerator, {
      where: { listId },
      order: { addedAt: 'ASC', personId: 'ASC' },
    });
  }

  /** Their ids alone. */
  async moderatorsOf(listId: string): Promise<string[]> {
    return (await this.rowsOf(listId)).map(({ personId }) => personId);
  }

  /**
   * The lists whose held messages a person sees: as moderator, as owner, as animator of the group, or all of them
   * as an operator. The same people as `canSeeQueue` says. @param roles as `accounts` gives them.
   */
  listsModeratedBy(personId: string, roles: readonly string[] = []): Promise<ModeratedList[]> {
    return this.dataSource
      .createQueryBuilder(List, 'list')
      .leftJoin(ListModerator, 'moderator', 'moderator.listId = list.id and moderator.personId = :personId')
      .leftJoin(ListOwner, 'owner', 'owner.listId = list.id and owner.personId = :personId')
      .leftJoin(
        GroupMember,
        'animator',
        `animator.groupId = list.groupId and animator.personId = :personId and animator.role = 'animator'`,
      )
      .where('list.deletedAt is null')
      .andWhere(
        `(:isOperator or list.platformModeratedSince is null
          and (moderator.personId is not null or owner.personId is not null or animator.personId is not null))`,
      )
      .setParameters({ personId, isOperator: roles.includes('operator') })
      .select('list.id', 'id')
      .addSelect('list.name', 'name')
      .addSelect(
        `(:isOperator or coalesce(moderator.mayDecide, false) or owner.personId is not null or animator.personId is not null)`,
        'mayDecide',
      )
      .orderBy('list.name')
      .getRawMany<ModeratedList>();
  }

  /** Whether somebody sees what waits anywhere without being an operator. */
  async moderatesSomewhere(personId: string): Promise<boolean> {
    const [{ isOne }] = await this.dataSource.query(
      `select exists (
         select from list l
         where l.deleted_at is null and l.platform_moderated_since is null
           and (exists (select from list_moderator m where m.list_id = l.id and m.person_id = $1)
                or exists (select from list_owner o where o.list_id = l.id and o.person_id = $1)
                or exists (select from group_member a
                           where a.group_id = l.group_id and a.person_id = $1 and a.role = 'animator'))
       ) as "isOne"`,
      [personId],
    );
    return isOne;
  }

  /** What the permissions want to know; null stands for a stranger. @param roles as `accounts` gives them. */
  async standingOf(
    personId: string | null,
    listId: string,
    roles: readonly string[] = [],
  ): Promise<ListViewer> {
    const [facts]: Omit<ListViewer, 'personId' | 'roles'>[] = await this.dataSource.query(
      // A list that the platform moderates is nobody else's to run.
      `with theirs as (select id, group_id from list where id = $2 and platform_moderated_since is null)
       select m.person_id is not null as "isModerator", coalesce(m.may_decide, false) as "mayDecide",
              exists (select from list_owner join theirs on id = list_id where person_id = $1) as "isOwner",
              exists (select from theirs join group_member m using (group_id)
                      where m.person_id = $1 and m.role = 'animator') as "isAnimator",
              exists (select from subscription
                      where list_id = $2 and person_id = $1 and state = 'subscribed') as "isSubscribed",
              exists (select from list_archive_reader
                      where list_id = $2 and person_id = $1) as "isFormerReader"
       from (select) here
       left join (list_moderator m join theirs on theirs.id = m.list_id) on m.person_id = $1`,
      [personId, listId],
    );
    return { ...nobody, ...facts, personId, roles };
  }

  private async nobodyDecides(manager: EntityManager, listId: string): Promise<boolean> {
    const [{ isEmpty }] = await manager.query(
      `select not exists (select from list_moderator where list_id = $1 and may_decide)
              and not exists (select from list_owner where list_id = $1) as "isEmpty"`,
      [listId],
    );
    return isEmpty;
  }
}

const nobody = {
  isModerator: false,
  mayDecide: false,
  isOwner: false,
  isAnimator: false,
  isSubscribed: false,
  isFormerReader: false,
};
