import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LeavingService } from '../../../community/lists/leaving.service.js';
import {
  type RequestedSubscription,
  SubscriptionRequestService,
} from '../../../community/lists/subscription-request.service.js';
import type { Subscription } from '../../../community/lists/subscription.entity.js';
import { SubscriptionSettings } from '../../../community/lists/subscription-settings.service.js';
import { SubscriptionsService } from '../../../community/lists/subscriptions.service.js';
import { type Actor, system } from '../../../foundation/journal/actor.js';
import type { Arrival } from '../arrival.js';
import type { Commanded } from './commanded.js';
import { ConfirmationDesk } from './confirmation-desk.js';
import type { OrderOutcome } from './outcome.js';
import { type Order, readReason } from './read-orders.js';

/** Carries out what changes a subscription: at once for a proven author, after a confirmation for anybody else. */
@Injectable()
export class OrderActs {
  constructor(
    private readonly requests: SubscriptionRequestService,
    private readonly leaving: LeavingService,
    private readonly subscriptions: SubscriptionsService,
    private readonly settings: SubscriptionSettings,
    private readonly asking: ConfirmationDesk,
  ) {}

  async subscribe(manager: EntityManager, commanded: Commanded): Promise<OrderOutcome> {
    const { facts, destination } = commanded.plan;
    if (facts.isSuspended) return 'suspended';
    const { arrival, network } = commanded;
    const asked: RequestedSubscription = {
      list: destination.list,
      bearer: askerOf(commanded),
      name: facts.reader.name,
      language: facts.reader.language,
      reason: destination.road === 'join' ? readReason(textOf(arrival)) : '',
      network,
    };
    const outcome = await this.requests.requestIn(manager, asked, actorOf(commanded), arrival.at);
    if (outcome.kind !== 'already') return outcome.kind;
    return outcome.subscription.state === 'requested' ? 'already-requested' : 'already';
  }

  async unsubscribe(manager: EntityManager, commanded: Commanded): Promise<OrderOutcome> {
    const subscription = await this.subscriptionNow(manager, commanded);
    if (subscription === null) return 'not-subscribed';
    if (!isProven(commanded)) return this.asking.ask(manager, commanded, subscription, 'unsubscribe', null);
    const { arrival } = commanded;
    const outcome = await this.leaving.leaveIn(manager, subscription.id, actorOf(commanded), arrival.at);
    return outcome.kind === 'unsubscribed' && outcome.wasSubscribed ? 'unsubscribed' : 'withdrawn';
  }

  async setMode(
    manager: EntityManager,
    commanded: Commanded,
    { mode, until }: Extract<Order, { kind: 'mode' }>,
  ): Promise<OrderOutcome> {
    const { at } = commanded.arrival;
    if (mode === null) return 'unknown-mode';
    if (until !== null && until <= at) return 'past-date';
    const subscription = await this.subscriptionNow(manager, commanded);
    if (subscription === null || subscription.state === 'requested') return 'not-subscribed';
    const act = mode === 'paused' ? 'pause' : 'resume';
    if (!isProven(commanded)) return this.asking.ask(manager, commanded, subscription, act, until);
    await this.settings.setModeIn(manager, subscription.id, { mode, until }, actorOf(commanded), at);
    return act === 'pause' ? 'paused' : 'resumed';
  }

  confirm(manager: EntityManager, token: string, { arrival }: Commanded): Promise<OrderOutcome> {
    return this.asking.confirm(manager, token, arrival.at);
  }

  async cancel(manager: EntityManager, token: string): Promise<OrderOutcome> {
    await this.asking.cancel(manager, token);
    return 'cancelled';
  }

  /** An order before this one may have begun or ended it; the row that a bearer of the rule lacks is made. */
  private async subscriptionNow(manager: EntityManager, commanded: Commanded): Promise<Subscription | null> {
    const { plan, arrival } = commanded;
    const { destination, facts } = plan;
    const { personId, isByRule, reader } = facts;
    const { address } = reader;
    const row = await this.subscriptions.find(destination.list.id, { address }, manager);
    const isThere = row?.state === 'subscribed' || row?.state === 'requested';
    if (isThere) return row;
    if (personId === null || !isByRule || row?.state === 'unsubscribed') return null;
    const { at } = arrival;
    return this.subscriptions.keepByRuleIn(manager, destination.list.id, { personId }, system, at);
  }
}

function isProven({ arrival }: Commanded): boolean {
  return arrival.identity === 'proven';
}

function actorOf(commanded: Commanded): Actor {
  const { personId } = commanded.plan.facts;
  return isProven(commanded) && personId !== null ? { kind: 'person', personId } : system;
}

function askerOf(commanded: Commanded): RequestedSubscription['bearer'] {
  const { personId, reader } = commanded.plan.facts;
  if (!isProven(commanded)) return { address: reader.address };
  return personId === null
    ? { address: reader.address, isProven: true }
    : { personId, address: reader.address };
}

function textOf({ parsed }: Arrival): string {
  return parsed.kind === 'parsed' ? parsed.message.text : '';
}
