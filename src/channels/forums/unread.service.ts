import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** What is older was read by whoever never came: nobody begins with a thousand unread threads. */
export const unreadDays = 30;
const dayMs = 86_400_000;

/**
 * SQL: the moment up to which person `$1` has read thread `t`, given that `$2` is the earliest one. Beside it stand
 * `unreadJoins`.
 */
export const readUntil = 'greatest($2::timestamptz, everything.read_before, reading.read_at)';
export const unreadJoins = `
  left join forum_reading reading on reading.thread_id = t.id and reading.person_id = $1
  left join forum_all_read everything on everything.forum_id = t.forum_id and everything.person_id = $1`;

export function earliestUnread(now: Date): Date {
  return new Date(now.getTime() - unreadDays * dayMs);
}

/** What each has read. */
@Injectable()
export class UnreadMarks {
  constructor(private readonly dataSource: DataSource) {}

  /** Threads with something new, for each forum that has some; ads that are over are no news. */
  async counts(personId: string, forumIds: readonly string[], now: Date): Promise<Map<string, number>> {
    const rows: { forumId: string; count: number }[] = await this.dataSource.query(
      `select t.forum_id as "forumId", count(*)::int as count from forum_thread t ${unreadJoins}
       where t.forum_id = any($3::uuid[]) and t.message_count > 0 and t.last_at > $2 and t.last_at > ${readUntil}
         and (t.ad_side is null or (t.closed_at is null and t.expires_at > $4))
       group by 1`,
      [personId, earliestUnread(now), forumIds, now],
    );
    return new Map(rows.map(({ forumId, count }) => [forumId, count]));
  }

  /** Up to when somebody has read a thread. */
  async readUntil(personId: string, threadId: string, now: Date): Promise<Date> {
    const [row]: { until: Date }[] = await this.dataSource.query(
      `select ${readUntil} as until from forum_thread t ${unreadJoins} where t.id = $3`,
      [personId, earliestUnread(now), threadId],
    );
    return row?.until ?? now;
  }

  /** @param until the moment of the newest message that was shown: what came since is news */
  async mark(
    personId: string,
    threadId: string,
    until: Date,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<void> {
    await manager.query(
      `insert into forum_reading values ($1, $2, $3)
       on conflict (person_id, thread_id) do update set read_at = excluded.read_at
       where forum_reading.read_at < excluded.read_at`,
      [personId, threadId, until],
    );
  }

  /** All of a forum at once; the marks of its threads are of no use any more. */
  async markAll(personId: string, forumId: string, now: Date): Promise<void> {
    await this.dataSource.transaction(manager => this.markAllIn(manager, personId, forumId, now));
  }

  async markAllIn(manager: EntityManager, personId: string, forumId: string, now: Date): Promise<void> {
    await manager.query(
      `insert into forum_all_read values ($1, $2, $3)
         on conflict (person_id, forum_id) do update set read_before = excluded.read_before
         where forum_all_read.read_before < excluded.read_before`,
      [personId, forumId, now],
    );
    await manager.query(
      `delete from forum_reading r using forum_thread t
         where r.person_id = $1 and t.id = r.thread_id and t.forum_id = $2 and r.read_at <= $3`,
      [personId, forumId, now],
    );
  }

  /** Marks that say no more than what is old anyway. */
  async forgetOld(now: Date): Promise<void> {
    await this.dataSource.query('delete from forum_reading where read_at < $1', [earliestUnread(now)]);
    await this.dataSource.query('delete from forum_all_read where read_before < $1', [earliestUnread(now)]);
  }
}
