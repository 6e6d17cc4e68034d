import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { domainOf } from './copy.js';
import type { LeasedDelivery } from './lease.service.js';
import type { Outcome } from './retry.js';

/** What became of one leased delivery. `outcome` null puts it off untried, until `dueAt`. */
export type Answered =
  | { readonly delivery: LeasedDelivery; readonly outcome: Outcome }
  | { readonly delivery: LeasedDelivery; readonly outcome: null; readonly dueAt: Date };

/** Records answers in batches, one transaction each. */
@Injectable()
export class DeliveryRecord {
  constructor(private readonly dataSource: DataSource) {}

  /** Writes the answers, makes the batches of those to be tried again, and drops the batches that are done. */
  async record(answers: readonly Answered[], doneBatchIds: readonly string[], now: Date): Promise<void> {
    await this.dataSource.transaction(async manager => {
      const retryBatchIds = await makeRetryBatches(manager, answers);
      await writeOutcomes(manager, answers, retryBatchIds, now);
      await putOff(manager, answers, retryBatchIds);
      if (doneBatchIds.length > 0) {
        await manager.query('delete from delivery_batch where id = any($1::bigint[])', [doneBatchIds]);
      }
    });
  }
}

/** One batch for each (message, domain, hour of retry): a slowed domain never holds others back. */
async function makeRetryBatches(
  manager: EntityManager,
  answers: readonly Answered[],
): Promise<Map<string, string>> {
  const groups = new Map(answers.filter(isAgain).map(answer => [groupOf(answer), answer]));
  if (groups.size === 0) return new Map();
  const members = [...groups.values()];
  const rows: { id: string }[] = await manager.query(
    `insert into delivery_batch (outbound_id, lane, domain, due_at, attempted_at)
     select * from unnest($1::bigint[], $2::smallint[], $3::text[], $4::timestamptz[], $5::timestamptz[])
     returning id`,
    [
      members.map(({ delivery }) => delivery.outboundId),
      members.map(({ delivery }) => delivery.lane),
      members.map(({ delivery }) => domainOf(delivery.address)),
      members.map(dueAt),
      members.map(({ delivery }) => delivery.firstTriedAt),
    ],
  );
  return new Map([...groups.keys()].map((group, index) => [group, rows[index]?.id ?? '']));
}

async function writeOutcomes(
  manager: EntityManager,
  answers: readonly Answered[],
  retryBatchIds: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  const tried = answers.filter(answer => answer.outcome !== null);
  if (tried.length === 0) return;
  // The lateral look-up keeps the planner from reading the whole table to find a few hundred rows of it.
  await manager.query(
    `update delivery
     set state = answer.state, code = answer.code, reply = answer.reply, attempts = delivery.attempts + 1,
         batch_id = coalesce(answer.batch_id, delivery.batch_id),
         first_tried_at = coalesce(delivery.first_tried_at, $6), answered_at = $6
     from unnest($1::bigint[], $2::text[], $3::smallint[], $4::text[], $5::bigint[])
       as answer (id, state, code, reply, batch_id)
     cross join lateral (
       select copy.ctid from delivery copy
       where copy.id = answer.id and copy.state in ('pending', 'deferred', 'uncertain') offset 0) as found
     where delivery.ctid = found.ctid`,
    [
      tried.map(({ delivery }) => delivery.id),
      tried.map(({ outcome }) => outcome.state),
      tried.map(({ outcome }) => outcome.code),
      // A relay may say anything, PostgreSQL takes no NUL: one such reply would keep its whole page unwritten.
      tried.map(({ outcome }) => outcome.reply.replaceAll('\0', ' ')),
      tried.map(answer => retryBatchIds.get(groupOf(answer)) ?? null),
      now,
    ],
  );
}

async function putOff(
  manager: EntityManager,
  answers: readonly Answered[],
  retryBatchIds: ReadonlyMap<string, string>,
): Promise<void> {
  const untried = answers.filter(({ outcome }) => outcome === null);
  if (untried.length === 0) return;
  await manager.query(
    `update delivery set batch_id = answer.batch_id
     from unnest($1::bigint[], $2::bigint[]) as answer (id, batch_id)
     where delivery.id = answer.id and delivery.state in ('pending', 'deferred', 'uncertain')`,
    [untried.map(({ delivery }) => delivery.id), untried.map(answer => retryBatchIds.get(groupOf(answer)))],
  );
}

function isAgain(answer: Answered): boolean {
  return dueAt(answer) !== null;
}

function dueAt(answer: Answered): Date | null {
  return answer.outcome === null ? answer.dueAt : answer.outcome.retryAt;
}

function groupOf(answer: Answered): string {
  const due = dueAt(answer);
  if (due === null) return '';
  const { outboundId, address } = answer.delivery;
  // Answers of one second share their next attempt.
  return `${outboundId} ${domainOf(address)} ${Math.floor(due.getTime() / 1000)}`;
}
