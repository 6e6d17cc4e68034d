import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { system } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';

/** Mail that came back to the return path of a copy. */
@Injectable()
export class BouncesService {
  constructor(private readonly journal: JournalService) {}

  /** Keeps it for whoever looks into that copy; one for a copy that is no more is journaled alone. */
  async keep(manager: EntityManager, deliveryId: string, rawId: string, now: Date): Promise<void> {
    const rows: unknown[] = await manager.query(
      `insert into bounce (delivery_id, raw_id, received_at)
       select id, $2, $3 from delivery where id = $1
       on conflict do nothing returning id`,
      [deliveryId, rawId, now],
    );
    await this.journal.record(manager, {
      at: now,
      actor: system,
      action: rows.length > 0 ? 'bounce.kept' : 'bounce.unmatched',
      subjectKind: 'delivery',
      subjectId: deliveryId,
      values: { rawId },
    });
  }
}
