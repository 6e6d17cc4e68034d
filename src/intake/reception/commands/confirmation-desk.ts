import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ConfirmationsService } from '../../../community/lists/confirmations.service.js';
import type { ConfirmedAct } from '../../../community/lists/subscription-confirmation.entity.js';
import type { Subscription } from '../../../community/lists/subscription.entity.js';
import { SubscriptionNotices } from '../../../community/lists/subscription-notices.js';
import { NoticesService } from '../../../postoffice/notices/notices.service.js';
import type { Commanded } from './commanded.js';
import type { OrderOutcome } from './outcome.js';

/** Whoever writes twice a day has read the first mail, or is somebody else. */
const hoursBetweenConfirmations = 24;

/** Mails a token that does exactly what somebody seems to have ordered. */
@Injectable()
export class ConfirmationDesk {
  constructor(
    private readonly confirmations: ConfirmationsService,
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

  async cancel(manager: EntityManager, token: string): Promise<void> {
    await this.confirmations.cancel(manager, token);
  }
}
