import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** An announcement in numbers; people are distinct. */
export interface CampaignTotals {
  readonly clusterId: string;
  readonly firstAt: Date;
  readonly lastAt: Date;
  /** Reached one by one, outside lists. */
  readonly outside: number;
  readonly people: number;
  /** That are not their author's own. */
  readonly lists: number;
  readonly authors: number;
  readonly copies: number;
}

/** One announcement, looked into. Each part is bounded. */
export interface CampaignDetail {
  readonly authors: readonly CampaignAuthor[];
  readonly wordings: readonly { readonly subject: string; readonly sample: string; readonly firstAt: Date }[];
  readonly roads: readonly { readonly road: string; readonly copies: number; readonly people: number }[];
  readonly lists: readonly { readonly listId: string; readonly copies: number; readonly isOwn: boolean }[];
}

export interface CampaignAuthor {
  readonly author: string;
  readonly address: string;
  readonly copies: number;
  readonly people: number;
}

/** One day or month of a campaign. */
export interface CurvePoint {
  /** `2026-03-01` */
  readonly from: string;
  /** Distinct, in this day or month. */
  readonly people: number;
  /** Distinct, from the beginning on. */
  readonly sum: number;
}

export type CurveUnit = 'day' | 'month';

/** Older entries of one announcement are not read: what matters is recent, and a page is asked for within a breath. */
const mostEntries = 20_000;
const shownParts = 30;

/** What the ledger says of announcements to those who look into them. */
@Injectable()
export class LedgerCampaigns {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Those that came to the ledger since then and went to so many people outside lists, or to so many lists.
   * @param since and `from`: only what is younger counts
   */
  async worthALook({
    since,
    from,
    people,
    lists,
  }: {
    readonly since: Date;
    readonly from: Date;
    readonly people: number;
    readonly lists: number;
  }): Promise<string[]> {
    const rows: { clusterId: string }[] = await this.dataSource.query(
      `with touched as materialized (
         select distinct cluster_id from ledger_entry
         where at > $1 and cluster_id is not null and road in ('list', 'welcome', 'lifetime', 'policy'))
       select cluster_id as "clusterId" from touched join ledger_entry entry using (cluster_id)
       where at > $2 and state <> 'dropped'
       group by cluster_id
       having coalesce(sum(people) filter (where road in ('lifetime', 'policy')), 0) >= $3
           or count(distinct list_id) filter (where not is_own) >= $4`,
      [since, from, people, lists],
    );
    return rows.map(({ clusterId }) => clusterId);
  }

  /** @param from only what is younger counts */
  totals(clusterIds: readonly string[], from: Date): Promise<CampaignTotals[]> {
    return this.dataSource.query(
      `select cluster.id as "clusterId", cluster.first_at as "firstAt", cluster.last_at as "lastAt",
              counted.*, reached.*
       from ledger_cluster cluster
       cross join lateral (
         select count(*)::int as copies, count(distinct author)::int as authors,
                (count(distinct list_id) filter (where not is_own))::int as lists
         from ledger_entry where cluster_id = cluster.id and at > $2 and state <> 'dropped') counted
       cross join lateral (
         select count(distinct bearer)::int as people,
                (count(distinct bearer) filter (where road in ('lifetime', 'policy')))::int as outside
         from (select road, coalesce(kept, bearer) as bearer
               from ledger_entry cross join unnest(bearers) as bearer left join ledger_alias on gone = bearer
               where cluster_id = cluster.id and at > $2 and state = 'reached') each) reached
       where cluster.id = any($1::uuid[])`,
      [clusterIds, from],
    );
  }

  /** The subject of the first wording of each. */
  async subjects(clusterIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows: { clusterId: string; subject: string }[] = await this.dataSource.query(
      `select distinct on (cluster_id) cluster_id as "clusterId", subject from ledger_text
       where cluster_id = any($1::uuid[]) order by cluster_id, first_at, id`,
      [clusterIds],
    );
    return new Map(rows.map(({ clusterId, subject }) => [clusterId, subject]));
  }

  /** Who reached how many, in a year's announcements of one author. */
  async ofAuthor(author: string, from: Date): Promise<string[]> {
    const rows: { clusterId: string }[] = await this.dataSource.query(
      `select cluster_id as "clusterId" from (
         select cluster_id, people, at from ledger_entry where author = $1 and at > $2 order by id desc limit ${mostEntries}) recent
       where cluster_id is not null group by cluster_id order by sum(people) desc, max(at) desc limit 10`,
      [author, from],
    );
    return rows.map(({ clusterId }) => clusterId);
  }

  async detail(clusterId: string): Promise<CampaignDetail> {
    const recent = `(select * from ledger_entry where cluster_id = $1 and state <> 'dropped' order by id desc limit ${mostEntries}) recent`;
    const [authors, wordings, roads, lists] = await Promise.all([
      this.dataSource.query<CampaignAuthor[]>(
        `select author, address, sum(copies)::int as copies, sum(people)::int as people
         from (select author, author_address::text as address, 1 as copies, 0 as people from ${recent}
               union all
               select author, author_address::text, 0, count(distinct bearer)
               from ${recent} cross join unnest(bearers) as bearer group by 1, 2) each
         group by 1, 2 order by people desc, copies desc, address limit ${shownParts}`,
        [clusterId],
      ),
      this.dataSource.query<CampaignDetail['wordings']>(
        `select subject, sample, first_at as "firstAt" from ledger_text where cluster_id = $1
         order by first_at, id limit 5`,
        [clusterId],
      ),
      this.dataSource.query<CampaignDetail['roads']>(
        `select road, sum(copies)::int as copies, sum(people)::int as people
         from (select road, 1 as copies, 0 as people from ${recent}
               union all
               select road, 0, count(distinct bearer) from ${recent} cross join unnest(bearers) as bearer group by road) each
         group by road order by people desc`,
        [clusterId],
      ),
      this.dataSource.query<CampaignDetail['lists']>(
        `select list_id as "listId", count(*)::int as copies, bool_and(is_own) as "isOwn"
         from ${recent} where list_id is not null group by 1 order by max(at) desc limit ${shownParts}`,
        [clusterId],
      ),
    ]);
    return { authors, wordings, roads, lists };
  }

  /** The days or months in which anybody was reached, the oldest first. */
  async curve(clusterId: string, unit: CurveUnit, timeZone: string): Promise<CurvePoint[]> {
    return this.curveOf('cluster_id', clusterId, unit, timeZone);
  }

  /** The same of an author: outside lists, and on lists that are not their own. */
  async curveOfAuthor(author: string, timeZone: string): Promise<CurvePoint[]> {
    return this.curveOf('author', author, 'month', timeZone);
  }

  private curveOf(
    column: 'cluster_id' | 'author',
    id: string,
    unit: CurveUnit,
    timeZone: string,
  ): Promise<CurvePoint[]> {
    const only =
      column === 'author' ? `and road in ('list', 'welcome', 'lifetime', 'policy') and not is_own` : '';
    return this.dataSource.query(
      `with reached as materialized (
         select date_trunc('${unit}', at at time zone $2) as unit, unnest(bearers) as bearer
         from (select at, bearers from ledger_entry where ${column} = $1 and state = 'reached' ${only}
               order by id desc limit ${mostEntries}) recent),
       by_unit as (select unit, count(distinct bearer) as people from reached group by unit),
       newly as (select unit, count(*) as fresh
                 from (select bearer, min(unit) as unit from reached group by bearer) first group by unit)
       select to_char(unit, 'YYYY-MM-DD') as "from", people::int as people,
              (sum(coalesce(fresh, 0)) over (order by unit))::int as sum
       from by_unit left join newly using (unit) order by unit`,
      [id, timeZone],
    );
  }
}
