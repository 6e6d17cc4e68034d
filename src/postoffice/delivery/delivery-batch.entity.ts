import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { OutboundMessage } from './outbound-message.entity.js';

/** What a worker leases: some hundred copies of one message at most. Gone once each copy has its answer. */
@Entity()
@Index('delivery_batch_due_idx', ['lane', 'dueAt'])
export class DeliveryBatch {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id: string;

  @ForeignKey(() => OutboundMessage)
  @Column('bigint')
  outboundId: string;

  /** 0 notices, 1 small posts, 2 big posts: a small post never waits behind a big one. */
  @Column('smallint')
  lane: number;

  /** For a batch of copies put off: the destination domain they share. */
  @Column('text', { nullable: true })
  domain: string | null;

  @Column('timestamptz')
  dueAt: Date;

  @Column('timestamptz', { nullable: true })
  attemptedAt: Date | null;

  @Column('integer', { nullable: true })
  leasedBy: number | null;

  @Column('timestamptz', { nullable: true })
  leasedUntil: Date | null;
}
