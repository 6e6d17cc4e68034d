import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import type { Subscription, SubscriptionMode } from './subscription.entity.js';
import { lockedSubscription, recordsOfSubscription } from './subscription-change.js';

export type SubscriptionChange = { readonly kind: 'changed' | 'unknown' };

/** How a subscription is received and read, one setting at a time; it begins and ends elsewhere. */
@Injectable()
export class SubscriptionSettings {
  private readonly record = recordsOfSubscription(this.journal);

  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
  ) {}

  /** Stops copies without leaving. @param until null: until resumed */
  pause(subscriptionId: string, until: Date | null, actor: Actor, now: Date): Promise<SubscriptionChange> {
    const values = { until: until?.toISOString() ?? null };
    return this.change(subscriptionId, 'subscription.paused', values, actor, now, subscription =>
      subscription.pause(until, now),
    );
  }

  resume(subscriptionId: string, actor: Actor, now: Date): Promise<SubscriptionChange> {
    return this.change(subscriptionId, 'subscription.resumed', {}, actor, now, subscription =>
      subscription.resume(now),
    );
  }

  /** The same in the caller's transaction. */
  setModeIn(
    manager: EntityManager,
    subscriptionId: string,
    { mode, until }: { readonly mode: SubscriptionMode; readonly until: Date | null },
    actor: Actor,
    now: Date,
  ): Promise<SubscriptionChange> {
    const [action, values] =
      mode === 'paused'
        ? ['subscription.paused', { until: until?.toISOString() ?? null }]
        : ['subscription.resumed', {}];
    return this.changeIn(manager, subscriptionId, { action, values }, actor, now, subscription =>
      mode === 'paused' ? subscription.pause(until, now) : subscription.resume(now),
    );
  }

  /** Flags a subscriber whose posts wait for a moderator, or takes the flag away. */
  setModerated(
    subscriptionId: string,
    isModerated: boolean,
    actor: Actor,
    now: Date,
  ): Promise<SubscriptionChange> {
    const values = { isModerated };
    return this.change(subscriptionId, 'subscription.moderated', values, actor, now, subscription =>
      Object.assign(subscription, { isModerated, changedAt: now }),
    );
  }

  /** Takes the flag off whoever has this address or is this person on the list, if it is on. */
  async trustIn(
    manager: EntityManager,
    { listId, personId, address }: { listId: string; personId: string | null; address: string },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const flagged: { id: string }[] = await manager.query(
      'select id from subscription where list_id = $1 and (person_id = $2 or address = $3) and is_moderated',
      [listId, personId, address],
    );
    for (const { id } of flagged) {
      const flag = { action: 'subscription.moderated', values: { isModerated: false } };
      await this.changeIn(manager, id, flag, actor, now, subscription =>
        Object.assign(subscription, { isModerated: false, changedAt: now }),
      );
    }
  }

  setReceivesOwn(
    subscriptionId: string,
    receivesOwn: boolean,
    actor: Actor,
    now: Date,
  ): Promise<SubscriptionChange> {
    const values = { receivesOwn };
    return this.change(subscriptionId, 'subscription.own-copies', values, actor, now, subscription =>
      Object.assign(subscription, { receivesOwn, changedAt: now }),
    );
  }

  private change(
    id: string,
    action: string,
    values: Record<string, unknown>,
    actor: Actor,
    now: Date,
    apply: (subscription: Subscription) => unknown,
  ): Promise<SubscriptionChange> {
    return this.dataSource.transaction(manager =>
      this.changeIn(manager, id, { action, values }, actor, now, apply),
    );
  }

  private async changeIn(
    manager: EntityManager,
    id: string,
    { action, values }: { readonly action: string; readonly values: Record<string, unknown> },
    actor: Actor,
    now: Date,
    apply: (subscription: Subscription) => unknown,
  ): Promise<SubscriptionChange> {
    const subscription = await lockedSubscription(manager, id);
    if (subscription === null) return { kind: 'unknown' };
    apply(subscription);
    await manager.save(subscription);
    await this.record(manager, action, subscription, values, actor, now);
    return { kind: 'changed' };
  }
}
