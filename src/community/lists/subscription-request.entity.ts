import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Person } from '../directory/person.entity.js';
import { List } from './list.entity.js';
import { Subscription } from './subscription.entity.js';

export type RequestOutcome = 'accepted' | 'refused' | 'withdrawn';

/** Somebody confirmed that they want a list whose newcomers are chosen, and those in charge decide: once. */
@Entity()
@Index('subscription_request_waiting_idx', { synchronize: false })
@Index('subscription_request_untold_idx', { synchronize: false })
@Check('subscription_request_outcome_check', "outcome in ('accepted', 'refused', 'withdrawn')")
@Check('subscription_request_check', '(outcome is null) = (decided_at is null)')
export class SubscriptionRequest {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => Subscription, { onDelete: 'CASCADE' })
  @Column('uuid')
  subscriptionId: string;

  @Index()
  @ForeignKey(() => List, { onDelete: 'CASCADE' })
  @Column('uuid')
  listId: string;

  /** Why they would like it, in their words. */
  @Column('text', { default: '' })
  reason: string;

  @Column('timestamptz')
  requestedAt: Date;

  /** When those in charge were written to. */
  @Column('timestamptz', { nullable: true })
  toldAt: Date | null;

  /** Null while it waits. */
  @Column('text', { nullable: true })
  outcome: RequestOutcome | null;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Index()
  @ForeignKey(() => Person, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  /** What was said to the requester. */
  @Column('text', { default: '' })
  answer: string;
}
