import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import { type Confirmable, type ConfirmationState, ConfirmationsService } from './confirmations.service.js';
import { Entrance } from './entrance.js';
import { LeavingService } from './leaving.service.js';
import type { Subscription } from './subscription.entity.js';
import { SubscriptionSettings } from './subscription-settings.service.js';

type Done = 'subscribed' | 'requested' | 'closed' | 'unsubscribed' | 'paused' | 'resumed' | 'already';

export type ConfirmOutcome =
  ({ readonly kind: Done } & Confirmable) | { readonly kind: 'expired' | 'unknown' };

type Valid = Extract<ConfirmationState, { kind: 'valid' }>;

/** Does what a token was mailed for: once, and nothing else. */
@Injectable()
export class Confirming {
  constructor(
    private readonly dataSource: DataSource,
    private readonly confirmations: ConfirmationsService,
    private readonly entrance: Entrance,
    private readonly leaving: LeavingService,
    private readonly settings: SubscriptionSettings,
  ) {}

  /** A second click finds it done. */
  confirm(token: string, actor: Actor, now: Date): Promise<ConfirmOutcome> {
    return this.dataSource.transaction(manager => this.confirmIn(manager, token, actor, now));
  }

  async confirmIn(manager: EntityManager, token: string, actor: Actor, now: Date): Promise<ConfirmOutcome> {
    await this.confirmations.lock(manager, token);
    const state = await this.confirmations.look(manager, token, now);
    if (state.kind !== 'valid') return state;
    const outcome = await this.act(manager, state, actor, now);
    if (outcome.kind !== 'closed') await this.confirmations.use(manager, state.confirmation, now);
    return { ...outcome, act: state.act, list: state.list };
  }

  private async act(
    manager: EntityManager,
    state: Valid,
    actor: Actor,
    now: Date,
  ): Promise<{ kind: Done; subscription: Subscription }> {
    const { act, subscription, list, confirmation } = state;
    switch (act) {
      case 'subscribe': {
        const { reason, language, isRequest } = confirmation;
        const entering = { subscription, list, reason, language, isInvited: !isRequest };
        return this.entrance.enter(manager, entering, actor, now);
      }
      case 'unsubscribe': {
        const outcome = await this.leaving.leaveIn(manager, subscription.id, actor, now);
        return { kind: outcome.kind === 'unsubscribed' ? 'unsubscribed' : 'already', subscription };
      }
      case 'pause':
      case 'resume':
        await this.settings.setModeIn(
          manager,
          subscription.id,
          { mode: act === 'pause' ? 'paused' : 'each', until: confirmation.pausedUntil },
          actor,
          now,
        );
        return { kind: act === 'pause' ? 'paused' : 'resumed', subscription };
    }
  }
}
