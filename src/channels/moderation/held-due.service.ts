import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, LessThanOrEqual, Not } from 'typeorm';
import { HeldMessage } from './held-message.entity.js';
import { notOver } from './transitions.js';
import { unansweredDays } from './unanswered-days.js';

/** Which held messages somebody, or a job, still has to do something about. */
@Injectable()
export class HeldDue {
  constructor(private readonly dataSource: DataSource) {}

  async countWaiting(listIds: readonly string[]): Promise<number> {
    return this.dataSource.manager.countBy(HeldMessage, { listId: In([...listIds]), state: 'waiting' });
  }

  /** The oldest message that waits on these lists, another one than this; null when there is none. */
  async nextWaiting(listIds: readonly string[], heldId: string): Promise<string | null> {
    const next = await this.dataSource.manager.findOne(HeldMessage, {
      select: { id: true },
      where: { id: Not(heldId), listId: In([...listIds]), state: 'waiting' },
      order: { heldAt: 'ASC', id: 'ASC' },
    });
    return next?.id ?? null;
  }

  /** The ids of all that is not over on a list. */
  async undecidedIds(manager: EntityManager, listId: string): Promise<string[]> {
    const rows = await manager.find(HeldMessage, {
      select: { id: true },
      where: { listId, state: In(notOver) },
    });
    return rows.map(({ id }) => id);
  }

  /** Approved messages whose time has come. */
  async forRelease(now: Date): Promise<string[]> {
    const rows = await this.dataSource.manager.find(HeldMessage, {
      where: { state: 'approved', releaseAt: LessThanOrEqual(now) },
      order: { releaseAt: 'ASC' },
      take: 100,
    });
    return rows.map(({ id }) => id);
  }

  /** What nobody decided on in time, or was returned and did not come back, the oldest first. */
  async unanswered(now: Date): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      `select id from (
         select id, held_at as since from held_message where state = 'waiting'
         union all
         select h.id, d.decided_at from held_message h
         join moderation_decision d on d.held_message_id = h.id and d.version = h.version
         where h.state = 'returned'
       ) waiting where since <= $1::timestamptz - make_interval(hours => 24 * $2) order by since, id`,
      [now, unansweredDays],
    );
    return rows.map(({ id }) => id);
  }
}
