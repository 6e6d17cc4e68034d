import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { giveColumn, giveRows } from '../../foundation/database/give-rows.js';
import type { PeopleHolder, PersonPair, Section, WholePerson } from '../../foundation/people-holder.js';

/** What forums keep of what a person follows and answers by mail, reports, and decides. */
@Injectable()
export class PeopleInForumMail implements PeopleHolder {
  constructor(private readonly dataSource: DataSource) {}

  async merge(manager: EntityManager, pair: PersonPair): Promise<void> {
    await giveFollows(manager, pair);
    await manager.query(
      `update forum_correspondence gone set person_id = $1, joined = 1 + gone.joined + coalesce(
         (select max(joined) from forum_correspondence where person_id = $1 and thread_id = gone.thread_id), -1)
       where person_id = $2`,
      [pair.keptId, pair.goneId],
    );
    await giveRows(manager, { table: 'forum_choice', key: [] }, pair);
    await giveRows(manager, { table: 'forum_report', key: ['message_id'] }, pair);
    await giveColumn(manager, 'forum_decision', 'decided_by', pair);
    await giveColumn(manager, 'forum_pattern', 'made_by', pair);
    await giveRows(manager, { table: 'forum_moderator_notice', key: ['message_id', 'version'] }, pair);
  }

  async about({ personId }: WholePerson): Promise<Section[]> {
    const [follows, mails, choices, reports, decisions, patterns, told] = await Promise.all([
      this.dataSource.query(
        `select f.slug as forum, coalesce(c.slug, w.ad_category) as category, t.subject, w.is_muted, w.since
         from forum_follow w join forum f on f.id = w.forum_id
         left join forum_category c on c.id = w.category_id left join forum_thread t on t.id = w.thread_id
         where w.person_id = $1 order by w.since`,
        [personId],
      ),
      this.dataSource.query(
        `select f.slug as forum, t.subject, w.because, w.last_at
         from forum_correspondence w join forum_thread t on t.id = w.thread_id join forum f on f.id = t.forum_id
         where w.person_id = $1 order by w.last_at`,
        [personId],
      ),
      this.dataSource.query('select follows_own from forum_choice where person_id = $1', [personId]),
      this.dataSource.query(
        `select f.slug as forum, t.subject, r.reason, r.reported_at, r.settled_at
         from forum_report r join forum_message m on m.id = r.message_id join forum_thread t on t.id = m.thread_id
         join forum f on f.id = t.forum_id where r.person_id = $1 order by r.reported_at`,
        [personId],
      ),
      this.dataSource.query(
        `select f.slug as forum, t.subject, d.decision, d.reason, d.decided_via, d.decided_at
         from forum_decision d join forum_message m on m.id = d.message_id join forum_thread t on t.id = m.thread_id
         join forum f on f.id = d.forum_id where d.decided_by = $1 order by d.decided_at`,
        [personId],
      ),
      this.dataSource.query(
        `select f.slug as forum, b.pattern, b.outcome, b.made_at
         from forum_pattern b join forum f on f.id = b.forum_id where b.made_by = $1 order by b.made_at`,
        [personId],
      ),
      this.dataSource.query(
        `select t.subject, n.version, n.told_at
         from forum_moderator_notice n join forum_message m on m.id = n.message_id
         join forum_thread t on t.id = m.thread_id where n.person_id = $1 order by n.told_at`,
        [personId],
      ),
    ]);
    return [
      { name: 'forum-follows', rows: follows },
      { name: 'forum-mails', rows: mails },
      { name: 'forum-choices', rows: choices },
      { name: 'forum-reports', rows: reports },
      { name: 'forum-decisions', rows: decisions },
      { name: 'forum-patterns', rows: patterns },
      { name: 'forum-moderation-mails', rows: told },
    ];
  }

  /** What was decided stays, without a name; the rest goes with the person. */
  async forget(manager: EntityManager, { personId }: WholePerson): Promise<void> {
    await manager.query('update forum_decision set decided_by = null where decided_by = $1', [personId]);
  }
}

/** What both follow, or silenced, stays as the kept one has it. */
async function giveFollows(manager: EntityManager, { keptId, goneId }: PersonPair): Promise<void> {
  await manager.query(
    `delete from forum_follow gone using forum_follow kept
     where kept.person_id = $1 and gone.person_id = $2 and kept.forum_id = gone.forum_id
       and kept.category_id is not distinct from gone.category_id
       and kept.ad_category is not distinct from gone.ad_category
       and kept.thread_id is not distinct from gone.thread_id`,
    [keptId, goneId],
  );
  await giveColumn(manager, 'forum_follow', 'person_id', { keptId, goneId });
}
