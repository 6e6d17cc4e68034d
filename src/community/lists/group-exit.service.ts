import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { DeparturesService } from '../groups/departures.service.js';
import { GroupMailService } from '../groups/group-mail.service.js';
import { MembersService } from '../groups/members.service.js';
import { settleRequests } from './settled-requests.js';

export interface Leaving {
  readonly groupId: string;
  readonly personId: string;
  /** Asks not to be added again by anybody else. */
  readonly refuses: boolean;
  /** For the last animator: the member who runs the group from now on. */
  readonly successorId: string | null;
}

export type ExitOutcome =
  | { readonly kind: 'left'; readonly listIds: readonly string[] }
  | { readonly kind: 'not-a-member' | 'last-animator' | 'successor-not-a-member' };

/** Thrown inside the transaction so that a successor named in vain is not left in office. */
class Undone extends Error {
  constructor(readonly outcome: ExitOutcome) {
    super(outcome.kind);
  }
}

/** The way out of a group: its lists, every right on them and its running are left with it, all or nothing. */
@Injectable()
export class GroupExitService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
    private readonly members: MembersService,
    private readonly departures: DeparturesService,
    private readonly mail: GroupMailService,
  ) {}

  /** By their own wish: they are remembered as gone, and get a last mail. */
  leave({ groupId, personId, refuses, successorId }: Leaving, actor: Actor, now: Date): Promise<ExitOutcome> {
    return this.undoable(async manager => {
      // Whoever does not run the group gives nobody the running of it.
      const hands = successorId !== null && (await this.members.isAnimator(groupId, personId, manager));
      if (hands) await this.appoint(manager, groupId, successorId, actor, now);
      const listIds = await this.removeIn(manager, groupId, personId, actor, now);
      await this.departures.remember(manager, groupId, personId, { refuses }, now);
      await this.mail.goodbye(manager, groupId, personId, refuses, now);
      return { kind: 'left', listIds };
    });
  }

  /**
   * By those who run the group: the same way out, without a word from the one who goes, who is told.
   * @param reason in the words of who removes them; may be empty
   */
  remove(groupId: string, personId: string, reason: string, actor: Actor, now: Date): Promise<ExitOutcome> {
    return this.undoable(async manager => {
      const listIds = await this.removeIn(manager, groupId, personId, actor, now);
      await this.mail.removed(manager, groupId, personId, reason, now);
      return { kind: 'left', listIds };
    });
  }

  private async undoable(work: (manager: EntityManager) => Promise<ExitOutcome>): Promise<ExitOutcome> {
    try {
      return await this.dataSource.transaction(work);
    } catch (error) {
      if (error instanceof Undone) return error.outcome;
      throw error;
    }
  }

  private async appoint(
    manager: EntityManager,
    groupId: string,
    personId: string,
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const isMember = await this.members.isMemberIn(manager, groupId, personId);
    if (!isMember) throw new Undone({ kind: 'successor-not-a-member' });
    await this.members.putIn(manager, groupId, personId, 'animator', actor, now);
  }

  private async removeIn(
    manager: EntityManager,
    groupId: string,
    personId: string,
    actor: Actor,
    now: Date,
  ): Promise<string[]> {
    const { kind } = await this.members.removeIn(manager, groupId, personId, actor, now);
    if (kind === 'not-a-member' || kind === 'last-animator') throw new Undone({ kind });
    const ended = await endSubscriptions(manager, groupId, personId, now);
    const endedIds = ended.map(({ id }) => id);
    await settleRequests(manager, endedIds, 'withdrawn', actor, now);
    const owned = await endRight(manager, 'list_owner', groupId, personId);
    const moderated = await endRight(manager, 'list_moderator', groupId, personId);
    const lost = (action: string, listId: string) => ({
      at: now,
      actor,
      action,
      subjectKind: 'list',
      subjectId: listId,
      values: { personId, groupId },
    });
    await this.journal.record(
      manager,
      ...ended.map(({ id, listId }) => ({
        at: now,
        actor,
        action: 'subscription.ended',
        subjectKind: 'subscription',
        subjectId: id,
        values: { listId, personId, groupId },
      })),
      ...owned.map(listId => lost('owner.removed', listId)),
      ...moderated.map(listId => lost('moderator.removed', listId)),
    );
    return ended.map(({ listId }) => listId);
  }
}

/** Of a list `l` with a rule that asks more than groups: leaving a group ends what the group's own members get. */
const reachesOutside = `jsonb_path_exists(l.rule, '$.**.kind ? (@ == "promotions" || @ == "list")')`;

/** Those of the person, and those of an address of theirs that nobody has linked yet. */
async function endSubscriptions(
  manager: EntityManager,
  groupId: string,
  personId: string,
  now: Date,
): Promise<{ id: string; listId: string }[]> {
  // A rule over promotions or other lists would bring them back at once: the row that ends below keeps them out.
  await manager.query(
    `insert into subscription (list_id, person_id, state, consent, consent_at, changed_at, created_at)
     select l.id, $2, 'by-rule', 'rule', $3, $3, $3 from list l
     where l.group_id = $1 and l.deleted_at is null and ${reachesOutside} on conflict do nothing`,
    [groupId, personId, now],
  );
  const [ended]: [{ id: string; listId: string }[], number] = await manager.query(
    `update subscription s set state = 'unsubscribed', changed_at = $3
     from list l
     where l.id = s.list_id and l.group_id = $1 and s.state <> 'unsubscribed'
       and (s.state <> 'by-rule' or ${reachesOutside})
       and (s.person_id = $2 or (s.person_id is null
            and s.address in (select address from address where person_id = $2)))
     returning s.id, s.list_id as "listId"`,
    [groupId, personId, now],
  );
  // An old mail can't undo the departure.
  await manager.query('delete from subscription_confirmation where subscription_id = any($1::uuid[])', [
    ended.map(({ id }) => id),
  ]);
  return ended;
}

/** @returns the lists they ran or moderated */
async function endRight(
  manager: EntityManager,
  table: 'list_owner' | 'list_moderator',
  groupId: string,
  personId: string,
): Promise<string[]> {
  const [lost]: [{ listId: string }[], number] = await manager.query(
    `delete from ${table} right_ using list l
     where l.id = right_.list_id and l.group_id = $1 and right_.person_id = $2
     returning right_.list_id as "listId"`,
    [groupId, personId],
  );
  return lost.map(({ listId }) => listId);
}
