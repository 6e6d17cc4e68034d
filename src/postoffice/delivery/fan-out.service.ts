import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { preparedIn } from '../../foundation/database/prepared.js';
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
    const total = recipients.bearers.length;
    const { outboundId, batchId, copies } = await insertAll(manager, outbound, recipients, now);
    const skipped =
      copies === total ? 0 : await insertSkipped(manager, outboundId, outbound.copyKey, batchId, recipients);
    return { copies, skipped };
  }
}

interface Inserted {
  readonly outboundId: string;
  /** One of its batches; '0' when nobody receives. */
  readonly batchId: string;
  readonly copies: number;
}

/**
 * Message, batches and copies. The lock makes lists that carry one message fan out one after the other: they would
 * wait for each other's copies in a circle. Notices and forwards are nobody else's message and need none.
 */
const insertEverything = `with turn as materialized (
     select case when $1 = 'post' then pg_advisory_xact_lock(hashtextextended($5::text, 0)) end),
   message as (
     insert into outbound_message (kind, list_id, list_address, post_id, copy_key, message_id, subject, header,
                                   prefix, raw_id, body_offset, suffix, is_8bit, bytes, created_at)
     select $1, $2::uuid, $3, $4::uuid, $5::uuid, $6, $7, $8::bytea, $9::bytea, $10::uuid, $11::int, $12::bytea,
            $13::bool, $14::int, $15::timestamptz from turn returning id),
   batch as (
     insert into delivery_batch (outbound_id, lane, due_at)
     select message.id, $16::smallint, $15::timestamptz from message, generate_series(1, $17::int) returning id),
   numbered as (select array_agg(id) as ids from batch),
   copy as (
     insert into delivery (outbound_id, batch_id, copy_key, bearer, subscription_id, address, state)
     select message.id, numbered.ids[(position - 1) / ${batchSize} + 1], $5::uuid, bearer, subscription_id, address, 'pending'
     from message, numbered,
          unnest($18::uuid[], $19::uuid[], string_to_array($20, E'\\n')) with ordinality
            as recipient (bearer, subscription_id, address, position)
     on conflict (bearer, copy_key) where skipped_for is null do nothing
     returning 1)
   select (select id from message) as "outboundId", coalesce((select min(id) from batch), 0) as "batchId",
          (select count(*)::int from copy) as copies, pg_notify('delivery', '')`;

/** One statement for message, batches and copies: a notice is fanned out in one round trip. */
async function insertAll(
  manager: EntityManager,
  outbound: Outbound,
  recipients: Recipients,
  now: Date,
): Promise<Inserted> {
  const { body, header, list } = outbound;
  const total = recipients.bearers.length;
  const bodyBytes =
    body.prefix.length + (body.raw?.bytes ?? 0) - (body.raw?.offset ?? 0) + body.suffix.length;
  const [row] = await preparedIn<Inserted>(manager, 'fan-out', insertEverything, [
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
    laneFor(outbound.kind, total),
    Math.ceil(total / batchSize),
    ...columns(recipients),
  ]);
  if (row === undefined) throw new Error('a fan-out gave no row');
  return row;
}

/**
 * The recipients as three texts: an array parameter of the driver escapes every element, which costs more than
 * all the rest of a big fan-out. Addresses have no line breaks.
 */
function columns({ bearers, subscriptionIds, addresses }: Recipients): string[] {
  return [
    `{${bearers.join(',')}}`,
    `{${subscriptionIds.map(id => id ?? 'NULL').join(',')}}`,
    addresses.join('\n'),
  ];
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
     from unnest($4::uuid[], $5::uuid[], string_to_array($6, E'\\n')) as recipient (bearer, subscription_id, address)
     join delivery copy on copy.bearer = recipient.bearer and copy.copy_key = $3 and copy.skipped_for is null
     where copy.outbound_id <> $1
     returning 1)
     select count(*)::int as skipped from made`,
    [outboundId, batchId, copyKey, ...columns(recipients)],
  );
  return skipped;
}
