import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config } from '../../foundation/config/config.js';

/** Posts of one list in one month. */
export interface MonthlyPosts {
  readonly listId: string;
  /** The first day of the month, as an ISO date. */
  readonly month: string;
  /** That were distributed, or waited for a moderator, whatever became of them. */
  readonly posts: number;
  /** Of them, those that waited for a moderator. */
  readonly held: number;
}

/** How long what waited had to wait for its first decision. */
export interface DecisionTime {
  /** Null: all the lists together. */
  readonly listId: string | null;
  readonly decisions: number;
  readonly medianSeconds: number;
}

/** What moderators may answer a message that waits, as SQL has it; what its author or time did is no answer of theirs. */
export const firstDecisions = `'approve', 'trust', 'reject', 'discard', 'ban', 'spam', 'return', 'hand-over'`;

/** How much is written to lists, how much of it waits, and for how long. */
@Injectable()
export class ListStatistics {
  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
  ) {}

  /** Over the last months of the site's time zone, this one included; months without a post are left out. */
  postsPerMonth(listIds: readonly string[], months: number, now: Date): Promise<MonthlyPosts[]> {
    return this.dataSource.query(
      `select p.list_id as "listId", to_char(date_trunc('month', p.received_at at time zone $4), 'YYYY-MM-DD') as month,
              count(*)::integer as posts, count(h.id)::integer as held
       from post p
       left join held_message h on h.post_id = p.id
       where p.list_id = any($1::uuid[]) and (p.outcome = 'distributed' or h.id is not null)
         and p.received_at >= (date_trunc('month', $3::timestamptz at time zone $4)
                               - make_interval(months => $2 - 1)) at time zone $4
         and p.received_at <= $3
       group by 1, 2 order by 2, 1`,
      [listIds, months, now, this.config.timeZone],
    );
  }

  /** Of each list, and of all of them together; a list on which nothing was decided is left out. */
  decisionTimes(listIds: readonly string[], months: number, now: Date): Promise<DecisionTime[]> {
    return this.dataSource.query(
      `with decided as (
         select h.list_id, extract(epoch from min(d.decided_at) - p.received_at) as seconds
         from post p
         join held_message h on h.post_id = p.id
         join moderation_decision d on d.held_message_id = h.id and d.decision in (${firstDecisions})
         where p.list_id = any($1::uuid[]) and p.received_at >= $3::timestamptz - make_interval(months => $2)
         group by h.id, p.id
       )
       select list_id as "listId", count(*)::integer as decisions,
              percentile_cont(0.5) within group (order by seconds)::double precision as "medianSeconds"
       from decided group by grouping sets ((list_id), ()) having count(*) > 0`,
      [listIds, months, now],
    );
  }
}
