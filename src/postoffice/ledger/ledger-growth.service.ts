import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export type GrowthKind = 'text' | 'author';

/** Distinct people of each month of thirty days, the oldest first, the one that ends now last. */
export interface MonthlyReach {
  /** A cluster, or an author. */
  readonly id: string;
  readonly address: string;
  readonly months: readonly number[];
}

const columns = { text: 'cluster_id', author: 'author' } as const;
/** The widest of them: beyond, a site has other worries, and the next hour comes. */
const mostCounted = 500;

const counted = `road in ('list', 'welcome', 'lifetime', 'policy') and not is_own and not is_reply and state = 'reached'`;

export interface GrowthQuestion {
  readonly doublings: number;
  readonly people: number;
  readonly now: Date;
  /** Only of what an entry came to, or left a month of, since then: the months of all else are as they were. */
  readonly since?: Date | null;
}

/** What reaches more people each month. */
@Injectable()
export class LedgerGrowth {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Texts or authors whose reach may have doubled so many times running. What cannot have is left out before people
   * are told apart: lists have the same people each month, so the widest post of each is enough for both bounds.
   */
  async mayDouble(kind: GrowthKind, question: GrowthQuestion): Promise<MonthlyReach[]> {
    const { doublings, people, now, since = null } = question;
    const column = columns[kind];
    const among = since === null ? null : await this.moved(kind, { ...question, since });
    if (among?.length === 0) return [];
    const ids: { id: string }[] = await this.dataSource.query(
      `with recent as (
         select ${column} as id, floor(extract(epoch from $1::timestamptz - at) / 2592000)::int as month, list_id, people
         from ledger_entry
         where at > $1::timestamptz - make_interval(days => 30 * ($2::int + 1)) and at <= $1 and ${column} is not null
           and ${counted} ${among === null ? '' : `and ${column} = any($4::uuid[])`}),
       by_list as (
         select id, month, case when list_id is null then sum(people) else max(people) end as most, max(people) as least
         from recent group by id, month, list_id),
       by_month as (
         select id, month, sum(most) as most, max(least) as least from by_list group by id, month),
       latest as (select id, most from by_month where month = 0 and most >= $3)
       select id from latest
       where not exists (
         select from generate_series(0, $2::int - 1) as step (month)
         left join by_month here on here.id = latest.id and here.month = step.month
         left join by_month before on before.id = latest.id and before.month = step.month + 1
         where coalesce(here.most, 0) < greatest(1, 2 * coalesce(before.least, 0)))
       order by most desc, id limit ${mostCounted}`,
      [now, doublings, people, ...(among === null ? [] : [among])],
    );
    return ids.length === 0
      ? []
      : this.months(
          kind,
          ids.map(({ id }) => id),
          doublings + 1,
          now,
        );
  }

  /** Whose entries passed the edge of a month since then, the one that begins now included. */
  private async moved(
    kind: GrowthKind,
    { doublings, now, since }: GrowthQuestion & { readonly since: Date },
  ): Promise<string[]> {
    const column = columns[kind];
    const rows: { id: string }[] = await this.dataSource.query(
      `select distinct id from generate_series(0, $2::int + 1) as edge (month)
       cross join lateral (
         select ${column} as id from ledger_entry
         where at > $3::timestamptz - make_interval(days => 30 * month)
           and at <= $1::timestamptz - make_interval(days => 30 * month) and ${column} is not null and ${counted}) passed`,
      [now, doublings, since],
    );
    return rows.map(({ id }) => id);
  }

  private months(
    kind: GrowthKind,
    ids: readonly string[],
    count: number,
    now: Date,
  ): Promise<MonthlyReach[]> {
    const column = columns[kind];
    return this.dataSource.query(
      `select asked.id, coalesce(who.address, '') as address, array(
         select (select count(distinct coalesce(kept, bearer))
                 from ledger_entry cross join unnest(bearers) as bearer left join ledger_alias on gone = bearer
                 where ${column} = asked.id and ${counted}
                   and at > $2::timestamptz - make_interval(days => 30 * (month + 1))
                   and at <= $2::timestamptz - make_interval(days => 30 * month))::int
         from generate_series($3::int - 1, 0, -1) as month order by month desc) as months
       from unnest($1::uuid[]) as asked (id)
       left join lateral (select author_address::text as address from ledger_entry
                          where ${column} = asked.id order by id desc limit 1) who on true`,
      [ids, now, count],
    );
  }
}
