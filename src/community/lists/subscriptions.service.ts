import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { DirectoryService } from '../directory/directory.service.js';
import { ConfirmationsService } from './confirmations.service.js';
import { List } from './list.entity.js';
import { type Consent, Subscription } from './subscription.entity.js';
import { lockedSubscription, recordsOfSubscription } from './subscription-change.js';
import { settleRequests } from './settled-requests.js';
import { type Bearer, existingRow, resolveBearer, rowFor } from './subscription-rows.js';

export type { Bearer } from './subscription-rows.js';

export type SubscribeOutcome =
  | { readonly kind: 'subscribed' | 'already'; readonly subscription: Subscription }
  /** Waiting for a click: the caller mails the token. */
  | { readonly kind: 'asked'; readonly subscription: Subscription; readonly token: string }
  | { readonly kind: 'invalid-address' };

export type UnsubscribeOutcome =
  | {
      readonly kind: 'unsubscribed';
      readonly list: List;
      readonly address: string;
      /** False for who had not confirmed yet, or took a request back. */
      readonly wasSubscribed: boolean;
    }
  | { readonly kind: 'already'; readonly list: List; readonly address: string }
  | { readonly kind: 'unknown' };

/** Somebody whom a list's rule names. */
type RuledBearer = { readonly personId: string } | { readonly address: string };

/** One subscription at a time. */
@Injectable()
export class SubscriptionsService {
  private readonly record = recordsOfSubscription(this.journal);

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
    return this.dataSource.transaction(async manager => {
      const found = await resolveBearer(manager, bearer);
      if (found === null) return { kind: 'invalid-address' };
      const subscription = await rowFor(manager, listId, found, consent, now);
      if (subscription.state === 'subscribed' || (isByRule(subscription) && consent === 'asked'))
        return { kind: 'already', subscription };
      // Who asked and confirmed already is not asked again: they wanted it, and now so do those in charge.
      const isWanted = subscription.state === 'requested';
      const isAsked = consent === 'asked' && !isWanted;
      subscription.begin(isWanted && consent === 'asked' ? 'confirmed' : consent, now);
      await manager.save(subscription);
      if (isWanted) await settleRequests(manager, [subscription.id], 'accepted', actor, now);
      await this.record(manager, 'subscription.begun', subscription, { consent }, actor, now);
      if (!isAsked) return { kind: 'subscribed', subscription };
      const [token = ''] = await this.confirmations.issue(manager, [subscription.id], now);
      return { kind: 'asked', subscription, token };
    });
  }

  /** Ends a subscription for good; repeatable, since mail programs and people click twice. */
  unsubscribe(subscriptionId: string, actor: Actor, now: Date): Promise<UnsubscribeOutcome> {
    return this.dataSource.transaction(manager => this.unsubscribeIn(manager, subscriptionId, actor, now));
  }

  /** The same in the caller's transaction. Without a word to the bearer: `LeavingService` says goodbye. */
  async unsubscribeIn(
    manager: EntityManager,
    subscriptionId: string,
    actor: Actor,
    now: Date,
  ): Promise<UnsubscribeOutcome> {
    const subscription = await lockedSubscription(manager, subscriptionId);
    if (subscription === null) return { kind: 'unknown' };
    const list = await manager.findOneByOrFail(List, { id: subscription.listId });
    const address = await this.addressOf(subscription, manager);
    const { state } = subscription;
    if (state === 'unsubscribed') return { kind: 'already', list, address };
    subscription.end(now);
    await manager.save(subscription);
    await this.confirmations.revoke(manager, subscriptionId);
    if (state === 'requested') await settleRequests(manager, [subscriptionId], 'withdrawn', actor, now);
    await this.record(manager, 'subscription.ended', subscription, { from: state }, actor, now);
    return {
      kind: 'unsubscribed',
      list,
      address,
      wasSubscribed: state === 'subscribed' || isByRule({ state }),
    };
  }

  findById(id: string): Promise<Subscription | null> {
    return this.dataSource.manager.findOneBy(Subscription, { id });
  }

  /** The subscription of a bearer to a list, in whatever state. */
  async find(
    listId: string,
    bearer: Bearer,
    manager = this.dataSource.manager,
  ): Promise<Subscription | null> {
    const found = await resolveBearer(manager, bearer);
    return found && existingRow(manager, listId, found);
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

  /**
   * The row of somebody whom the list's rule covers, made if need be, for their settings and links. It puts nobody on
   * the list: `audiences` asks the rule.
   */
  keepByRule(listId: string, bearer: RuledBearer, actor: Actor, now: Date): Promise<Subscription> {
    return this.dataSource.transaction(manager => this.keepByRuleIn(manager, listId, bearer, actor, now));
  }

  /** The same in the caller's transaction. */
  async keepByRuleIn(
    manager: EntityManager,
    listId: string,
    bearer: RuledBearer,
    actor: Actor,
    now: Date,
  ): Promise<Subscription> {
    const found = { personId: null, address: null, name: '', promotion: null, ...bearer };
    const subscription = await rowFor(manager, listId, found, 'rule', now);
    if (subscription.state !== 'pending' || subscription.consent !== 'rule') return subscription;
    await manager.save(Object.assign(subscription, { state: 'by-rule', consentAt: now }));
    await this.record(manager, 'subscription.kept-by-rule', subscription, {}, actor, now);
    return subscription;
  }

  /** What a person still waits for: their own click, or those in charge; by list. */
  async waitingOf(personId: string): Promise<{ subscription: Subscription; list: List }[]> {
    const { manager } = this.dataSource;
    const subscriptions = await manager.findBy(Subscription, {
      personId,
      state: In(['pending', 'requested']),
    });
    const lists = await manager.findBy(List, { id: In(subscriptions.map(({ listId }) => listId)) });
    const byId = new Map(lists.map(list => [list.id, list]));
    return subscriptions.flatMap(subscription => {
      const list = byId.get(subscription.listId);
      return list === undefined || list.deletedAt !== null ? [] : [{ subscription, list }];
    });
  }

  /** Takes an exclusion back: the list's rule decides again. Only for somebody who did not leave by themself. */
  async readmit(
    subscriptionId: string,
    actor: Actor,
    now: Date,
  ): Promise<{ readonly kind: 'readmitted' | 'not-excluded' | 'left-by-themself' }> {
    return this.dataSource.transaction(async manager => {
      const subscription = await lockedSubscription(manager, subscriptionId);
      if (subscription?.state !== 'unsubscribed') return { kind: 'not-excluded' };
      if (!(await wasExcluded(manager, subscription))) return { kind: 'left-by-themself' };
      await manager.save(Object.assign(subscription, { state: 'by-rule', consent: 'rule', changedAt: now }));
      await this.record(manager, 'subscription.readmitted', subscription, {}, actor, now);
      return { kind: 'readmitted' };
    });
  }

  /** Where copies of a subscription go; empty for a person who has no address left. */
  async addressOf(
    { address, personId }: Pick<Subscription, 'address' | 'personId'>,
    manager = this.dataSource.manager,
  ): Promise<string> {
    return address ?? (personId && (await this.directory.preferredAddress(personId, manager))) ?? '';
  }
}

function isByRule({ state }: Pick<Subscription, 'state'>): boolean {
  return state === 'by-rule';
}

/** The journal knows whose act a departure was: a person's own, by a link or a mail, has no other person's name. */
async function wasExcluded(
  manager: EntityManager,
  { id, personId, changedAt }: Subscription,
): Promise<boolean> {
  const [{ isTheirs }]: [{ isTheirs: boolean }] = await manager.query(
    `select exists (select from journal_entry where subject_kind = 'subscription' and subject_id = $1
                      and action = 'subscription.ended' and at = $2
                      and actor_id is not null and actor_id is distinct from $3::uuid) as "isTheirs"`,
    [id, changedAt, personId],
  );
  return isTheirs;
}
