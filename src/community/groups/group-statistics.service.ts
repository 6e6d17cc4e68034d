import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config } from '../../foundation/config/config.js';

export interface MonthlyCount {
  /** The first day of the month, as an ISO date. */
  readonly month: string;
  readonly count: number;
}

/** How a group grows, from its members and the journal of those who left. */
@Injectable()
export class GroupStatistics {
  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
  ) {}

  /**
   * Members at the end of each of the last months of the site's time zone, this one included as it is now. Who left counts from when the
   * journal saw them come in; who came before there was a journal of it counts from the beginning.
   */
  membersOverTime(groupId: string, months: number, now: Date): Promise<MonthlyCount[]> {
    return this.dataSource.query(
      `with entries as (
         select at, action, "values"->>'personId' as person from journal_entry
         where subject_kind = 'group' and subject_id = $1::text and action in ('member.added', 'member.removed')
       ), stays as (
         select joined_at as since, null::timestamptz as until from group_member where group_id = $1::uuid
         union all
         select coalesce(max(came.at), '-infinity'), went.at
         from entries went
         left join entries came on came.action = 'member.added' and came.person = went.person and came.at <= went.at
         where went.action = 'member.removed'
         group by went.person, went.at
       ), months as (
         select month, (month + interval '1 month') at time zone $4 as next_month
         from generate_series(date_trunc('month', $3::timestamptz at time zone $4) - make_interval(months => $2 - 1),
                              date_trunc('month', $3::timestamptz at time zone $4), interval '1 month') as month
       )
       select to_char(m.month, 'YYYY-MM-DD') as month, count(s.since)::integer as count
       from months m
       left join stays s on s.since < least(m.next_month, $3::timestamptz + interval '1 second')
                        and (s.until is null or s.until >= least(m.next_month, $3::timestamptz))
       group by m.month order by m.month`,
      [groupId, months, now, this.config.timeZone],
    );
  }
}
