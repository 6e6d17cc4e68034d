import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, LessThanOrEqual } from 'typeorm';
import type { Language } from '../../foundation/i18n/language.js';
import { randomToken } from '../../foundation/mail/token.js';
import { hashOfMailedToken } from '../../foundation/token-hash.js';
import { List } from './list.entity.js';
import { Subscription } from './subscription.entity.js';
import { type ConfirmedAct, SubscriptionConfirmation } from './subscription-confirmation.entity.js';

/** A subscription a token is about. */
export interface Confirmable {
  readonly act: ConfirmedAct;
  readonly subscription: Subscription;
  readonly list: List;
}

export type ConfirmationState =
  | ({ readonly kind: 'valid'; readonly confirmation: SubscriptionConfirmation } & Confirmable)
  /** `already`: it is done. `requested`: it is confirmed, and those in charge have not decided yet. */
  | ({ readonly kind: 'already' | 'requested' } & Confirmable)
  | { readonly kind: 'expired' | 'unknown' };

/** What a token will do, and what its reader said on the way. */
export interface Confirmation {
  readonly act: ConfirmedAct;
  readonly language: Language | null;
  /** To those in charge, where newcomers are chosen. */
  readonly reason?: string;
  readonly pausedUntil?: Date | null;
}

/** A holiday long; longer, and the click no longer says what somebody wants today. */
const lifetimeMs = 30 * 24 * 3_600_000;

/** Tokens by mail: each does one thing to one subscription, once. Only their hashes are kept. */
@Injectable()
export class ConfirmationsService {
  constructor(private readonly dataSource: DataSource) {}

  /** Proposes subscriptions: one new token of 26 letters for each, in their order. */
  async issue(manager: EntityManager, subscriptionIds: readonly string[], now: Date): Promise<string[]> {
    const tokens = subscriptionIds.map(() => randomToken());
    await manager.query(
      `insert into subscription_confirmation (token_hash, subscription_id, created_at, expires_at)
       select t.*, $3, $4 from unnest($1::bytea[], $2::uuid[]) as t`,
      [tokens.map(token => hashOfMailedToken(token)), subscriptionIds, now, endOf(now)],
    );
    return tokens;
  }

  /** A token for what the bearer seems to have asked for. */
  async issueFor(
    manager: EntityManager,
    subscriptionId: string,
    { reason = '', pausedUntil = null, ...confirmation }: Confirmation,
    now: Date,
  ): Promise<string> {
    const token = randomToken();
    await manager.insert(SubscriptionConfirmation, {
      tokenHash: hashOfMailedToken(token),
      subscriptionId,
      createdAt: now,
      expiresAt: endOf(now),
      isRequest: true,
      reason,
      pausedUntil,
      ...confirmation,
    });
    return token;
  }

  /** Makes every token that would subscribe worthless, so that an old mail can't undo a departure. */
  async revoke(manager: EntityManager, subscriptionId: string): Promise<void> {
    await manager.delete(SubscriptionConfirmation, { subscriptionId, act: 'subscribe' });
  }

  /** Its reader does not want what it would do. */
  async cancel(manager: EntityManager, token: string): Promise<void> {
    await manager.delete(SubscriptionConfirmation, { tokenHash: hashOfMailedToken(token) });
  }

  /** Two who use one token at once do so one after the other; the subscription alone, as whoever ends it locks it first. */
  async lock(manager: EntityManager, token: string): Promise<void> {
    await manager.query(
      `select from subscription
       where id = (select subscription_id from subscription_confirmation where token_hash = $1) for update`,
      [hashOfMailedToken(token)],
    );
  }

  /** What a token would do, without using it: a GET only looks. */
  peek(token: string, now: Date): Promise<ConfirmationState> {
    return this.look(this.dataSource.manager, token, now);
  }

  /** The same in the caller's transaction. Tokens survive case folding. */
  async look(manager: EntityManager, token: string, now: Date): Promise<ConfirmationState> {
    const confirmation = await manager.findOneBy(SubscriptionConfirmation, {
      tokenHash: hashOfMailedToken(token),
    });
    if (confirmation === null) return { kind: 'unknown' };
    const subscription = await manager.findOneByOrFail(Subscription, { id: confirmation.subscriptionId });
    const list = await manager.findOneByOrFail(List, { id: subscription.listId });
    const kind = kindOf(confirmation, subscription, now);
    if (kind === 'expired') return { kind };
    const { act } = confirmation;
    return kind === 'valid'
      ? { kind, act, confirmation, subscription, list }
      : { kind, act, subscription, list };
  }

  async use(manager: EntityManager, { tokenHash }: SubscriptionConfirmation, now: Date): Promise<void> {
    await manager.update(SubscriptionConfirmation, { tokenHash }, { usedAt: now });
  }

  /**
   * Deletes tokens that expired a month ago or more (until then their readers are told so), and subscriptions that
   * were never confirmed: addresses somebody wrote, perhaps not their own.
   */
  async forgetExpired(now: Date): Promise<void> {
    const longAgo = new Date(now.getTime() - lifetimeMs);
    await this.dataSource.transaction(async manager => {
      await manager.delete(SubscriptionConfirmation, { expiresAt: LessThanOrEqual(longAgo) });
      await manager.query(
        `delete from subscription s where s.state = 'pending' and s.changed_at <= $1
         and not exists (select from subscription_confirmation c where c.subscription_id = s.id)`,
        [new Date(longAgo.getTime() - lifetimeMs)],
      );
    });
  }
}

function kindOf(
  { act, usedAt, expiresAt }: SubscriptionConfirmation,
  { state }: Subscription,
  now: Date,
): 'valid' | 'already' | 'requested' | 'expired' {
  if (act === 'subscribe' && state === 'subscribed') return 'already';
  if (act === 'subscribe' && state === 'requested') return 'requested';
  if (act === 'unsubscribe' && state === 'unsubscribed') return 'already';
  if (usedAt !== null) return act === 'subscribe' ? 'expired' : 'already';
  const isThere = state === 'subscribed' || state === 'by-rule';
  const isIdle = (act === 'pause' || act === 'resume') && !isThere;
  return expiresAt > now && !isIdle ? 'valid' : 'expired';
}

function endOf(now: Date): Date {
  return new Date(now.getTime() + lifetimeMs);
}
