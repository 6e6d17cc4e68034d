import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { queryPrepared } from '../../foundation/database/prepared.js';
import type { DeliveryState } from './delivery-states.js';

/** A frozen node keeps what it leased for this long; a living one renews, a dead one is noticed at once. */
export const leaseSeconds = 60;

/** A copy to carry, as its row says. */
export interface LeasedDelivery {
  readonly id: string;
  readonly outboundId: string;
  readonly batchId: string;
  readonly lane: number;
  readonly subscriptionId: string | null;
  readonly address: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly firstTriedAt: Date | null;
}

type LeasedRow = LeasedDelivery | { readonly id: null; readonly batchId: string };

/** The messages of one lease are rendered together; a single one may be larger. */
const leasedBytes = 32 * 1024 * 1024;

const leaseBatches = `with open as (
         select id, outbound_id, lane, due_at from delivery_batch
         where lane = any($2::smallint[]) and due_at <= $3 and (leased_until is null or leased_until < now())
         order by lane, due_at limit $4 for update skip locked),
       due as (
         select id from (
           select open.id, message.bytes,
                  sum(message.bytes) over (order by open.lane, open.due_at, open.id) as so_far
           from open join outbound_message message on message.id = open.outbound_id) as sized
         where so_far - bytes <= ${leasedBytes}),
       leased as (
         update delivery_batch batch
         set leased_by = $1, leased_until = now() + interval '${leaseSeconds} seconds', attempted_at = now()
         from due where batch.id = due.id returning batch.id, batch.outbound_id, batch.lane)
       select copy.id, copy.outbound_id as "outboundId", leased.id as "batchId", leased.lane,
              copy.subscription_id as "subscriptionId", copy.address, copy.state, copy.attempts,
              copy.first_tried_at as "firstTriedAt"
       from leased left join delivery copy on copy.outbound_id = leased.outbound_id and copy.batch_id = leased.id
         and copy.state in ('pending', 'deferred', 'uncertain')
       order by leased.id, copy.id`;

/** Leases batches to this node, and gives them back. */
@Injectable()
export class LeaseService {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Up to `batches` due batches of these lanes, oldest first, with their copies that have no verdict.
   * Leases are counted on the database's clock, the same for all nodes.
   */
  async lease(node: number, lanes: readonly number[], batches: number, now: Date): Promise<LeasedDelivery[]> {
    const rows = await queryPrepared<LeasedRow>(this.dataSource, 'lease-batches', leaseBatches, [
      node,
      lanes,
      now,
      batches,
    ]);
    await this.dropEmpty(rows.filter(row => row.id === null).map(({ batchId }) => batchId));
    return rows.filter((row): row is LeasedDelivery => row.id !== null);
  }

  /** Keeps what this node holds for another while; the number of batches it still holds. */
  async renew(node: number): Promise<number> {
    const [, held]: [unknown, number] = await this.dataSource.query(
      `update delivery_batch set leased_until = now() + interval '${leaseSeconds} seconds'
       where leased_by = $1 and leased_until >= now()`,
      [node],
    );
    return held;
  }

  /** Gives back all this node holds: it is leaving, or starting again. */
  async giveBack(node: number): Promise<void> {
    await this.dataSource.query(
      'update delivery_batch set leased_by = null, leased_until = null where leased_by = $1',
      [node],
    );
  }

  /** Frees what nodes hold that are gone: their presence lock ended with their connection. */
  async freeAbandoned(presenceLock: number): Promise<void> {
    await this.dataSource.query(
      `update delivery_batch set leased_by = null, leased_until = null
       where leased_by is not null and not exists (
         select from pg_locks where locktype = 'advisory' and classid = $1 and objid = leased_by
           and database = (select oid from pg_database where datname = current_database()))`,
      [presenceLock],
    );
  }

  /** A batch whose copies all have their answer, or were all skipped, asks for nothing more. */
  private async dropEmpty(batchIds: readonly string[]): Promise<void> {
    if (batchIds.length === 0) return;
    await this.dataSource.query('delete from delivery_batch where id = any($1::bigint[])', [batchIds]);
  }
}
