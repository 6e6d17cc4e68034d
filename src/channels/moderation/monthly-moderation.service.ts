import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import { firstDecisions } from './list-statistics.service.js';

/** What waited on one list in one month, by the day each message came. */
export interface MonthlyModeration {
  readonly listId: string;
  /** The first day of the month, as an ISO date. */
  readonly month: string;
  readonly held: number;
  /** What became of them; those that still wait, were withdrawn or returned are none of these. */
  readonly approved: number;
  readonly refused: number;
  readonly discarded: number;
  /** From when they came to the moderators' first decision; null where there was none. */
  readonly medianSeconds: number | null;
}

/** How moderation goes, month by month. */
@Injectable()
export class MonthlyModerationService {
  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
  ) {}

  /** Over the last months of the site's time zone, this one included, the latest first; empty ones are left out. */
  of(listIds: readonly string[], months: number, now: Date): Promise<MonthlyModeration[]> {
    return this.dataSource.query(
      `select h.list_id as "listId",
              to_char(date_trunc('month', p.received_at at time zone $4), 'YYYY-MM-DD') as month,
              count(*)::integer as held,
              count(*) filter (where h.state in ('approved', 'released'))::integer as approved,
              count(*) filter (where h.state = 'rejected')::integer as refused,
              count(*) filter (where h.state = 'discarded')::integer as discarded,
              percentile_cont(0.5) within group (order by extract(epoch from d.at - p.received_at)::double precision)
                as "medianSeconds"
       from post p
       join held_message h on h.post_id = p.id
       left join lateral (select min(decided_at) as at from moderation_decision
                          where held_message_id = h.id and decision in (${firstDecisions})) d on true
       where p.list_id = any($1::uuid[])
         and p.received_at >= (date_trunc('month', $3::timestamptz at time zone $4)
                               - make_interval(months => $2 - 1)) at time zone $4
         and p.received_at <= $3
       group by 1, 2 order by 2 desc, 1`,
      [listIds, months, now, this.config.timeZone],
    );
  }
}
