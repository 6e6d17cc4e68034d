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

  async about({ personId, addresses }: WholePerson): Promise<Section[]> {
    const rows = await this.dataSource.query(
      `select to_char(at at time zone 'UTC', 'YYYY-MM-DD') as day, road, author_address, state, people
       from ledger_entry where author = any($1::uuid[] || ${bearersOfAddresses('$2')}) order by id`,
      [[personId], addresses],
    );
    return [{ name: 'announcements-counted', rows }];
  }

  /**
   * That so many were reached stays, and that one number was among them; who wrote does not, nor what they alone said. What
   * was not proven theirs is counted under their address.
   */
  async forget(manager: EntityManager, { personId, addresses }: WholePerson): Promise<void> {
    const authors = `$1::uuid[] || ${bearersOfAddresses('$2')}`;
    const theirs = [[personId], addresses];
    await manager.query(
      `update ledger_text set sample = '', subject = ''
       where cluster_id in (select cluster_id from ledger_entry where author = any(${authors}))
         and not exists (select from ledger_entry other
                         where other.cluster_id = ledger_text.cluster_id and other.author <> all(${authors}))`,
      theirs,
    );
    await manager.query(
      `update ledger_entry set author = gen_random_uuid(), author_address = '' where author = any(${authors})`,
      theirs,
    );
    await manager.query(
      `update ledger_entry set author = gen_random_uuid(), author_address = ''
       where road = 'policy' and author_address = any($1::citext[])`,
      [addresses],
    );
  }
}

/** SQL: under which numbers addresses are counted that are nobody's, or unproven (`bearerOfAddress`). */
function bearersOfAddresses(parameter: string): string {
  return `array(select md5(lower(address))::uuid from unnest(${parameter}::text[]) as address)`;
}
