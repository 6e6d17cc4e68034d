import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, LessThanOrEqual } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { randomToken } from '../../foundation/mail/token.js';
import { List } from './list.entity.js';
import { Subscription } from './subscription.entity.js';
import { SubscriptionConfirmation } from './subscription-confirmation.entity.js';

export type ConfirmOutcome =
  | { readonly kind: 'subscribed' | 'already'; readonly subscription: Subscription; readonly list: List }
  | { readonly kind: 'expired' | 'unknown' };

export type ConfirmationState =
  | { readonly kind: 'valid'; readonly subscription: Subscription; readonly list: List }
  | { readonly kind: 'already'; readonly subscription: Subscription; readonly list: List }
  | { readonly kind: 'expired' | 'unknown' };

/** A holiday long; longer, and the click no longer says what somebody wants today. */
const lifetimeMs = 30 * 24 * 3_600_000;

/** Subscriptions that wait for a click. */
@Injectable()
export class ConfirmationsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
  ) {}

  /** One new token of 26 letters for each subscription, in their order; only its hash is kept. */
  async issue(manager: EntityManager, subscriptionIds: readonly string[], now: Date): Promise<string[]> {
    const tokens = subscriptionIds.map(() => randomToken());
    await manager.query(
      `insert into subscription_confirmation (token_hash, subscription_id, created_at, expires_at)
       select t.*, $3, $4 from unnest($1::bytea[], $2::uuid[]) as t`,
      [tokens.map(token => hashOf(token)), subscriptionIds, now, new Date(now.getTime() + lifetimeMs)],
    );
    return tokens;
  }

  /** Makes every token of a subscription worthless, so that an old mail can't undo a departure. */
  async revoke(manager: EntityManager, subscriptionId: string): Promise<void> {
    await manager.delete(SubscriptionConfirmation, { subscriptionId });
  }

  /** What a token would do, without using it: a GET only looks. */
  async peek(token: string, now: Date): Promise<ConfirmationState> {
    return this.stateOf(this.dataSource.manager, token, now);
  }

  /** Confirms; a second click finds it done. Tokens survive case folding. */
  async confirm(token: string, actor: Actor, now: Date): Promise<ConfirmOutcome> {
    return this.dataSource.transaction(async manager => {
      const state = await this.stateOf(manager, token, now);
      if (state.kind !== 'valid') return state;
      const { subscription, list } = state;
      subscription.begin('confirmed', now);
      await manager.save(subscription);
      await this.journal.record(manager, {
        at: now,
        actor,
        action: 'subscription.confirmed',
        subjectKind: 'subscription',
        subjectId: subscription.id,
        values: { listId: list.id, personId: subscription.personId },
      });
      return { kind: 'subscribed', subscription, list };
    });
  }

  /** Deletes tokens that expired a month ago or more: until then their readers are told so. */
  async forgetExpired(now: Date): Promise<void> {
    const longAgo = new Date(now.getTime() - lifetimeMs);
    await this.dataSource.manager.delete(SubscriptionConfirmation, { expiresAt: LessThanOrEqual(longAgo) });
  }

  private async stateOf(manager: EntityManager, token: string, now: Date): Promise<ConfirmationState> {
    const confirmation = await manager.findOneBy(SubscriptionConfirmation, { tokenHash: hashOf(token) });
    if (confirmation === null) return { kind: 'unknown' };
    const subscription = await manager.findOneByOrFail(Subscription, { id: confirmation.subscriptionId });
    const list = await manager.findOneByOrFail(List, { id: subscription.listId });
    if (subscription.state === 'subscribed') return { kind: 'already', subscription, list };
    return confirmation.expiresAt > now ? { kind: 'valid', subscription, list } : { kind: 'expired' };
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token.trim().toLowerCase()).digest();
}
