import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { canonicalAddress } from '../../foundation/mail/address.js';
import { DirectoryService } from '../directory/directory.service.js';
import { ConfirmationsService } from './confirmations.service.js';
import { List } from './list.entity.js';
import { type Consent, Subscription } from './subscription.entity.js';

/** Who subscribes: a person by their id, or an address, which is the person's when it is one of theirs. */
export type Bearer =
  | { readonly personId: string }
  | { readonly address: string; readonly name?: string; readonly promotion?: number | null };

export type SubscribeOutcome =
  | { readonly kind: 'subscribed' | 'already'; readonly subscription: Subscription }
  /** Waiting for a click: the caller mails the token. */
  | { readonly kind: 'asked'; readonly subscription: Subscription; readonly token: string }
  | { readonly kind: 'invalid-address' };

export type UnsubscribeOutcome =
  | { readonly kind: 'unsubscribed' | 'already'; readonly list: List; readonly address: string }
  | { readonly kind: 'unknown' };

export type SubscriptionChange = { readonly kind: 'changed' | 'unknown' };

/** One subscription at a time. */
@Injectable()
export class SubscriptionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
    private readonly directory: DirectoryService,
    private readonly confirmations: ConfirmationsService,
  ) {}

  /** Subscribes, again or for the first time; with the consent `asked` it waits for a confirmation. */
  async subscribe(
    listId: string,
    bearer: Bearer,
    consent: Consent,
    actor: Actor,
    now: Date,
  ): Promise<SubscribeOutcome> {
    const found = await this.resolve(bearer);
    if (found === null) return { kind: 'invalid-address' };
    return this.dataSource.transaction(async manager => {
      const subscription = await this.rowFor(manager, listId, found, consent, now);
      if (subscription.state === 'subscribed') return { kind: 'already', subscription };
      subscription.begin(consent, now);
      await manager.save(subscription);
      await this.record(manager, 'subscription.begun', subscription, { consent }, actor, now);
      if (consent !== 'asked') return { kind: 'subscribed', subscription };
      const [token = ''] = await this.confirmations.issue(manager, [subscription.id], now);
      return { kind: 'asked', subscription, token };
    });
  }

  /** Ends a subscription for good; repeatable, since mail programs and people click twice. */
  async unsubscribe(subscriptionId: string, actor: Actor, now: Date): Promise<UnsubscribeOutcome> {
    return this.dataSource.transaction(async manager => {
      const subscription = await this.locked(manager, subscriptionId);
      if (subscription === null) return { kind: 'unknown' };
      const list = await manager.findOneByOrFail(List, { id: subscription.listId });
      const address = await this.addressOf(subscription, manager);
      if (subscription.state === 'unsubscribed') return { kind: 'already', list, address };
      subscription.end(now);
      await manager.save(subscription);
      await this.confirmations.revoke(manager, subscriptionId);
      await this.record(manager, 'subscription.ended', subscription, {}, actor, now);
      return { kind: 'unsubscribed', list, address };
    });
  }

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

  findById(id: string): Promise<Subscription | null> {
    return this.dataSource.manager.findOneBy(Subscription, { id });
  }

  /** The subscription of a bearer to a list, in whatever state. */
  async find(listId: string, bearer: Bearer): Promise<Subscription | null> {
    const found = await this.resolve(bearer);
    return found && this.existing(this.dataSource.manager, listId, found);
  }

  /** The lists a person is subscribed to, by name. */
  async listsOf(personId: string): Promise<{ subscription: Subscription; list: List }[]> {
    const { manager } = this.dataSource;
    const subscriptions = await manager.findBy(Subscription, { personId, state: 'subscribed' });
    const lists = await manager
      .createQueryBuilder(List, 'list')
      .where('list.id = any(:ids::uuid[])', { ids: subscriptions.map(({ listId }) => listId) })
      .orderBy('list.name')
      .getMany();
    const byList = new Map(subscriptions.map(subscription => [subscription.listId, subscription]));
    return lists.flatMap(list => {
      const subscription = byList.get(list.id);
      return subscription ? [{ subscription, list }] : [];
    });
  }

  /** Where copies of a subscription go; empty for a person who has no address left. */
  async addressOf({ address, personId }: Subscription, manager = this.dataSource.manager): Promise<string> {
    return address ?? (personId && (await this.directory.preferredAddress(personId, manager))) ?? '';
  }

  private async resolve(bearer: Bearer): Promise<Found | null> {
    if ('personId' in bearer) return { personId: bearer.personId, address: null, name: '', promotion: null };
    const address = canonicalAddress(bearer.address);
    if (address === null) return null;
    const known = await this.directory.findByAddress(address);
    const { name = '', promotion = null } = bearer;
    if (known === null) return { personId: null, address, name, promotion };
    // A preferred address is followed when it changes; another one was chosen for this list.
    return {
      personId: known.person.id,
      address: known.address.isPreferred ? null : address,
      name,
      promotion,
    };
  }

  /** The bearer's row, made if need be and locked: two who subscribe one bearer at once work on one row. */
  private async rowFor(
    manager: EntityManager,
    listId: string,
    found: Found,
    consent: Consent,
    now: Date,
  ): Promise<Subscription> {
    await manager.query(
      `insert into subscription (list_id, person_id, address, name, promotion, state, consent, changed_at, created_at)
       values ($1, $2, $3, $4, $5, 'pending', $6, $7, $7) on conflict do nothing`,
      [listId, found.personId, found.address, found.name, found.promotion, consent, now],
    );
    const subscription = await this.existing(manager, listId, found);
    return manager.findOneOrFail(Subscription, {
      where: { id: subscription?.id ?? '' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  private existing(manager: EntityManager, listId: string, found: Found): Promise<Subscription | null> {
    return manager
      .createQueryBuilder(Subscription, 's')
      .where('s.listId = :listId', { listId })
      .andWhere(found.personId ? 's.personId = :personId' : 's.personId is null and s.address = :address')
      .setParameters({ personId: found.personId, address: found.address })
      .getOne();
  }

  private change(
    id: string,
    action: string,
    values: Record<string, unknown>,
    actor: Actor,
    now: Date,
    apply: (subscription: Subscription) => unknown,
  ): Promise<SubscriptionChange> {
    return this.dataSource.transaction(async manager => {
      const subscription = await this.locked(manager, id);
      if (subscription === null) return { kind: 'unknown' };
      apply(subscription);
      await manager.save(subscription);
      await this.record(manager, action, subscription, values, actor, now);
      return { kind: 'changed' };
    });
  }

  private locked(manager: EntityManager, id: string): Promise<Subscription | null> {
    return manager.findOne(Subscription, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  private record(
    manager: EntityManager,
    action: string,
    { id, listId, personId }: Subscription,
    values: Record<string, unknown>,
    actor: Actor,
    at: Date,
  ): Promise<void> {
    const subject = { subjectKind: 'subscription', subjectId: id };
    return this.journal.record(manager, {
      at,
      actor,
      action,
      ...subject,
      values: { listId, personId, ...values },
    });
  }
}

interface Found {
  readonly personId: string | null;
  readonly address: string | null;
  readonly name: string;
  readonly promotion: number | null;
}
