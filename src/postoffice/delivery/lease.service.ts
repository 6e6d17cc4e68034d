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

/** What a node got. */
export interface Lease {
  readonly deliveries: readonly LeasedDelivery[];
  /** More is due than it asked for, or than is rendered together. */
  readonly isMore: boolean;
}

/** A batch and its copies. */
interface LeasedBatch extends Pick<LeasedDelivery, 'batchId' | 'outboundId' | 'lane'> {
  /** Those never tried, a line each: id, subscription or `-`, address. Null when there is none. */
  readonly fresh: string | null;
  readonly tried: readonly Tried[] | null;
  /** The same of all. */
  readonly isMore: boolean;
}

type Tried = Omit<LeasedDelivery, keyof LeasedBatch | 'firstTriedAt'> & {
  readonly firstTriedAt: string | null;
};

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
       select leased.id as "batchId", leased.outbound_id as "outboundId", leased.lane,
              (select count(*) = $4 or count(*) > (select count(*) from due) from open) as "isMore",
              string_agg(concat_ws(' ', copy.id, coalesce(copy.subscription_id::text, '-'), copy.address), E'\\n')
                filter (where copy.state = 'pending' and copy.attempts = 0) as fresh,
              json_agg(json_build_object('id', copy.id::text, 'subscriptionId', copy.subscription_id,
                'address', copy.address, 'state', copy.state, 'attempts', copy.attempts,
                'firstTriedAt', copy.first_tried_at))
                filter (where copy.state <> 'pending' or copy.attempts > 0) as tried
       from leased left join delivery copy on copy.outbound_id = leased.outbound_id and copy.batch_id = leased.id
         and copy.state in ('pending', 'deferred', 'uncertain')
       group by leased.id, leased.outbound_id, leased.lane
       order by leased.id`;

/** Leases batches to this node, and gives them back. */
@Injectable()
export class LeaseService {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Up to `batches` due batches of these lanes, oldest first, with their copies that have no verdict.
   * Leases are counted on the database's clock, the same for all nodes.
   */
  async lease(node: number, lanes: readonly number[], batches: number, now: Date): Promise<Lease> {
    const leased = await queryPrepared<LeasedBatch>(this.dataSource, 'lease-batches', leaseBatches, [
      node,
      lanes,
      now,
      batches,
    ]);
    const isEmpty = ({ fresh, tried }: LeasedBatch): boolean => fresh === null && tried === null;
    await this.dropEmpty(leased.filter(isEmpty).map(({ batchId }) => batchId));
    return { deliveries: leased.flatMap(copiesOf), isMore: leased[0]?.isMore === true };
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

/** Copies never tried come as text: as rows of nine columns they would cost both sides three times as much. */
function copiesOf({ fresh, tried, batchId, outboundId, lane }: LeasedBatch): LeasedDelivery[] {
  const batch = { batchId, outboundId, lane };
  const lines = fresh?.split('\n') ?? [];
  const again = tried ?? [];
  return [
    ...lines.map(line => freshCopy(line, batch)),
    ...again.map(copy => ({
      ...copy,
      ...batch,
      firstTriedAt: copy.firstTriedAt === null ? null : new Date(copy.firstTriedAt),
    })),
  ];
}

function freshCopy(
  line: string,
  { batchId, outboundId, lane }: Pick<LeasedBatch, 'batchId' | 'outboundId' | 'lane'>,
): LeasedDelivery {
  const idEnd = line.indexOf(' ');
  const subscriptionEnd = line.indexOf(' ', idEnd + 1);
  const subscription = line.slice(idEnd + 1, subscriptionEnd);
  return {
    id: line.slice(0, idEnd),
    outboundId,
    batchId,
    lane,
    subscriptionId: subscription === '-' ? null : subscription,
    address: line.slice(subscriptionEnd + 1),
    state: 'pending',
    attempts: 0,
    firstTriedAt: null,
  };
}
