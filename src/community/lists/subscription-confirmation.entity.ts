import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Subscription } from './subscription.entity.js';

/** A link by mail that confirms a subscription. Only the hash of its token is kept. */
@Entity()
export class SubscriptionConfirmation {
  @PrimaryColumn('bytea')
  tokenHash: Buffer;

  @ForeignKey(() => Subscription, { onDelete: 'CASCADE' })
  @Column('uuid')
  subscriptionId: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;
}
