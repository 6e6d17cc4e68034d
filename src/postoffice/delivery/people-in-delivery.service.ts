import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { PeopleHolder, PersonPair, Section, WholePerson } from '../../foundation/people-holder.js';
import { bearerOfAddress } from './bearer.js';

/** What delivery keeps of who received: a bearer and an address for each copy. */
@Injectable()
export class PeopleInDelivery implements PeopleHolder {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * A message that both accounts received stays two copies: it was. Two statements, here and below, because copies
   * that were made and copies that were skipped have an index each.
   */
  async merge(manager: EntityManager, { keptId, goneId }: PersonPair): Promise<void> {
    await manager.query(
      `update delivery copy set bearer = $1
       where bearer = $2 and skipped_for is null and not exists (
         select from delivery other
         where other.bearer = $1 and other.copy_key = copy.copy_key and other.skipped_for is null)`,
      [keptId, goneId],
    );
    await manager.query('update delivery set bearer = $1 where bearer = $2 and skipped_for is not null', [
      keptId,
      goneId,
    ]);
  }

  async about(person: WholePerson): Promise<Section[]> {
    const rows = await this.dataSource.query(
      `select to_char(m.created_at at time zone 'UTC', 'YYYY-MM') as month, m.kind, m.list_address, copy.address,
              copy.state, count(*)::int as copies
       from (select outbound_id, address, state from delivery
             where bearer = any($1::uuid[]) and skipped_for is null
             union all
             select outbound_id, address, state from delivery
             where bearer = any($1::uuid[]) and skipped_for is not null) copy
       join outbound_message m on m.id = copy.outbound_id group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`,
      [await bearersOf(this.dataSource.manager, person)],
    );
    return [{ name: 'copies-received', rows }];
  }

  /** What is still on its way keeps its address: it could not arrive without. */
  async forget(manager: EntityManager, person: WholePerson): Promise<void> {
    const bearers = await bearersOf(manager, person);
    await manager.query(
      `update delivery set address = ''
       where bearer = any($1::uuid[]) and skipped_for is null and state in ('sent', 'captured', 'failed')`,
      [bearers],
    );
    await manager.query(
      `update delivery set address = '' where bearer = any($1::uuid[]) and skipped_for is not null`,
      [bearers],
    );
  }
}

/**
 * Their own, and those of their addresses: notices go to an address, and so did lists before we knew them. Who wants a
 * copy from each of several lists is, on each, the bearer named by their subscription.
 */
async function bearersOf(manager: EntityManager, { personId, addresses }: WholePerson): Promise<string[]> {
  const subscriptions: { id: string }[] = await manager.query(
    'select id from subscription where person_id = $1',
    [personId],
  );
  return [personId, ...addresses.map(bearerOfAddress), ...subscriptions.map(({ id }) => id)];
}
