import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { system } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { reportedBy } from '../../foundation/mail/delivery-report.js';

/** Mail that came back to the return path of a copy. */
@Injectable()
export class BouncesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
  ) {}

  /** Keeps it for whoever looks into that copy; one for a copy that is no more is journaled alone. */
  async keep(
    manager: EntityManager,
    deliveryId: string,
    { id: rawId, bytes }: { readonly id: string; readonly bytes: Buffer },
    now: Date,
  ): Promise<void> {
    const reported = reportedBy(bytes);
    const rows: unknown[] = await manager.query(
      `insert into bounce (delivery_id, raw_id, reported, received_at)
       select id, $2, $3, $4 from delivery where id = $1
       on conflict do nothing returning id`,
      [deliveryId, rawId, reported, now],
    );
    await this.journal.record(manager, {
      at: now,
      actor: system,
      action: rows.length > 0 ? 'bounce.kept' : 'bounce.unmatched',
      subjectKind: 'delivery',
      subjectId: deliveryId,
      values: { rawId, reported },
    });
  }

  /**
   * Of the copies of a letter that were taken, those that came back as undeliverable, by the day of the site on which
   * the first report of each arrived; the first day first.
   */
  returnedByDay(sendingId: string, timeZone: string): Promise<{ day: string; returned: number }[]> {
    return this.dataSource.query(
      `with first as (
         select bounce.delivery_id, min(bounce.received_at) as at
         from outbound_message message
         join delivery copy on copy.outbound_id = message.id and copy.state <> 'failed'
         join bounce on bounce.delivery_id = copy.id and bounce.reported = 'failed'
         where message.sending_id = $1 group by 1)
       select to_char(at at time zone $2, 'YYYY-MM-DD') as day, count(*)::int as returned
       from first group by 1 order by 1`,
      [sendingId, timeZone],
    );
  }
}
