import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { StepChannel } from './steering-step.entity.js';

/** One month of the public page, as the clocks of the site have it. */
export interface SteeredMonth {
  /** Its first day, `2026-03-01`. */
  readonly month: string;
  readonly announcements: number;
  /** Mails that people did not get: one for each of them and announcement. */
  readonly avoided: number;
  /** Whose authors asked first, before anything was sent. */
  readonly asked: number;
}

/** Where announcements went instead. */
export interface CarriedTo {
  readonly channel: StepChannel;
  readonly count: number;
}

/** What steering did, in numbers without names. */
@Injectable()
export class PublicFigures {
  constructor(private readonly dataSource: DataSource) {}

  /** The last months up to this one, the oldest first, empty ones too. */
  months(count: number, timeZone: string, now: Date): Promise<SteeredMonth[]> {
    return this.dataSource.query(
      `with month as (
         select generate_series(date_trunc('month', $1::timestamptz at time zone $2) - make_interval(months => $3 - 1),
                                date_trunc('month', $1::timestamptz at time zone $2), interval '1 month') as month),
       draft as (
         select date_trunc('month', created_at at time zone $2) as month, road, people,
                -- What the ethics team let go reached its people after all.
                exists (select from campaign_word word
                        where word.cluster_id = steering_draft.cluster_id and word = 'allow') as was_allowed
         from steering_draft
         where created_at > $1::timestamptz - make_interval(months => $3 + 1))
       select to_char(month, 'YYYY-MM-DD') as month,
              count(road) filter (where road <> 'announce')::int as announcements,
              coalesce(sum(people) filter (where road <> 'announce' and not was_allowed), 0)::int as avoided,
              count(road) filter (where road = 'announce')::int as asked
       from month left join draft using (month) group by month order by month`,
      [now, timeZone, count],
    );
  }

  /** Since then, the most frequent first. */
  carried(since: Date): Promise<CarriedTo[]> {
    return this.dataSource.query(
      `select channel, count(*)::int as count from steering_step
       where at > $1 and state in ('given', 'published', 'answered') group by channel order by count desc, channel`,
      [since],
    );
  }
}
