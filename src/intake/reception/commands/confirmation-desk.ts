import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { system } from '../../../foundation/journal/actor.js';
import { Confirming } from '../../../community/lists/confirming.service.js';
import { ConfirmationsService } from '../../../community/lists/confirmations.service.js';
import type { ConfirmedAct } from '../../../community/lists/subscription-confirmation.entity.js';
import type { Subscription } from '../../../community/lists/subscription.entity.js';
import { SubscriptionNotices } from '../../../community/lists/subscription-notices.js';
import { NoticesService } from '../../../postoffice/notices/notices.service.js';
import type { Commanded } from './commanded.js';
import type { OrderOutcome } from './outcome.js';

/** Whoever writes twice a day has read the first mail, or is somebody else. */
const hoursBetweenConfirmations = 24;

/** Mails a token that does exactly what somebody seems to have ordered, and takes it back. */
@Injectable()
export class ConfirmationDesk {
  constructor(
    private readonly confirmations: ConfirmationsService,
    private readonly confirming: Confirming,
    private readonly subscriptionNotices: SubscriptionNotices,
    private readonly notices: NoticesService,
  ) {}

  async ask(
    manager: EntityManager,
    { plan, arrival, remarks }: Commanded,
    subscription: Subscription,
    act: Exclude<ConfirmedAct, 'subscribe'>,
    pausedUntil: Date | null,
  ): Promise<OrderOutcome> {
    const { list } = plan.destination;
    const { reader } = plan.facts;
    const topic = `confirm-${act}-${list.id}`;
    const { at } = arrival;
    if (!(await this.notices.mayHear(manager, hoursBetweenConfirmations, topic, reader.address, at)))
      return 'asked-before';
    const confirmation = { act, language: reader.language, pausedUntil };
    const token = await this.confirmations.issueFor(manager, subscription.id, confirmation, at);
    await this.subscriptionNotices.confirmation(manager, list, reader, { act, token, remarks }, at);
    return 'asked';
  }

  /** The token proves the address, not the person: nobody in particular confirms. */
  async confirm(manager: EntityManager, token: string, now: Date): Promise<OrderOutcome> {
    const { kind } = await this.confirming.confirmIn(manager, token, system, now);
    return kind === 'unknown' ? 'expired' : kind;
  }

  async cancel(manager: EntityManager, token: string): Promise<void> {
    await this.confirmations.cancel(manager, token);
  }
}
