import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { giveColumn, giveRows } from '../../foundation/database/give-rows.js';
import type { PeopleHolder, PersonPair, Section, WholePerson } from '../../foundation/people-holder.js';

/** What letters keep of a person: what they announced, and what they decided. */
@Injectable()
export class PeopleInLetters implements PeopleHolder {
  constructor(private readonly dataSource: DataSource) {}

  async merge(manager: EntityManager, pair: PersonPair): Promise<void> {
    await letBothStand(manager, pair);
    await giveColumn(manager, 'article', 'announcer_person_id', pair);
    await giveColumn(manager, 'article_decision', 'decided_by', pair);
    await giveRows(manager, { table: 'letter_issue_approval', key: ['issue_id'] }, pair);
  }

  async about({ personId }: WholePerson): Promise<Section[]> {
    const [articles, decisions, approvals] = await Promise.all([
      this.dataSource.query(
        `select l.slug as letter, to_char(i.month, 'YYYY-MM') as issue, a.state, a.category, a.title, a.text, a.contact,
                a.link, a.event_on::text, a.original, a.created_at, a.changed_at
         from article a join letter l on l.id = a.letter_id left join letter_issue i on i.id = a.issue_id
         where a.announcer_person_id = $1 order by a.created_at`,
        [personId],
      ),
      this.dataSource.query(
        `select l.slug as letter, a.title, d.action, d.reason, d.via, d.decided_at
         from article_decision d join article a on a.id = d.article_id join letter l on l.id = a.letter_id
         where d.decided_by = $1 order by d.decided_at`,
        [personId],
      ),
      this.dataSource.query(
        `select l.slug as letter, to_char(i.month, 'YYYY-MM') as issue, p.approved_at
         from letter_issue_approval p join letter_issue i on i.id = p.issue_id join letter l on l.id = i.letter_id
         where p.person_id = $1 order by p.approved_at`,
        [personId],
      ),
    ]);
    return [
      { name: 'letter-articles', rows: articles },
      { name: 'letter-decisions', rows: decisions },
      { name: 'letter-approvals', rows: approvals },
    ];
  }

  /** What editors have not taken goes; what they took stays in its issue, without a name and a contact. */
  async forget(manager: EntityManager, { personId }: WholePerson): Promise<void> {
    await manager.query(
      `delete from article where announcer_person_id = $1
         and state in ('draft', 'proposed', 'changes-asked', 'refused', 'withdrawn')`,
      [personId],
    );
    await manager.query(
      `update article set announcer_person_id = null, contact = '', original = null where announcer_person_id = $1`,
      [personId],
    );
    await manager.query('update article_decision set decided_by = null where decided_by = $1', [personId]);
    await manager.query('update letter_issue_approval set person_id = null where person_id = $1', [personId]);
  }
}

/** Two accounts may each have announced something in one issue: both stay, for editors to choose. */
async function letBothStand(manager: EntityManager, { keptId, goneId }: PersonPair): Promise<void> {
  await manager.query(
    `update article gone set is_counted = false from article kept
     where gone.announcer_person_id = $2 and kept.announcer_person_id = $1 and kept.issue_id = gone.issue_id
       and kept.is_counted and not kept.is_calendar and kept.state in ('proposed', 'changes-asked', 'accepted')`,
    [keptId, goneId],
  );
}
