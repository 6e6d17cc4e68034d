import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { giveColumn } from '../../foundation/database/give-rows.js';
import type { PeopleHolder, PersonPair, Section, WholePerson } from '../../foundation/people-holder.js';

/** What the register of exceptional sends keeps of a person: what they proposed, signed and withdrew. */
@Injectable()
export class PeopleInExceptional implements PeopleHolder {
  constructor(private readonly dataSource: DataSource) {}

  /** Two who signed one send and turn out to be one person stay one signature: the database takes no second. */
  async merge(manager: EntityManager, pair: PersonPair): Promise<void> {
    await manager.query(
      `update exceptional_send set signed_by = null
       where (proposed_by, signed_by) in (($1::uuid, $2::uuid), ($2::uuid, $1::uuid))`,
      [pair.keptId, pair.goneId],
    );
    for (const column of ['proposed_by', 'signed_by', 'withdrawn_by'])
      await giveColumn(manager, 'exceptional_send', column, pair);
  }

  async about({ personId }: WholePerson): Promise<Section[]> {
    const rows = await this.dataSource.query(
      `select subject, reason, proposed_by = $1 as is_proposed, coalesce(signed_by = $1, false) as is_signed,
              coalesce(withdrawn_by = $1, false) as is_withdrawn, proposed_at, sent_on::text
       from exceptional_send where $1 in (proposed_by, signed_by, withdrawn_by) order by proposed_at`,
      [personId],
    );
    return [{ name: 'exceptional-sends', rows }];
  }

  /** The register stays, without their name. */
  async forget(manager: EntityManager, { personId }: WholePerson): Promise<void> {
    for (const column of ['proposed_by', 'signed_by', 'withdrawn_by'])
      await manager.query(`update exceptional_send set ${column} = null where ${column} = $1`, [personId]);
  }
}
