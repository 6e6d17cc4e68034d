import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, LessThanOrEqual } from 'typeorm';
import { giveColumn } from '../../foundation/database/give-rows.js';
import type { PeopleHolder, PersonPair, Section, WholePerson } from '../../foundation/people-holder.js';
import { addressHash } from '../directory/address-hash.js';
import { KeptMeasure } from './kept-measure.entity.js';

/** Measures on a person who merges or leaves: no road undoes one. */
@Injectable()
export class PeopleInStanding implements PeopleHolder {
  constructor(private readonly dataSource: DataSource) {}

  async merge(manager: EntityManager, pair: PersonPair): Promise<void> {
    for (const column of ['person_id', 'opened_by', 'lifted_by']) {
      await giveColumn(manager, 'measure', column, pair);
    }
  }

  async about({ personId }: WholePerson): Promise<Section[]> {
    const rows = await this.dataSource.query(
      'select kind, reason, opened_at, until, lifted_at from measure where person_id = $1 order by opened_at',
      [personId],
    );
    return [{ name: 'measures', rows }];
  }

  async forget(manager: EntityManager, { personId, addresses }: WholePerson, now: Date): Promise<void> {
    await this.keepUnder(manager, personId, addresses, now);
    for (const column of ['opened_by', 'lifted_by']) {
      await manager.query(`update measure set ${column} = null where ${column} = $1`, [personId]);
    }
  }

  /**
   * Measures in force hold to their end under the hash of each of these addresses, which the person gives up: who
   * registers with one of them again is under them still. @param addresses in canonical form
   */
  async keepUnder(
    manager: EntityManager,
    personId: string,
    addresses: readonly string[],
    now: Date,
  ): Promise<void> {
    await manager.query(
      `insert into kept_measure (address_hash, kind, reason, opened_at, until)
       select hash, kind, reason, opened_at, until from measure cross join unnest($2::bytea[]) as hash
       where person_id = $1 and lifted_at is null and until > $3
       union
       select hash, kept.kind, kept.reason, kept.opened_at, kept.until
       from kept_measure kept cross join unnest($2::bytea[]) as hash
       where kept.address_hash = any($2::bytea[]) and kept.until > $3
       on conflict do nothing`,
      [personId, addresses.map(addressHash), now],
    );
  }

  /** Deletes what holds no more. */
  async forgetOver(now: Date): Promise<void> {
    await this.dataSource.manager.delete(KeptMeasure, { until: LessThanOrEqual(now) });
  }
}
