import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { giveColumn, giveRows } from '../../foundation/database/give-rows.js';
import type { PeopleHolder, PersonPair, Section, WholePerson } from '../../foundation/people-holder.js';

/** What forums keep of the mail that goes to a person: what they follow, and which threads they may answer. */
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
  }

  async about({ personId }: WholePerson): Promise<Section[]> {
    const [follows, mails, choices] = await Promise.all([
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
    ]);
    return [
      { name: 'forum-follows', rows: follows },
      { name: 'forum-mails', rows: mails },
      { name: 'forum-choices', rows: choices },
    ];
  }

  /** The rows go with the person. */
  async forget(): Promise<void> {
    // Every one of these tables is deleted along.
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
