import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { system } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { RawErasing } from '../../postoffice/archive/raw-erasing.service.js';
import { heldDays, keptDays, returnDays } from './forwarded-times.js';

const dayMs = 86_400_000;

/** Ends what is kept of forwarded mail, each part in its time. */
@Injectable()
export class KeptForwards {
  constructor(
    private readonly dataSource: DataSource,
    private readonly erasing: RawErasing,
    private readonly journal: JournalService,
  ) {}

  async forgetOld(now: Date): Promise<void> {
    await this.dataSource.transaction(async manager => {
      const [expired]: [{ id: string }[], number] = await manager.query(
        `update forwarded_message set state = 'discarded', settled_at = $1
         where state = 'held' and settled_at is null and received_at <= $2 returning id`,
        [now, before(now, heldDays)],
      );
      await this.journal.record(
        manager,
        ...expired.map(({ id }) => ({
          at: now,
          actor: system,
          action: 'lifetime-mail.expired',
          subjectKind: 'forwarded-message',
          subjectId: id,
        })),
      );
      // A post of the same bytes keeps them for its own reasons, and as long as it wants.
      const [erased]: [{ rawId: string | null }[], number] = await manager.query(
        `update forwarded_message f set erased_at = $1
         where erased_at is null and settled_at is not null and received_at <= $2
         returning case when exists (select from post p where p.raw_id = f.raw_id) then null else raw_id end as "rawId"`,
        [now, before(now, returnDays)],
      );
      await this.erasing.ask(
        manager,
        erased.flatMap(({ rawId }) => rawId ?? []),
        now,
      );
      await manager.query('delete from forwarded_message where erased_at is not null and received_at <= $1', [
        before(now, keptDays),
      ]);
    });
  }
}

function before(now: Date, days: number): Date {
  return new Date(now.getTime() - days * dayMs);
}
