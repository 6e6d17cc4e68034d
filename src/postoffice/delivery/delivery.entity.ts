import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { DeliveryState } from './delivery-states.js';
import { OutboundMessage } from './outbound-message.entity.js';

/** One message to one recipient. A skipped one names the copy that its bearer gets instead. */
@Entity()
@Index(['outboundId', 'batchId'])
@Index('delivery_copy_idx', { synchronize: false })
@Index('delivery_skipped_bearer_idx', { synchronize: false })
@Check(
  'delivery_state_check',
  "state in ('pending', 'sent', 'captured', 'deferred', 'failed', 'uncertain', 'skipped')",
)
@Check('delivery_check', "(state = 'skipped') = (skipped_for is not null)")
export class Delivery {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id: string;

  @ForeignKey(() => OutboundMessage)
  @Column('bigint')
  outboundId: string;

  /** The batch it was last in; batches go, so this is no foreign key. */
  @Column('bigint')
  batchId: string;

  @Column('uuid')
  copyKey: string;

  /** The person, or for an address of nobody we know a UUID made from it. */
  @Column('uuid')
  bearer: string;

  @Column('uuid', { nullable: true })
  subscriptionId: string | null;

  @Column('text')
  address: string;

  @ForeignKey(() => Delivery)
  @Column('bigint', { nullable: true })
  skippedFor: string | null;

  @Column('text')
  state: DeliveryState;

  @Column('smallint', { default: 0 })
  attempts: number;

  @Column('smallint', { nullable: true })
  code: number | null;

  @Column('text', { nullable: true })
  reply: string | null;

  @Column('timestamptz', { nullable: true })
  firstTriedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;
}
