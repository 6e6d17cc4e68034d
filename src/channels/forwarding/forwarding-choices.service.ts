import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { recordsAbout } from '../../foundation/journal/records-about.js';
import { ForwardingChoice, type SpamChoice } from './forwarding-choice.entity.js';
import { ForwardingTarget } from './forwarding-target.entity.js';

/** Where somebody's mail goes, and what becomes of spam. */
export interface Choices {
  readonly spam: SpamChoice;
  /** Ids of their addresses; none: the one they prefer. */
  readonly targetIds: readonly string[];
}

/** What somebody chose for mail to their lifetime addresses. */
@Injectable()
export class ForwardingChoices {
  private readonly record = recordsAbout(this.journal, 'person');

  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
  ) {}

  async of(personId: string): Promise<Choices> {
    const { manager } = this.dataSource;
    const [choice, targets] = await Promise.all([
      manager.findOneBy(ForwardingChoice, { personId }),
      manager.findBy(ForwardingTarget, { personId }),
    ]);
    return { spam: choice?.spam ?? 'let', targetIds: targets.map(({ addressId }) => addressId) };
  }

  /** Addresses that are not theirs, or not proven, are left out. */
  async set(personId: string, { spam, targetIds }: Choices, actor: Actor, now: Date): Promise<void> {
    await this.dataSource.transaction(async manager => {
      await manager.upsert(ForwardingChoice, { personId, spam }, ['personId']);
      await manager.delete(ForwardingTarget, { personId });
      await manager.query(
        `insert into forwarding_target (person_id, address_id)
         select person_id, id from address
         where person_id = $1 and id = any($2::uuid[]) and verified_at is not null`,
        [personId, targetIds],
      );
      await this.record(
        manager,
        'forwarding.chosen',
        personId,
        { spam, targets: targetIds.length },
        actor,
        now,
      );
    });
  }
}
