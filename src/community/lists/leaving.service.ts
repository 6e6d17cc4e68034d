import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import { SubscriptionNotices } from './subscription-notices.js';
import { SubscriptionsService, type UnsubscribeOutcome } from './subscriptions.service.js';

/** Somebody leaves a list by their own will, by whatever road, and hears once that it is done. */
@Injectable()
export class LeavingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly subscriptions: SubscriptionsService,
    private readonly notices: SubscriptionNotices,
  ) {}

  /** Repeatable: only the first time says goodbye. Takes back a request too, without a word. */
  leave(subscriptionId: string, actor: Actor, now: Date): Promise<UnsubscribeOutcome> {
    return this.dataSource.transaction(manager => this.leaveIn(manager, subscriptionId, actor, now));
  }

  /** By those in charge; only the bearer can come back from it. @param reason which they read; may be empty */
  remove(subscriptionId: string, reason: string, actor: Actor, now: Date): Promise<UnsubscribeOutcome> {
    return this.dataSource.transaction(async manager => {
      const reader = await this.notices.readerOf(manager, { id: subscriptionId });
      const outcome = await this.subscriptions.unsubscribeIn(manager, subscriptionId, actor, now);
      if (outcome.kind === 'unsubscribed' && outcome.wasSubscribed && reader !== null)
        await this.notices.removed(manager, outcome.list, reader, reason, now);
      return outcome;
    });
  }

  async leaveIn(
    manager: EntityManager,
    subscriptionId: string,
    actor: Actor,
    now: Date,
  ): Promise<UnsubscribeOutcome> {
    const outcome = await this.subscriptions.unsubscribeIn(manager, subscriptionId, actor, now);
    if (outcome.kind !== 'unsubscribed' || !outcome.wasSubscribed) return outcome;
    const reader = await this.notices.readerOf(manager, { id: subscriptionId });
    if (reader !== null) await this.notices.goodbye(manager, outcome.list, reader, now);
    return outcome;
  }
}
