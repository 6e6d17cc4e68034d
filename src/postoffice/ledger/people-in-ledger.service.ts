import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { PeopleHolder, PersonPair, Section, WholePerson } from '../../foundation/people-holder.js';

/** What the ledger keeps of people: who wrote to how many, and a number for each who received. */
@Injectable()
export class PeopleInLedger implements PeopleHolder {
  constructor(private readonly dataSource: DataSource) {}

  /** Counted as one from now on, in what was before too. */
  async merge(manager: EntityManager, { keptId, goneId }: PersonPair): Promise<void> {
    await manager.query('update ledger_entry set author = $1 where author = $2', [keptId, goneId]);
    await manager.query('update ledger_alias set kept = bearer_number($1) where kept = bearer_number($2)', [
      keptId,
      goneId,
    ]);
    await manager.query(
      `insert into ledger_alias (gone, kept) values (bearer_number($2), bearer_number($1))
       on conflict (gone) do update set kept = excluded.kept`,
      [keptId, goneId],
    );
  }

  async about({ personId }: WholePerson): Promise<Section[]> {
    const rows = await this.dataSource.query(
      `select to_char(at at time zone 'UTC', 'YYYY-MM-DD') as day, road, author_address, state, people
       from ledger_entry where author = $1 order by id`,
      [personId],
    );
    return [{ name: 'announcements-counted', rows }];
  }

  /** That so many were reached stays, and that one number was among them; who wrote does not. */
  async forget(manager: EntityManager, { personId }: WholePerson): Promise<void> {
    await manager.query(
      `update ledger_entry set author = gen_random_uuid(), author_address = '' where author = $1`,
      [personId],
    );
  }
}
