import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Language } from '../../foundation/i18n/language.js';
import { Subscription } from './subscription.entity.js';

/** The one thing a confirmation does. */
export type ConfirmedAct = 'subscribe' | 'unsubscribe' | 'pause' | 'resume';

/** A link or an address by mail that confirms what somebody asked for. Only the hash of its token is kept. */
@Entity()
@Check('subscription_confirmation_act_check', "act in ('subscribe', 'unsubscribe', 'pause', 'resume')")
@Check('subscription_confirmation_language_check', "language in ('fr', 'en')")
export class SubscriptionConfirmation {
  @PrimaryColumn('bytea')
  tokenHash: Buffer;

  @Index()
  @ForeignKey(() => Subscription, { onDelete: 'CASCADE' })
  @Column('uuid')
  subscriptionId: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('text', { default: 'subscribe' })
  act: ConfirmedAct;

  /** Asked for by whoever has the address, not proposed by those in charge: these may still have to agree. */
  @Column('boolean', { default: false })
  isRequest: boolean;

  /** Of the request, for those in charge. */
  @Column('text', { default: '' })
  reason: string;

  /** They asked in; null: the list's. */
  @Column('text', { nullable: true })
  language: Language | null;

  /** Of a pause; null: until resumed. */
  @Column('timestamptz', { nullable: true })
  pausedUntil: Date | null;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;
}
