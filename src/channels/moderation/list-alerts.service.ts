import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { unmoderatedSql } from './alert-sql.js';
import type { AlertCause } from './list-alert.entity.js';

/** A list on which nobody decides any more. */
export interface UnmoderatedList {
  readonly listId: string;
  readonly name: string;
  readonly groupId: string | null;
  readonly cause: AlertCause;
}

/** One whose people are to be told now, and how often they were before. */
export interface AlertDue extends UnmoderatedList {
  readonly times: number;
}

/** Whose lists: all of them for an operator, else those of the groups somebody runs. */
export interface AlertScope {
  readonly isOperator: boolean;
  readonly groupIds: readonly string[];
}

const isDue = `(a.told_at is null or a.told_at <= $1::timestamptz - interval '168 hours')`;

const columns = 'a.list_id as "listId", l.name, l.group_id as "groupId", a.cause, a.times';

/** Remembers on which lists nobody decides any more. */
@Injectable()
export class ListAlerts {
  constructor(private readonly dataSource: DataSource) {}

  /** Begins alerts and ends those that are over. However many processes do it, it is done. */
  async refresh(shutOut: readonly string[], now: Date): Promise<void> {
    await this.dataSource.query(
      `with unmoderated as materialized (${unmoderatedSql}),
       over as (delete from list_alert where list_id not in (select id from unmoderated))
       insert into list_alert as known (list_id, cause, since) select id, cause, $1 from unmoderated order by id
       on conflict (list_id) do update set cause = excluded.cause where known.cause <> excluded.cause`,
      [now, shutOut],
    );
  }

  /** Those to be told of now, once a week at most; by name. */
  due(now: Date): Promise<AlertDue[]> {
    return this.rows<AlertDue>(
      this.dataSource.manager,
      `select ${columns} from list_alert a join list l on l.id = a.list_id where ${isDue} order by l.name`,
      [now],
    );
  }

  /** Of these, those that are still due: they count as told. What another process takes is left to it. */
  takeDue(manager: EntityManager, listIds: readonly string[], now: Date): Promise<AlertDue[]> {
    return this.rows<AlertDue>(
      manager,
      `with due as (
         select a.list_id from list_alert a where a.list_id = any($2::uuid[]) and ${isDue}
         order by a.list_id for update skip locked
       ), a as (
         update list_alert known set told_at = $1, times = known.times + 1 from due
         where known.list_id = due.list_id returning known.list_id, known.cause, known.times - 1 as times
       )
       select ${columns} from a join list l on l.id = a.list_id order by l.name`,
      [now, listIds],
    );
  }

  all(): Promise<UnmoderatedList[]> {
    return this.among({ isOperator: true, groupIds: [] });
  }

  /** By name. */
  among({ isOperator, groupIds }: AlertScope): Promise<UnmoderatedList[]> {
    return this.rows<UnmoderatedList>(
      this.dataSource.manager,
      `select ${columns} from list_alert a join list l on l.id = a.list_id
       where l.deleted_at is null and ($1 or l.group_id = any($2::uuid[])) order by l.name`,
      [isOperator, groupIds],
    );
  }

  private rows<Row>(manager: EntityManager, sql: string, values: readonly unknown[]): Promise<Row[]> {
    return manager.query(sql, [...values]);
  }
}
