import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { waitingInForumsSql } from './forum-queue.service.js';

/** Something that somebody has to decide on and was not told of, as it is now. */
export interface ToldOfForums {
  readonly personId: string;
  readonly messageId: string;
  readonly since: Date;
}

/** Which moderator was told of what waits in forums. */
@Injectable()
export class ForumNews {
  constructor(private readonly dataSource: DataSource) {}

  /** The oldest first. Where nobody decides in a forum, the operators hear. */
  untold(): Promise<ToldOfForums[]> {
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
       select d.person_id as "personId", w.id as "messageId", w.since
       from waiting w join deciding d using (forum_id)
       where not exists (select from forum_moderator_notice n
                         where n.message_id = w.id and n.person_id = d.person_id and n.version = w.version)
       order by w.since, w.id`,
    );
  }

  /** Written along with the mail; those that were not told of before. */
  async tell(
    manager: EntityManager,
    personId: string,
    messages: readonly { readonly id: string; readonly version: number }[],
    now: Date,
  ): Promise<Set<string>> {
    const rows: { id: string }[] = await manager.query(
      `insert into forum_moderator_notice (message_id, person_id, version, told_at)
       select told.id, $1, told.version, $4 from unnest($2::uuid[], $3::int[]) as told (id, version)
       join forum_message m on m.id = told.id order by told.id
       on conflict do nothing returning message_id as id`,
      [personId, messages.map(({ id }) => id), messages.map(({ version }) => version), now],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
