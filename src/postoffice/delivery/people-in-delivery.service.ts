import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { PeopleHolder, PersonPair, Section, WholePerson } from '../../foundation/people-holder.js';
import { bearerOfAddress } from './bearer.js';

/** What delivery keeps of who received: a bearer and an address for each copy. */
@Injectable()
export class PeopleInDelivery implements PeopleHolder {
  constructor(private readonly dataSource: DataSource) {}

  /** A message that both accounts received stays two copies: it was. */
  async merge(manager: EntityManager, { keptId, goneId }: PersonPair): Promise<void> {
    await manager.query(
      `update delivery copy set bearer = $1
       where bearer = $2 and (skipped_for is not null or not exists (
         select from delivery other
         where other.bearer = $1 and other.copy_key = copy.copy_key and other.skipped_for is null))`,
      [keptId, goneId],
    );
  }

  async about(person: WholePerson): Promise<Section[]> {
    const rows = await this.dataSource.query(
      `select to_char(m.created_at at time zone 'UTC', 'YYYY-MM') as month, m.kind, m.list_address, copy.address,
              copy.state, count(*)::int as copies
       from delivery copy join outbound_message m on m.id = copy.outbound_id
       where copy.bearer = any($1::uuid[]) group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`,
      [bearersOf(person)],
    );
    return [{ name: 'copies-received', rows }];
  }

  /** What is still on its way keeps its address: it could not arrive without. */
  async forget(manager: EntityManager, person: WholePerson): Promise<void> {
    await manager.query(
      `update delivery set address = ''
       where bearer = any($1::uuid[]) and state in ('sent', 'captured', 'failed', 'skipped')`,
      [bearersOf(person)],
    );
  }
}

/** Their own, and those of their addresses: notices go to an address, and so did lists before we knew them. */
function bearersOf({ personId, addresses }: WholePerson): string[] {
  return [personId, ...addresses.map(bearerOfAddress)];
}
