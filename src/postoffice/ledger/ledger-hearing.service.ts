import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LedgerRoad } from './ledger-entry.entity.js';

/** Of the directory, whom a text would interrupt and whom it has reached already. */
export interface Hearing {
  readonly directory: number;
  /** Would get it, and have not heard of it. */
  readonly interrupted: number;
  /** Have it already. */
  readonly heard: number;
}

/** By one list, or by one other road, how many have it. */
export interface HeardBy {
  readonly road: LedgerRoad;
  readonly listId: string | null;
  /** The same author wrote there. */
  readonly isOwn: boolean;
  readonly people: number;
  readonly lastAt: Date;
}

/** Who has heard of an announcement, as numbers: nobody's name comes out of here. */
@Injectable()
export class LedgerHearing {
  constructor(private readonly dataSource: DataSource) {}

  /** @param numbers `bearer_number` of each whom it would go to */
  async hearing(clusterIds: readonly string[], numbers: readonly string[]): Promise<Hearing> {
    const [row]: Hearing[] = await this.dataSource.query(
      `with heard as (
         select distinct coalesce(kept, bearer) as bearer
         from (select unnest(bearers) as bearer from ledger_entry
               where cluster_id = any($1::uuid[]) and state = 'reached') reached
         left join ledger_alias on gone = bearer),
       meant as (
         select distinct coalesce(kept, bearer) as bearer from unnest($2::bigint[]) as bearer
         left join ledger_alias on gone = bearer)
       select count(*)::int as directory,
              count(heard.bearer)::int as heard,
              count(meant.bearer) filter (where heard.bearer is null)::int as interrupted
       from person
       left join heard on heard.bearer = bearer_number(person.id)
       left join meant on meant.bearer = bearer_number(person.id)
       where person.is_registered`,
      [clusterIds, `{${numbers.join(',')}}`],
    );
    return row ?? { directory: 0, interrupted: 0, heard: 0 };
  }

  /** Where it was said, the widest first. @param author a person's id */
  async heardBy(clusterIds: readonly string[], author: string): Promise<HeardBy[]> {
    if (clusterIds.length === 0) return [];
    return this.dataSource.query(
      `select road, list_id as "listId", author = $2 as "isOwn", count(distinct coalesce(kept, bearer))::int as people,
              max(at) as "lastAt"
       from (select road, list_id, author, at, unnest(bearers) as bearer from ledger_entry
             where cluster_id = any($1::uuid[]) and state = 'reached') reached
       left join ledger_alias on gone = bearer
       group by 1, 2, 3 order by people desc`,
      [clusterIds, author],
    );
  }
}
