import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { waitingInForumsSql } from './forum-queue.service.js';

/** Something that somebody has to decide on, and is to be told of as it is now. */
export interface ToldOfForums {
  readonly personId: string;
  readonly messageId: string;
  readonly since: Date;
  /** Of what they were told of before: since when a reminder is due. Null for news. */
  readonly reminderAt: Date | null;
}

/** When moderators are told again of what nobody decided on, as those of lists are. */
const stagesSql = `(values (1, interval '6 hours'), (2, interval '24 hours'), (3, interval '72 hours')) as s (number, after)`;
/** A reminder that the next hour would bring is told along with the others. */
const gatheredSql = `interval '1 hour'`;

/** Which moderator was told of what waits in forums. */
@Injectable()
export class ForumNews {
  constructor(private readonly dataSource: DataSource) {}

  /** The oldest first: news, and what is to be told again within the hour. Where nobody decides in a forum, the operators hear. */
  due(now: Date): Promise<ToldOfForums[]> {
    return this.dataSource.query(
      `with waiting as (
         select w.id, w.since, m.version, t.forum_id from ${waitingInForumsSql} w
         join forum_message m on m.id = w.id join forum_thread t on t.id = m.thread_id
       ), named as (
         select forum_id, person_id from forum_moderator where forum_id in (select forum_id from waiting)
         union
         select f.id, g.person_id from forum f join group_member g on g.group_id = f.group_id and g.role = 'animator'
         where f.id in (select forum_id from waiting)
       ), deciding as (
         select forum_id, person_id from named
         union
         select f.forum_id, r.person_id from (select distinct forum_id from waiting) f
         cross join role_grant r where r.role = 'operator' and f.forum_id not in (select forum_id from named)
       )
       select d.person_id as "personId", w.id as "messageId", w.since, w.since + s.after as "reminderAt"
       from waiting w join deciding d using (forum_id)
       left join forum_moderator_notice n
         on n.message_id = w.id and n.person_id = d.person_id and n.version = w.version
       left join ${stagesSql} on s.number = n.stage + 1
       where n.message_id is null or w.since + s.after <= $1::timestamptz + ${gatheredSql}
       order by w.since, w.id`,
      [now],
    );
  }

  /** Written along with the mail; the ids of those that are still to be told of. */
  async tell(
    manager: EntityManager,
    personId: string,
    messages: readonly { readonly id: string; readonly version: number; readonly since: Date }[],
    now: Date,
  ): Promise<Set<string>> {
    const rows: { id: string }[] = await manager.query(
      `insert into forum_moderator_notice as known (message_id, person_id, version, told_at, stage)
       select told.id, $1, told.version, $5,
              (select coalesce(max(s.number), 0) from ${stagesSql}
               where told.since + s.after <= $5::timestamptz + ${gatheredSql})
       from unnest($2::uuid[], $3::int[], $4::timestamptz[]) as told (id, version, since)
       join forum_message m on m.id = told.id order by told.id
       on conflict (message_id, person_id, version)
       do update set stage = excluded.stage, told_at = excluded.told_at where known.stage < excluded.stage
       returning message_id as id`,
      [
        personId,
        messages.map(({ id }) => id),
        messages.map(({ version }) => version),
        messages.map(({ since }) => since),
        now,
      ],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
