import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { queryPrepared } from '../../foundation/database/prepared.js';
import { domainOf } from './copy.js';
import type { LeasedDelivery } from './lease.service.js';
import type { Outcome } from './retry.js';

/** What became of one leased delivery. `outcome` null puts it off untried, until `dueAt`. */
export type Answered =
  | { readonly delivery: LeasedDelivery; readonly outcome: Outcome }
  | { readonly delivery: LeasedDelivery; readonly outcome: null; readonly dueAt: Date };

/** The batch of copies that ask for nothing more. */
const noBatch = '0';

/** Records answers in batches, one transaction each. */
@Injectable()
export class DeliveryRecord {
  constructor(private readonly dataSource: DataSource) {}

  /** Writes the answers, makes the batches of those to be tried again, and drops the batches that are done. */
  async record(answers: readonly Answered[], doneBatchIds: readonly string[], now: Date): Promise<void> {
    // Nearly always all copies were taken, or at least answered for good: one statement, its own transaction.
    const verdict = verdictOfAll(answers);
    if (verdict !== null) {
      const values = alikeColumns(answers, verdict, doneBatchIds, now);
      await queryPrepared(this.dataSource, 'record-alike', writeAlike, values);
      return;
    }
    if (!answers.some(isAgain)) {
      const values = columnsOf(answers, new Map(), doneBatchIds, now);
      await queryPrepared(this.dataSource, 'record-answers', writeAnswers, values);
      return;
    }
    await this.dataSource.transaction(async manager => {
      const retryBatchIds = await makeRetryBatches(manager, answers, now);
      await manager.query(writeAnswers, columnsOf(answers, retryBatchIds, doneBatchIds, now));
    });
  }
}

/** State and code that all answers have, for good; null when they differ. */
function verdictOfAll(answers: readonly Answered[]): Pick<Outcome, 'state' | 'code'> | null {
  const first = answers[0]?.outcome ?? null;
  if (first === null || first.state === 'uncertain') return null;
  const isAlike = ({ outcome }: Answered): boolean =>
    outcome?.state === first.state && outcome.code === first.code && outcome.retryAt === null;
  return answers.every(isAlike) ? first : null;
}

/**
 * Answers that differ in the relay's words alone. The rows are found by the list of their ids, which no plan can
 * turn into reading the whole table, and their words by the place of the id in that list.
 */
const writeAlike = `with done as (delete from delivery_batch where id = any($6::bigint[])),
   answer as materialized (select string_to_array($4, E'\\n') as replies)
   update delivery
   set state = $2, code = $3, reply = replies[width_bucket(id, $1::bigint[])], attempts = attempts + 1,
       first_tried_at = coalesce(first_tried_at, $5), answered_at = $5
   from answer
   where id = any($1::bigint[]) and state in ('pending', 'deferred', 'uncertain')`;

function alikeColumns(
  answers: readonly Answered[],
  { state, code }: Pick<Outcome, 'state' | 'code'>,
  doneBatchIds: readonly string[],
  now: Date,
): unknown[] {
  const sorted = answers.toSorted((one, other) => compareIds(one.delivery.id, other.delivery.id));
  return [
    column(sorted.map(({ delivery }) => delivery.id)),
    state,
    code,
    sorted.map(({ outcome }) => oneLine(outcome?.reply ?? '')).join('\n'),
    now,
    column(doneBatchIds),
  ];
}

/** As numbers, though they may be longer than JavaScript's. */
function compareIds(one: string, other: string): number {
  return one.length - other.length || (one < other ? -1 : 1);
}

/** One batch for each (message, domain, hour of retry): a slowed domain never holds others back. */
async function makeRetryBatches(
  manager: EntityManager,
  answers: readonly Answered[],
  now: Date,
): Promise<Map<string, string>> {
  const groups = new Map(answers.filter(isAgain).map(answer => [groupOf(answer), answer]));
  if (groups.size === 0) return new Map();
  const members = [...groups.values()];
  const rows: { id: string }[] = await manager.query(
    `insert into delivery_batch (outbound_id, lane, domain, due_at, attempted_at)
     select retry.outbound_id, retry.lane, retry.domain,
            case when message.paused_at is null then retry.due_at else 'infinity' end, $5
     from unnest($1::bigint[], $2::smallint[], $3::text[], $4::timestamptz[]) with ordinality
       as retry (outbound_id, lane, domain, due_at, place)
     join outbound_message message on message.id = retry.outbound_id order by place
     returning id`,
    [
      members.map(({ delivery }) => delivery.outboundId),
      members.map(({ delivery }) => delivery.lane),
      members.map(({ delivery }) => domainOf(delivery.address)),
      members.map(dueAt),
      now,
    ],
  );
  return new Map([...groups.keys()].map((group, index) => [group, rows[index]?.id ?? '']));
}

/**
 * Outcomes of tried copies, new batches of those to be tried again, and the end of batches that are done.
 * The lateral look-up keeps the planner from reading the whole table to find a few hundred rows of it.
 */
const writeAnswers = `with done as (delete from delivery_batch where id = any($7::bigint[]))
   update delivery
   set state = coalesce(answer.state, delivery.state), batch_id = coalesce(answer.batch_id, delivery.batch_id),
       code = case when answer.state is null then delivery.code else answer.code end,
       reply = case when answer.state is null then delivery.reply else answer.reply end,
       attempts = delivery.attempts + (answer.state is not null)::int,
       first_tried_at = case when answer.state is null then delivery.first_tried_at
                             else coalesce(delivery.first_tried_at, $6) end,
       answered_at = case when answer.state is null then delivery.answered_at else $6 end
   from unnest($1::bigint[], $2::text[], $3::smallint[], string_to_array($4, E'\\n'), $5::bigint[])
     as answer (id, state, code, reply, batch_id)
   cross join lateral (
     select copy.ctid from delivery copy
     where copy.id = answer.id and copy.state in ('pending', 'deferred', 'uncertain') offset 0) as found
   where delivery.ctid = found.ctid`;

function columnsOf(
  answers: readonly Answered[],
  retryBatchIds: ReadonlyMap<string, string>,
  doneBatchIds: readonly string[],
  now: Date,
): unknown[] {
  return [
    column(answers.map(({ delivery }) => delivery.id)),
    column(answers.map(({ outcome }) => outcome?.state)),
    column(answers.map(({ outcome }) => outcome?.code)),
    answers.map(({ outcome }) => oneLine(outcome?.reply ?? '')).join('\n'),
    column(answers.map(answer => nextBatchId(answer, retryBatchIds))),
    now,
    column(doneBatchIds),
  ];
}

/** A copy uncertain for good leaves its batch, which may be leased again for the sake of its siblings. */
function nextBatchId(answer: Answered, retryBatchIds: ReadonlyMap<string, string>): string | undefined {
  const isUncertainForGood = answer.outcome?.state === 'uncertain' && answer.outcome.retryAt === null;
  return isUncertainForGood ? noBatch : retryBatchIds.get(groupOf(answer));
}

/** An array of plain words as PostgreSQL reads it; the driver would escape each of them one by one. */
function column(words: readonly (string | number | null | undefined)[]): string {
  return `{${words.map(word => word ?? 'NULL').join(',')}}`;
}

/** A relay may say anything; PostgreSQL takes no NUL, and lines part the replies of a page. */
function oneLine(reply: string): string {
  return reply.replaceAll(/[\0\r\n]/g, ' ');
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
