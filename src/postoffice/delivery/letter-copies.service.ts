import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type DeliveryCounts, noCopies } from './delivery-counts.service.js';
import { lanes } from './lanes.js';
import type { DeliveryState } from './delivery-states.js';

/** Longer than any restart takes, shorter than the restoring of a database. */
const untendedMinutes = 10;
const tendedEverySeconds = 60;

/** How far the copies of a letter are. */
export interface LetterProgress {
  readonly copies: DeliveryCounts;
  readonly startedAt: Date;
  /** Null while nobody has stopped it. */
  readonly pausedAt: Date | null;
  /** Stopped by the system: its copies may have left in a time that the database does not know of. */
  readonly isHeldBack: boolean;
  /** The last answer there is; null before the first. */
  readonly lastAnswerAt: Date | null;
  /** Copies answered in the last minute: what an estimate is made of. */
  readonly lastMinute: number;
}

/** What became of the copies of one day. */
export interface LetterDay {
  /** `2026-03-01`, of the site's time zone. */
  readonly day: string;
  readonly sent: number;
  readonly failed: number;
}

/** The copies of a letter on their way: how far they are, and stopped or let go on. */
@Injectable()
export class LetterCopies {
  constructor(private readonly dataSource: DataSource) {}

  /** What is on its way this moment arrives; all else waits. False when it is no letter, or paused already. */
  async pause(manager: EntityManager, sendingId: string, now: Date): Promise<boolean> {
    const [paused]: [{ id: string }[], number] = await manager.query(
      `update outbound_message set paused_at = $2 where sending_id = $1 and paused_at is null returning id`,
      [sendingId, now],
    );
    if (paused.length === 0) return false;
    await stopBatches(
      manager,
      paused.map(({ id }) => id),
    );
    return true;
  }

  /** False when it is no letter, or not paused. */
  async resume(manager: EntityManager, sendingId: string, now: Date): Promise<boolean> {
    const [resumed]: [{ id: string }[], number] = await manager.query(
      `update outbound_message set paused_at = null, is_held_back = false, tended_at = $2
       where sending_id = $1 and paused_at is not null returning id`,
      [sendingId, now],
    );
    if (resumed.length === 0) return false;
    await manager.query(
      `update delivery_batch set due_at = $2 where outbound_id = any($1::bigint[]) and due_at = 'infinity'`,
      [resumed.map(({ id }) => id), now],
    );
    // Heard by the workers of all nodes when it commits, as a fan-out is.
    await manager.query(`select pg_notify('delivery', '')`);
    return true;
  }

  /** A node is here, and carries what is on its way. */
  async tend(now: Date): Promise<void> {
    await this.dataSource.query(
      `update outbound_message set tended_at = $1
       where id in (select outbound_id from delivery_batch where lane = $2) and paused_at is null
         and coalesce(tended_at, created_at) < $1::timestamptz - interval '${tendedEverySeconds} seconds'`,
      [now, lanes.letter],
    );
  }

  /**
   * Stops letters that no node tended for long, before any copy of them is leased. All nodes were down, or the
   * database comes from a copy: then what it takes for waiting may have arrived long ago.
   */
  async holdBack(now: Date): Promise<void> {
    await this.dataSource.transaction(async manager => {
      const [held]: [{ id: string }[], number] = await manager.query(
        `update outbound_message set paused_at = $1, is_held_back = true
         where id in (select outbound_id from delivery_batch where lane = $2) and paused_at is null
           and coalesce(tended_at, created_at) < $1::timestamptz - interval '${untendedMinutes} minutes'
         returning id`,
        [now, lanes.letter],
      );
      if (held.length > 0)
        await stopBatches(
          manager,
          held.map(({ id }) => id),
        );
    });
  }

  /** What was sent and waits for somebody to say whether it goes on. */
  async heldBack(): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      `select sending_id as id from outbound_message
       where id in (select outbound_id from delivery_batch where lane = $1) and is_held_back`,
      [lanes.letter],
    );
    return rows.map(({ id }) => id);
  }

  /** By what was sent; absent where nothing was fanned out. */
  async progressOf(sendingIds: readonly string[], now: Date): Promise<Map<string, LetterProgress>> {
    const rows: ProgressRow[] = await this.dataSource.query(
      `select message.sending_id as "sendingId", message.created_at as "startedAt", message.paused_at as "pausedAt",
              message.is_held_back as "isHeldBack",
              copy.state, count(copy.id)::int as copies, max(copy.answered_at) as "lastAnswerAt",
              count(*) filter (where copy.answered_at > $2::timestamptz - interval '1 minute')::int as "lastMinute"
       from outbound_message message left join delivery copy on copy.outbound_id = message.id
       where message.sending_id = any($1::uuid[]) group by 1, 2, 3, 4, 5`,
      [sendingIds, now],
    );
    const progress = new Map<string, LetterProgress>();
    for (const row of rows) progress.set(row.sendingId, withRow(progress.get(row.sendingId), row));
    return progress;
  }

  /** Day by day, the first one first: answers for good. */
  daysOf(sendingId: string, timeZone: string): Promise<LetterDay[]> {
    return this.dataSource.query(
      `select to_char(copy.answered_at at time zone $2, 'YYYY-MM-DD') as day,
              count(*) filter (where copy.state in ('sent', 'captured'))::int as sent,
              count(*) filter (where copy.state = 'failed')::int as failed
       from outbound_message message join delivery copy on copy.outbound_id = message.id
       where message.sending_id = $1 and copy.state in ('sent', 'captured', 'failed')
       group by 1 order by 1`,
      [sendingId, timeZone],
    );
  }
}

/** Leased ones too: given back by a node that stops, they wait with the others. */
async function stopBatches(manager: EntityManager, outboundIds: readonly string[]): Promise<void> {
  await manager.query(`update delivery_batch set due_at = 'infinity' where outbound_id = any($1::bigint[])`, [
    outboundIds,
  ]);
}

interface ProgressRow extends Omit<LetterProgress, 'copies'> {
  readonly sendingId: string;
  readonly state: DeliveryState | null;
  readonly copies: number;
}

function withRow(known: LetterProgress | undefined, row: ProgressRow): LetterProgress {
  const { startedAt, pausedAt, isHeldBack, state, copies } = row;
  return {
    startedAt,
    pausedAt,
    isHeldBack,
    copies: state === null ? noCopies : { ...(known?.copies ?? noCopies), [state]: copies },
    lastAnswerAt: later(known?.lastAnswerAt ?? null, row.lastAnswerAt),
    lastMinute: (known?.lastMinute ?? 0) + row.lastMinute,
  };
}

function later(one: Date | null, other: Date | null): Date | null {
  return one === null || (other !== null && other > one) ? other : one;
}
