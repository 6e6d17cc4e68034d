import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { system } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { BouncesService } from '../bounces/bounces.service.js';
import type { Arrival } from './arrival.js';
import { ForwardingMail } from './forwarding-mail.service.js';
import type { OtherPlan } from './plan.js';

/** What is neither posted, nor read by us, nor for people of a group: mail for those who answer for the site, and bounces. */
@Injectable()
export class OtherMail {
  constructor(
    private readonly forwarding: ForwardingMail,
    private readonly bounces: BouncesService,
    private readonly journal: JournalService,
  ) {}

  /** Looks up who reads it. */
  async prepare(plan: OtherPlan): Promise<OtherPlan> {
    return { ...plan, readers: await this.forwarding.readers(plan.destination) };
  }

  async carryOut(
    manager: EntityManager,
    { destination, readers }: OtherPlan,
    arrival: Arrival,
    rawId: string,
  ): Promise<void> {
    switch (destination.kind) {
      case 'bounce':
        return this.bounces.keep(
          manager,
          destination.deliveryId,
          { id: rawId, bytes: arrival.raw },
          arrival.at,
        );
      case 'site':
        return this.forwarding.forward(manager, { to: destination, readers }, arrival, rawId);
      case 'list-bounces':
        return this.journal.record(manager, {
          at: arrival.at,
          actor: system,
          action: 'list-bounce.kept',
          subjectKind: 'raw-message',
          subjectId: rawId,
          values: { listId: destination.list.id },
        });
    }
  }
}
