import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Person } from '../directory/person.entity.js';
import { List } from './list.entity.js';
import { nextState, type SubscriptionState, type SubscriptionStep } from './subscription-life.js';

export type { SubscriptionState } from './subscription-life.js';
export type SubscriptionMode = 'each' | 'paused';
/** How we know that this address wants the list. */
export type Consent = 'asked' | 'confirmed' | 'recorded' | 'imported' | 'rule';

/**
 * The link between an address and a list. Its bearer is a person, or an address of nobody we know.
 * A row outlives an unsubscription, so that an old unsubscribe link still names it.
 */
@Entity()
@Unique(['listId', 'personId'])
@Index('subscription_address_idx', { synchronize: false })
@Index('subscription_address_only_idx', { synchronize: false })
@Check(
  'subscription_state_check',
  "state in ('pending', 'requested', 'subscribed', 'by-rule', 'unsubscribed')",
)
@Check('subscription_mode_check', "mode in ('each', 'paused')")
@Check('subscription_consent_check', "consent in ('asked', 'confirmed', 'recorded', 'imported', 'rule')")
@Check('subscription_check', 'person_id is not null or address is not null')
export class Subscription {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @ForeignKey(() => List, { onDelete: 'CASCADE' })
  @Column('uuid')
  listId: string;

  @Index()
  @ForeignKey(() => Person)
  @Column('uuid', { nullable: true })
  personId: string | null;

  /** For a person: the address chosen for this list; null follows the preferred one. */
  @Column('citext', { nullable: true })
  address: string | null;

  @Column('text', { default: '' })
  name: string;

  @Column('smallint', { nullable: true })
  promotion: number | null;

  @Column('text', { default: 'subscribed' })
  state: SubscriptionState;

  @Column('text', { default: 'each' })
  mode: SubscriptionMode;

  @Column('timestamptz', { nullable: true })
  pausedUntil: Date | null;

  /** Whether subscribers get a copy of their own posts. */
  @Column('boolean', { default: true })
  receivesOwn: boolean;

  /** Flagged: this subscriber's posts wait for a moderator. */
  @Column('boolean', { default: false })
  isModerated: boolean;

  @Column('text')
  consent: Consent;

  @Column('timestamptz', { nullable: true })
  consentAt: Date | null;

  @Column('timestamptz')
  changedAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  /** From a pending or an ended subscription to one in force; its settings start afresh. */
  begin(consent: Consent, now: Date): void {
    this.take(consent === 'asked' ? 'ask' : 'enter', now);
    Object.assign(this, { mode: 'each', pausedUntil: null, consent, consentAt: now });
  }

  /** Its bearer wants it, and waits for those in charge. */
  request(now: Date): void {
    this.take('request', now);
    Object.assign(this, { mode: 'each', pausedUntil: null, consent: 'confirmed', consentAt: now });
  }

  refuse(now: Date): void {
    this.take('refuse', now);
  }

  end(now: Date): void {
    this.take('leave', now);
  }

  /** @param until null: until the subscriber resumes */
  pause(until: Date | null, now: Date): void {
    Object.assign(this, { mode: 'paused', pausedUntil: until, changedAt: now });
  }

  resume(now: Date): void {
    Object.assign(this, { mode: 'each', pausedUntil: null, changedAt: now });
  }

  private take(step: SubscriptionStep, now: Date): void {
    const state = nextState(this.state, step);
    if (state === null) throw new Error(`a subscription that is ${this.state} can't ${step}`);
    Object.assign(this, { state, changedAt: now });
  }
}
