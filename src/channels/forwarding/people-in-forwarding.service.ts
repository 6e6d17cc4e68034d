import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { addressHash } from '../../community/directory/address-hash.js';
import { giveColumn, giveRows } from '../../foundation/database/give-rows.js';
import type { PeopleHolder, PersonPair, Section, WholePerson } from '../../foundation/people-holder.js';
import { LifetimeAddress } from './lifetime-address.entity.js';

/** The addresses somebody has for life, where their mail goes, and what came for them of late. */
@Injectable()
export class PeopleInForwarding implements PeopleHolder {
  constructor(private readonly dataSource: DataSource) {}

  /** Both keep receiving at every address either had. */
  async merge(manager: EntityManager, pair: PersonPair): Promise<void> {
    await giveColumn(manager, 'lifetime_address', 'person_id', pair);
    await giveColumn(manager, 'forwarded_message', 'person_id', pair);
    await giveColumn(manager, 'canary', 'made_by', pair);
    await giveRows(manager, { table: 'forwarding_target', key: ['address_id'] }, pair);
    await giveRows(manager, { table: 'forwarding_choice', key: [] }, pair);
  }

  async about({ personId }: WholePerson): Promise<Section[]> {
    const [addresses, targets, choice, messages] = await Promise.all([
      this.dataSource.query(
        'select local, kind, given_at, given_up_at from lifetime_address where person_id = $1 order by given_at, local',
        [personId],
      ),
      this.dataSource.query(
        `select a.address from forwarding_target t join address a on a.id = t.address_id
         where t.person_id = $1 order by a.address`,
        [personId],
      ),
      this.dataSource.query('select spam from forwarding_choice where person_id = $1', [personId]),
      this.dataSource.query(
        `select local, author_address, envelope_sender, subject, is_spam, state, received_at
         from forwarded_message where person_id = $1 order by received_at`,
        [personId],
      ),
    ]);
    return [
      { name: 'lifetime-addresses', rows: addresses },
      { name: 'forwarding-targets', rows: targets },
      { name: 'forwarding-choice', rows: choice },
      { name: 'forwarded-messages', rows: messages },
    ];
  }

  /** Their addresses stay theirs, as hashes: nobody else may ever receive their mail. */
  async forget(manager: EntityManager, { personId, addresses }: WholePerson, now: Date): Promise<void> {
    const theirs = await manager.findBy(LifetimeAddress, { personId });
    await manager.query(
      `insert into retired_local (local_hash, retired_at)
       select hash, $2 from unnest($1::bytea[]) as hash on conflict do nothing`,
      [theirs.map(({ local }) => addressHash(local)), now],
    );
    await manager.query('update canary set made_by = null where made_by = $1', [personId]);
    for (const table of ['lifetime_address', 'forwarding_target', 'forwarding_choice', 'forwarded_message'])
      await manager.query(`delete from ${table} where person_id = $1`, [personId]);
    // What they wrote to others: a bounce of it finds nobody any more.
    await manager.query(
      `update forwarded_message set envelope_sender = case when envelope_sender = any($1) then '' else envelope_sender end,
         author_address = case when author_address = any($1) then '' else author_address end
       where envelope_sender = any($1) or author_address = any($1)`,
      [addresses],
    );
  }
}
