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

/** What somebody sent, of which a part was stopped. */
export interface PartlySent {
  /** A person's id. */
  readonly author: string;
  /** The announcements it is one of. */
  readonly clusterIds: readonly string[];
  readonly messageId: string;
  /** `bearer_number` of each to whom it was stopped. */
  readonly stopped: readonly string[];
}

/** Distinct people, of the directory or not. */
export interface SentSoFar {
  readonly received: number;
  /** Those to whom it was stopped, and who got it in no other way from the same author. */
  readonly missed: number;
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

  /** How many have it from its author, and how many do not. */
  async sentSoFar({ author, clusterIds, messageId, stopped }: PartlySent): Promise<SentSoFar> {
    const [row]: SentSoFar[] = await this.dataSource.query(
      `with received as (
         select distinct coalesce(kept, bearer) as bearer
         from (select unnest(bearers) as bearer from ledger_entry
               where author = $1 and state = 'reached' and (cluster_id = any($2::uuid[]) or message_id = nullif($3, ''))) reached
         left join ledger_alias on gone = bearer),
       stopped as (
         select distinct coalesce(kept, bearer) as bearer from unnest($4::bigint[]) as bearer
         left join ledger_alias on gone = bearer)
       select (select count(*)::int from received) as received,
              (select count(*)::int from stopped
               where not exists (select from received where received.bearer = stopped.bearer)) as missed`,
      [author, clusterIds, messageId, `{${stopped.join(',')}}`],
    );
    return row ?? { received: 0, missed: stopped.length };
  }
}
