import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AdCategory, AdSide } from './forum-thread.entity.js';
import type { ThreadFilter, ThreadPlace } from './thread-filter.js';
import { earliestUnread, readUntil, unreadJoins } from './unread.service.js';

/** A thread on a page of a forum. */
export interface ThreadShown {
  readonly id: string;
  readonly forumId: string;
  readonly key: string;
  readonly subject: string;
  /** Null once they have left. */
  readonly author: string | null;
  readonly promotion: number | null;
  readonly category: string | null;
  readonly categoryName: string | null;
  readonly adSide: AdSide | null;
  readonly adCategory: AdCategory | null;
  readonly adPrice: string;
  readonly adPlace: string;
  readonly expiresAt: Date | null;
  readonly startedAt: Date;
  readonly lastAt: Date;
  readonly closedAt: Date | null;
  readonly isPinned: boolean;
  /** Published ones, the first one included. */
  readonly messageCount: number;
  /** Of them, those the reader has not seen; 0 for who is not signed in. */
  readonly unreadCount: number;
}

const columns = `
  t.id, t.forum_id as "forumId", t.key, t.subject, nullif(trim(p.given_name || ' ' || p.family_name), '') as author,
  p.promotion, c.slug as category, c.name as "categoryName", t.ad_side as "adSide", t.ad_category as "adCategory",
  t.ad_price as "adPrice", t.ad_place as "adPlace", t.expires_at as "expiresAt", t.started_at as "startedAt",
  t.last_at as "lastAt", t.closed_at as "closedAt", t.pinned_at is not null as "isPinned",
  t.message_count as "messageCount",
  case when $1::uuid is null or t.last_at <= ${readUntil} then 0 else (
    select count(*)::int from forum_message m
    where m.thread_id = t.id and m.state = 'published' and m.published_at > ${readUntil}) end as "unreadCount"`;

const tables = `
  forum_thread t left join person p on p.id = t.author_id left join forum_category c on c.id = t.category_id
  ${unreadJoins}`;

/** The threads of forums, as their readers look through them. Who may read is asked by the caller (`canRead`). */
@Injectable()
export class ThreadsReading {
  constructor(private readonly dataSource: DataSource) {}

  /** The latest answered first, without the pinned ones unless something is looked for. @param before where the page before ended */
  page(
    forumId: string,
    personId: string | null,
    filter: ThreadFilter,
    {
      before,
      limit,
      now,
      withPinned = false,
    }: { before: ThreadPlace | null; limit: number; now: Date; withPinned?: boolean },
  ): Promise<ThreadShown[]> {
    return this.dataSource.query(
      `select ${columns} from ${tables}
       where t.forum_id = $3 and t.message_count > 0 and (t.pinned_at is null or not $12)
         and (t.last_at, t.id) < ($4::timestamptz, $5::uuid)
         and ($7 = 'all' or ($7 = 'open') = (t.closed_at is null and (t.expires_at is null or t.expires_at > $11)))
         and ($8::text is null or $8::text in (c.slug, t.ad_category)) and ($9::text is null or t.ad_side = $9)
         and (not $6 or ($1::uuid is not null and t.last_at > $2 and t.last_at > ${readUntil}))
       order by t.last_at desc, t.id desc limit $10`,
      [
        personId,
        earliestUnread(now),
        forumId,
        before?.lastAt ?? 'infinity',
        before?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff',
        filter.isUnread,
        filter.state,
        filter.category,
        filter.side,
        limit,
        now,
        isPlain(filter) && !withPinned,
      ],
    );
  }

  /** Those that stand above the others, the latest pinned first. */
  pinned(forumId: string, personId: string | null, now: Date): Promise<ThreadShown[]> {
    return this.dataSource.query(
      `select ${columns} from ${tables} where t.forum_id = $3 and t.pinned_at is not null and t.message_count > 0
       order by t.pinned_at desc`,
      [personId, earliestUnread(now), forumId],
    );
  }

  /** What is new in several forums together, ads that are over left out. */
  latest(
    forumIds: readonly string[],
    personId: string | null,
    { limit, now }: { limit: number; now: Date },
  ): Promise<ThreadShown[]> {
    return this.dataSource.query(
      `select ${columns} from unnest($3::uuid[]) as wanted (forum_id) cross join lateral (
         select * from forum_thread
         where forum_id = wanted.forum_id and message_count > 0
           and (ad_side is null or (closed_at is null and expires_at > $5))
         order by last_at desc, id desc limit $4) t
       left join person p on p.id = t.author_id left join forum_category c on c.id = t.category_id ${unreadJoins}
       order by t.last_at desc, t.id desc limit $4`,
      [personId, earliestUnread(now), forumIds, limit, now],
    );
  }

  byIds(ids: readonly string[], personId: string | null, now: Date): Promise<ThreadShown[]> {
    return this.dataSource.query(`select ${columns} from ${tables} where t.id = any($3::uuid[])`, [
      personId,
      earliestUnread(now),
      ids,
    ]);
  }

  /** What somebody wrote that no reader sees yet. */
  waitingOf(personId: string, forumId: string): Promise<{ key: string; subject: string; writtenAt: Date }[]> {
    return this.dataSource.query(
      `select t.key, t.subject, m.written_at as "writtenAt"
       from forum_thread t join forum_message m on m.thread_id = t.id
       where m.author_id = $1 and m.state = 'waiting' and t.forum_id = $2 order by m.written_at desc`,
      [personId, forumId],
    );
  }

  /** How many threads and messages a forum has, and when something was last written. */
  async figures(
    forumIds: readonly string[],
  ): Promise<Map<string, { threads: number; messages: number; lastAt: Date }>> {
    const rows: { forumId: string; threads: number; messages: number; lastAt: Date }[] =
      await this.dataSource.query(
        `select forum_id as "forumId", count(*)::int as threads, sum(message_count)::int as messages,
                max(last_at) as "lastAt"
         from forum_thread where forum_id = any($1::uuid[]) and message_count > 0 group by 1`,
        [forumIds],
      );
    return new Map(rows.map(({ forumId, ...figures }) => [forumId, figures]));
  }
}

/** Nothing is looked for: the pinned threads stand above then. */
export function isPlain({ category, side, isUnread }: ThreadFilter): boolean {
  return category === null && side === null && !isUnread;
}
