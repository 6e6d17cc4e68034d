import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { laneFor } from './lanes.js';
import type { FanOutResult, Outbound, Recipients } from './outbound.js';

/** What a worker leases at once: long enough to be cheap to lease, short enough to be given back soon. */
const batchSize = 200;

/** Makes the copies of a message. Nothing else does. */
@Injectable()
export class FanOutService {
  /**
   * Writes the message and one delivery for each recipient in the caller's transaction; workers of all nodes
   * wake when it commits. A bearer who has a copy of `copyKey` already gets a skipped row that names it.
   */
  async fanOut(
    manager: EntityManager,
    outbound: Outbound,
    recipients: Recipients,
    now: Date,
  ): Promise<FanOutResult> {
    const outboundId = await insertOutbound(manager, outbound, now);
    const total = recipients.bearers.length;
    if (total === 0) return { copies: 0, skipped: 0 };
    const lane = laneFor(outbound.kind, total);
    const batchIds = await insertBatches(manager, outboundId, Math.ceil(total / batchSize), lane, now);
    const copies = await insertCopies(manager, outboundId, outbound.copyKey, batchIds, recipients);
    const skipped =
      copies === total
        ? 0
        : await insertSkipped(manager, outboundId, outbound.copyKey, batchIds[0] ?? '', recipients);
    await manager.query("select pg_notify('delivery', '')");
    return { copies, skipped };
  }
}

async function insertOutbound(manager: EntityManager, outbound: Outbound, now: Date): Promise<string> {
  const { body, header, list } = outbound;
  const bodyBytes =
    body.prefix.length + (body.raw?.bytes ?? 0) - (body.raw?.offset ?? 0) + body.suffix.length;
  const [{ id }] = await manager.query(
    `insert into outbound_message (kind, list_id, list_address, post_id, copy_key, message_id, subject, header,
                                   prefix, raw_id, body_offset, suffix, is_8bit, bytes, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) returning id`,
    [
      outbound.kind,
      list?.id ?? null,
      list?.address ?? null,
      outbound.postId,
      outbound.copyKey,
      outbound.messageId,
      outbound.subject,
      header,
      body.prefix,
      body.raw?.id ?? null,
      body.raw?.offset ?? 0,
      body.suffix,
      outbound.is8bit,
      header.length + 2 + bodyBytes,
      now,
    ],
  );
  return id;
}

async function insertBatches(
  manager: EntityManager,
  outboundId: string,
  count: number,
  lane: number,
  now: Date,
): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `insert into delivery_batch (outbound_id, lane, due_at)
     select $1, $2, $3 from generate_series(1, $4) returning id`,
    [outboundId, lane, now, count],
  );
  return rows.map(({ id }) => id);
}

async function insertCopies(
  manager: EntityManager,
  outboundId: string,
  copyKey: string,
  batchIds: readonly string[],
  recipients: Recipients,
): Promise<number> {
  const [{ copies }] = await manager.query(
    `with made as (
       insert into delivery (outbound_id, batch_id, copy_key, bearer, subscription_id, address, state)
       select $1, ($2::bigint[])[(position - 1) / ${batchSize} + 1], $3, bearer, subscription_id, address, 'pending'
       from unnest($4::uuid[], $5::uuid[], $6::text[]) with ordinality
         as recipient (bearer, subscription_id, address, position)
       on conflict (bearer, copy_key) where skipped_for is null do nothing
       returning 1)
     select count(*)::int as copies from made`,
    [outboundId, batchIds, copyKey, recipients.bearers, recipients.subscriptionIds, recipients.addresses],
  );
  return copies;
}

async function insertSkipped(
  manager: EntityManager,
  outboundId: string,
  copyKey: string,
  batchId: string,
  recipients: Recipients,
): Promise<number> {
  const [{ skipped }] = await manager.query(
    `with made as (
       insert into delivery (outbound_id, batch_id, copy_key, bearer, subscription_id, address, state, skipped_for)
     select $1, $2, $3, recipient.bearer, recipient.subscription_id, recipient.address, 'skipped', copy.id
     from unnest($4::uuid[], $5::uuid[], $6::text[]) as recipient (bearer, subscription_id, address)
     join delivery copy on copy.bearer = recipient.bearer and copy.copy_key = $3 and copy.skipped_for is null
     where copy.outbound_id <> $1
     returning 1)
     select count(*)::int as skipped from made`,
    [outboundId, batchId, copyKey, recipients.bearers, recipients.subscriptionIds, recipients.addresses],
  );
  return skipped;
}
