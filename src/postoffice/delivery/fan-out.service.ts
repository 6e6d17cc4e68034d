import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Gathered } from '../../foundation/database/gathered.js';
import { preparedIn } from '../../foundation/database/prepared.js';
import { LedgerBook, type Reached, type Welcomed } from '../ledger/ledger-book.service.js';
import { laneFor } from './lanes.js';
import type { FanOutResult, Outbound, Recipients } from './outbound.js';

/** What a worker leases at once: long enough to be cheap to lease, short enough to be given back soon. */
const batchSize = 200;

interface FanOut {
  readonly outbound: Outbound;
  readonly recipients: Recipients;
  readonly now: Date;
}

interface Made {
  /** Which of the fan-outs, counted from one. */
  readonly place: number;
  readonly outboundId: string;
  /** One of its batches; '0' when nobody receives. */
  readonly batchId: string;
  readonly copies: number;
}

/** Makes the copies of a message. Nothing else does. */
@Injectable()
export class FanOutService {
  private readonly fanningOut: Gathered<FanOut, FanOutResult>;

  constructor(ledger: LedgerBook) {
    this.fanningOut = new Gathered(async (manager, asked) => {
      const results = await fanOutTogether(manager, asked);
      await ledger.reached(manager, asked.flatMap(accountsOf));
      await ledger.welcomed(manager, asked.flatMap(welcomesOf));
      return results;
    });
  }

  /**
   * Writes the message and one delivery for each recipient in the caller's transaction, and the ledger's account of
   * whom it reached; workers of all nodes wake when it commits. A bearer who has a copy of `copyKey` already gets a skipped row that names it.
   */
  fanOut(
    manager: EntityManager,
    outbound: Outbound,
    recipients: Recipients,
    now: Date,
  ): Promise<FanOutResult> {
    return this.fanningOut.ask(manager, { outbound, recipients, now });
  }
}

function welcomesOf({ outbound, recipients, now: at }: FanOut): Welcomed[] {
  const { welcome: account, messageId } = outbound;
  if (account === undefined) return [];
  return recipients.addresses.map((address, n) => ({
    account,
    address,
    bearer: recipients.bearers[n] ?? '',
    messageId,
    at,
  }));
}

/** A post has its account since it was received; what its author has answered for says its own. Notices have none. */
function accountsOf({ outbound: { kind, postId, account }, recipients: { bearers } }: FanOut): Reached[] {
  if (account !== undefined) return [{ account, bearers }];
  return kind === 'post' && postId !== null ? [{ account: { postId }, bearers }] : [];
}

/**
 * Messages, batches and copies. The lock makes lists that carry one message fan out one after the other: they would
 * wait for each other's copies in a circle. Notices and forwards are nobody else's message and need none.
 */
const insertEverything = `with message as materialized (
     select asked.*, nextval('outbound_message_id_seq') as id,
            case when kind = 'post' then pg_advisory_xact_lock(hashtextextended(copy_key::text, 0)) end
     from (
       select * from unnest($1::text[], $2::uuid[], $3::text[], $4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::bytea[],
                            $9::bytea[], $10::uuid[], $11::int[], $12::bytea[], $13::bool[], $14::int[],
                            $15::timestamptz[], $16::smallint[], $17::int[], $18::int[], $19::uuid[], $20::text[], $25::text[])
         with ordinality as row (kind, list_id, list_address, post_id, copy_key, message_id, subject, header,
                                 prefix, raw_id, body_offset, suffix, is_8bit, bytes,
                                 created_at, lane, batches, recipients_before, sending_id, leave_mark, return_path, place)
       order by copy_key) as asked),
   written as (
     insert into outbound_message (id, kind, list_id, list_address, post_id, copy_key, message_id, subject, header,
                                   prefix, raw_id, body_offset, suffix, is_8bit, bytes, created_at, sending_id,
                                   leave_mark, return_path)
     select id, kind, list_id, list_address, post_id, copy_key, message_id, subject, header,
            prefix, raw_id, body_offset, suffix, is_8bit, bytes, created_at, sending_id, leave_mark, return_path
     from message),
   batch as (
     insert into delivery_batch (outbound_id, lane, due_at)
     select id, lane, created_at from message, generate_series(1, batches) returning id, outbound_id),
   numbered as (select outbound_id, array_agg(id) as ids from batch group by outbound_id),
   copy as (
     insert into delivery (outbound_id, batch_id, copy_key, bearer, subscription_id, address, state)
     select message.id, numbered.ids[(position - recipients_before - 1) / ${batchSize} + 1], copy_key, bearer,
            subscription_id, address, 'pending'
     from unnest($21::int[], $22::uuid[], $23::uuid[], string_to_array($24, E'\\n')) with ordinality
            as recipient (of_message, bearer, subscription_id, address, position)
     join message on message.place = of_message
     join numbered on numbered.outbound_id = message.id
     on conflict (bearer, copy_key) where skipped_for is null do nothing
     returning outbound_id),
   counted as (select outbound_id, count(*)::int as copies from copy group by outbound_id)
   select place::int, message.id as "outboundId", coalesce(numbered.ids[1], 0) as "batchId",
          coalesce(copies, 0) as copies,
          pg_notify('delivery', case when lane < 2 then 'small' when lane = 2 then 'big' else 'letter' end)
   from message left join numbered on numbered.outbound_id = message.id
   left join counted on counted.outbound_id = message.id`;

/** One statement for all of several messages: a notice is fanned out in one round trip, ten notices too. */
async function fanOutTogether(manager: EntityManager, asked: readonly FanOut[]): Promise<FanOutResult[]> {
  const rows = await preparedIn<Made>(manager, 'fan-out', insertEverything, [
    ...messageColumns(asked),
    ...recipientColumns(asked.map(({ recipients }) => recipients)),
    asked.map(({ outbound }) => outbound.returnPath ?? 'verp'),
  ]);
  const made = new Map(rows.map(row => [row.place, row]));
  const results: FanOutResult[] = [];
  for (const [at, fanOut] of asked.entries()) results.push(await resultOf(manager, fanOut, made.get(at + 1)));
  return results;
}

async function resultOf(
  manager: EntityManager,
  { outbound, recipients }: FanOut,
  made: Made | undefined,
): Promise<FanOutResult> {
  if (made === undefined) throw new Error('a fan-out gave no row');
  const { copies, outboundId, batchId } = made;
  const isWhole = copies === recipients.bearers.length;
  const skipped = isWhole
    ? 0
    : await insertSkipped(manager, outboundId, outbound.copyKey, batchId, recipients);
  return { outboundId, copies, skipped };
}

function messageColumns(asked: readonly FanOut[]): unknown[][] {
  const outbounds = asked.map(({ outbound }) => outbound);
  const bodies = outbounds.map(({ body }) => body);
  const totals = asked.map(({ recipients }) => recipients.bearers.length);
  return [
    outbounds.map(({ kind }) => kind),
    outbounds.map(({ list }) => list?.id ?? null),
    outbounds.map(({ list }) => list?.address ?? null),
    outbounds.map(({ postId }) => postId),
    outbounds.map(({ copyKey }) => copyKey),
    outbounds.map(({ messageId }) => messageId),
    outbounds.map(({ subject }) => subject),
    outbounds.map(({ header }) => header),
    bodies.map(({ prefix }) => prefix),
    bodies.map(({ raw }) => raw?.id ?? null),
    bodies.map(({ raw }) => raw?.offset ?? 0),
    bodies.map(({ suffix }) => suffix),
    outbounds.map(({ is8bit }) => is8bit),
    outbounds.map(bytesOf),
    asked.map(({ now }) => now),
    outbounds.map(({ kind }, at) => laneFor(kind, totals[at] ?? 0)),
    totals.map(total => Math.ceil(total / batchSize)),
    totals.map((_total, at) => totals.slice(0, at).reduce((sum, total) => sum + total, 0)),
    outbounds.map(({ letter }) => letter?.sendingId ?? null),
    outbounds.map(({ letter, leaveMark }) => letter?.leaveMark ?? leaveMark ?? null),
  ];
}

function bytesOf({ header, body: { prefix, raw, suffix } }: Outbound): number {
  return header.length + 2 + prefix.length + (raw?.bytes ?? 0) - (raw?.offset ?? 0) + suffix.length;
}

/**
 * The recipients as texts, led by the message each is of: an array parameter of the driver escapes every element,
 * which costs more than all the rest of a big fan-out. Addresses have no line breaks.
 */
function recipientColumns(recipients: readonly Recipients[]): string[] {
  const places = recipients.flatMap(({ bearers }, at) => bearers.map(() => at + 1));
  return [
    `{${places.join(',')}}`,
    `{${recipients.flatMap(({ bearers }) => bearers).join(',')}}`,
    `{${recipients.flatMap(({ subscriptionIds }) => subscriptionIds.map(id => id ?? 'NULL')).join(',')}}`,
    recipients.flatMap(({ addresses }) => addresses).join('\n'),
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
    [outboundId, batchId, copyKey, ...recipientColumns([recipients]).slice(1)],
  );
  return skipped;
}
