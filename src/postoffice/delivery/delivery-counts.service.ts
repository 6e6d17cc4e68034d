import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DeliveryState } from './delivery-states.js';
import { presenceLock } from './presence.js';

export type DeliveryCounts = Readonly<Record<DeliveryState, number>>;

/** One copy of a post, for a trace. */
export interface TracedCopy {
  readonly id: string;
  readonly address: string;
  readonly state: DeliveryState;
  readonly code: number | null;
  readonly reply: string | null;
  readonly attempts: number;
  readonly answeredAt: Date | null;
  /** The copy its bearer gets instead, from another list. */
  readonly skippedFor: string | null;
}

export interface DeliveryStatus {
  readonly dueBatches: number;
  /** Seconds since the oldest due batch became due; 0 when none is. */
  readonly oldestDueSeconds: number;
  /** Due for ten minutes, and nobody ever tried: no worker is at it. */
  readonly isNeglected: boolean;
}

/** A post without copies. */
export const noCopies: DeliveryCounts = {
  pending: 0,
  sent: 0,
  captured: 0,
  deferred: 0,
  failed: 0,
  uncertain: 0,
  skipped: 0,
};

/** Where copies are, in figures that always add up. */
@Injectable()
export class DeliveryCountsService {
  constructor(private readonly dataSource: DataSource) {}

  /** For each post, its copies by state. A post without copies is absent. */
  async ofPosts(postIds: readonly string[]): Promise<Map<string, DeliveryCounts>> {
    const rows: { postId: string; state: DeliveryState; copies: number }[] = await this.dataSource.query(
      `select message.post_id as "postId", copy.state, count(*)::int as copies
       from outbound_message message join delivery copy on copy.outbound_id = message.id
       where message.post_id = any($1::uuid[]) and message.kind = 'post' group by 1, 2`,
      [postIds],
    );
    const counts = new Map<string, DeliveryCounts>();
    for (const { postId, state, copies } of rows) {
      counts.set(postId, { ...(counts.get(postId) ?? noCopies), [state]: copies });
    }
    return counts;
  }

  /** The same for messages that are no posts, by their own id. */
  async ofMessages(outboundIds: readonly string[]): Promise<Map<string, DeliveryCounts>> {
    const rows: { id: string; state: DeliveryState; copies: number }[] = await this.dataSource.query(
      `select outbound_id as id, state, count(*)::int as copies
       from delivery where outbound_id = any($1::bigint[]) group by 1, 2`,
      [outboundIds],
    );
    const counts = new Map<string, DeliveryCounts>();
    for (const { id, state, copies } of rows)
      counts.set(id, { ...(counts.get(id) ?? noCopies), [state]: copies });
    return counts;
  }

  /** The copies of a post in the order they were made; `after` is the id of the last one seen. */
  copies(postId: string, { after, limit }: { after?: string | null; limit: number }): Promise<TracedCopy[]> {
    return this.dataSource.query(
      `select copy.id, copy.address, copy.state, copy.code, copy.reply, copy.attempts,
              copy.answered_at as "answeredAt", copy.skipped_for as "skippedFor"
       from outbound_message message join delivery copy on copy.outbound_id = message.id
       where message.post_id = $1 and message.kind = 'post' and ($2::bigint is null or copy.id > $2)
       order by copy.id limit $3`,
      [postId, after ?? null, limit],
    );
  }

  /** All copies of the site, by state. */
  async total(): Promise<DeliveryCounts> {
    const rows: { state: DeliveryState; copies: number }[] = await this.dataSource.query(
      'select state, count(*)::int as copies from delivery group by state',
    );
    return { ...noCopies, ...Object.fromEntries(rows.map(({ state, copies }) => [state, copies])) };
  }

  /** How many nodes have workers at it: each holds its presence lock. */
  async nodes(): Promise<number> {
    const [{ nodes }] = await this.dataSource.query(
      `select count(*)::int as nodes from pg_locks
       where locktype = 'advisory' and classid = $1 and objsubid = 2 and granted
         and database = (select oid from pg_database where datname = current_database())`,
      [presenceLock],
    );
    return nodes;
  }

  async status(now: Date): Promise<DeliveryStatus> {
    const [row] = await this.dataSource.query(
      `select count(*)::int as "dueBatches",
              coalesce(extract(epoch from $1::timestamptz - min(due_at)), 0)::int as "oldestDueSeconds",
              coalesce(bool_or(attempted_at is null and due_at < $1::timestamptz - interval '10 minutes'), false)
                as "isNeglected"
       from delivery_batch where due_at <= $1`,
      [now],
    );
    return row;
  }
}
