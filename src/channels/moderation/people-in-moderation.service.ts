import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { giveColumn, giveRows } from '../../foundation/database/give-rows.js';
import type { PeopleHolder, PersonPair, Section, WholePerson } from '../../foundation/people-holder.js';
import { PostRecord } from '../posting/post-record.service.js';
import { HeldMoves, type Move } from './held-moves.service.js';

/** What moderation keeps of a person: the decisions they made, and what of theirs waits. */
@Injectable()
export class PeopleInModeration implements PeopleHolder {
  constructor(
    private readonly dataSource: DataSource,
    private readonly moves: HeldMoves,
    private readonly posts: PostRecord,
  ) {}

  async merge(manager: EntityManager, pair: PersonPair): Promise<void> {
    await giveColumn(manager, 'moderation_decision', 'decided_by', pair);
    await giveColumn(manager, 'held_claim', 'person_id', pair);
    await giveColumn(manager, 'held_note', 'person_id', pair);
    for (const column of ['author_person_id', 'moderator_id'])
      await giveColumn(manager, 'spam_report', column, pair);
    await joinOpenProposals(manager, pair);
    for (const column of ['person_id', 'decided_by']) await giveColumn(manager, 'ban_proposal', column, pair);
    await joinNotices(manager, pair);
    await giveRows(manager, { table: 'moderator_rhythm', key: [] }, pair);
  }

  async about({ personId, addresses }: WholePerson): Promise<Section[]> {
    const [spam, decisions, held, notes, told, rhythm] = await Promise.all([
      this.dataSource.query(
        `select l.name as list, p.subject, r.reported_at, r.moderator_id = $1 as is_by_them
         from spam_report r join held_message h on h.id = r.held_message_id join post p on p.id = h.post_id
         join list l on l.id = r.list_id
         where r.author_person_id = $1 or r.moderator_id = $1 order by r.reported_at`,
        [personId],
      ),
      this.dataSource.query(
        `select l.name as list, p.subject, d.decision, d.reason, d.decided_via, d.decided_at
         from moderation_decision d join held_message h on h.id = d.held_message_id
         join post p on p.id = h.post_id join list l on l.id = h.list_id
         where d.decided_by = $1 order by d.decided_at`,
        [personId],
      ),
      this.dataSource.query(
        `select l.name as list, p.subject, h.state, h.held_at, h.release_at,
                (select coalesce(jsonb_agg(c.subject order by c.version), '[]')
                 from held_correction c where c.held_message_id = h.id) as earlier_subjects
         from held_message h join post p on p.id = h.post_id join list l on l.id = h.list_id
         where p.author_person_id = $1 or p.author_address = any($2::text[]) order by h.held_at`,
        [personId, addresses],
      ),
      this.dataSource.query(
        `select l.name as list, n.text, n.written_at
         from held_note n join held_message h on h.id = n.held_message_id join list l on l.id = h.list_id
         where n.person_id = $1 order by n.written_at`,
        [personId],
      ),
      this.dataSource.query(
        `select l.name as list, p.subject, n.told_at
         from moderator_notice n join held_message h on h.id = n.held_message_id
         join post p on p.id = h.post_id join list l on l.id = h.list_id
         where n.person_id = $1 order by n.told_at`,
        [personId],
      ),
      this.dataSource.query('select rhythm, quiet_nights from moderator_rhythm where person_id = $1', [
        personId,
      ]),
    ]);
    return [
      { name: 'spam-reports', rows: spam },
      { name: 'decisions', rows: decisions },
      { name: 'held-messages', rows: held },
      { name: 'notes-on-held-messages', rows: notes },
      { name: 'told-of-held-messages', rows: told },
      { name: 'moderation-rhythm', rows: rhythm },
    ];
  }

  /** Called before the posts lose their author: what waits is withdrawn. Past decisions stay, without a name. */
  async forget(manager: EntityManager, person: WholePerson, now: Date): Promise<void> {
    for (const { id, postId } of await this.waitingOf(manager, person)) {
      await this.moves.move(manager, withdrawal(id), now);
      await this.posts.decide(manager, postId, 'discarded', now);
    }
    const { personId } = person;
    await manager.query('delete from moderator_notice where person_id = $1', [personId]);
    await manager.query('delete from moderator_rhythm where person_id = $1', [personId]);
    await manager.query('update moderation_decision set decided_by = null where decided_by = $1', [personId]);
    await manager.query('update held_note set person_id = null where person_id = $1', [personId]);
    await manager.query('delete from held_claim where person_id = $1', [personId]);
    await this.forgetSpam(manager, personId);
  }

  /** What was reported of them stays under the hash of their address, which names nobody: leaving undoes no report. */
  private async forgetSpam(manager: EntityManager, personId: string): Promise<void> {
    await manager.query('update spam_report set author_person_id = null where author_person_id = $1', [
      personId,
    ]);
    await manager.query('update spam_report set moderator_id = null where moderator_id = $1', [personId]);
    await manager.query('update ban_proposal set person_id = null where person_id = $1', [personId]);
    await manager.query('update ban_proposal set decided_by = null where decided_by = $1', [personId]);
  }

  /** Locked, after their lists: as by whoever ends a list, and of several lists in one order. */
  private async waitingOf(
    manager: EntityManager,
    { personId, addresses }: WholePerson,
  ): Promise<{ id: string; postId: string }[]> {
    await manager.query(
      `select from list where id in (
         select h.list_id from post p join held_message h on h.post_id = p.id
         where (p.author_person_id = $1 or p.author_address = any($2::text[])) and h.state in ('waiting', 'approved', 'returned')
       ) order by id for key share`,
      [personId, addresses],
    );
    return manager.query(
      `select h.id, h.post_id as "postId" from post p join held_message h on h.post_id = p.id
       where (p.author_person_id = $1 or p.author_address = any($2::text[])) and h.state in ('waiting', 'approved', 'returned')
       order by h.id for update of h`,
      [personId, addresses],
    );
  }
}

/** Two questions about one author become one: the reports of both speak of the same person now. */
async function joinOpenProposals(manager: EntityManager, { keptId, goneId }: PersonPair): Promise<void> {
  await manager.query(
    `delete from ban_proposal gone using ban_proposal kept
     where gone.person_id = $2 and kept.person_id = $1 and gone.outcome is null and kept.outcome is null`,
    [keptId, goneId],
  );
}

/**
 * Told of one version of one message, one is told once; the later reminder counts. Both rows stay: either is named in an
 * address that takes answers.
 */
async function joinNotices(manager: EntityManager, pair: PersonPair): Promise<void> {
  const both = [pair.keptId, pair.goneId];
  await manager.query(
    `update moderator_notice kept
     set stage = greatest(kept.stage, gone.stage), told_at = greatest(kept.told_at, gone.told_at),
         is_owed = kept.is_owed and gone.is_owed
     from moderator_notice gone
     where kept.person_id = $1 and gone.person_id = $2 and kept.joined = 0 and gone.joined = 0
       and kept.held_message_id = gone.held_message_id and kept.version = gone.version`,
    both,
  );
  await manager.query(
    `update moderator_notice gone set person_id = $1, joined = kept.last + 1 + gone.joined, is_owed = false
     from (select held_message_id, version, max(joined) as last from moderator_notice where person_id = $1
           group by held_message_id, version) kept
     where gone.person_id = $2 and gone.held_message_id = kept.held_message_id and gone.version = kept.version`,
    both,
  );
  await giveColumn(manager, 'moderator_notice', 'person_id', pair);
}

function withdrawal(heldId: string): Move {
  return { heldId, action: 'withdraw', reason: '', personId: null, via: 'web', releaseAt: null };
}
