import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { HeldMessage } from './held-message.entity.js';

/** "I am on it": somebody reads this message, so that the others need not. It decides nothing and locks nothing. */
@Entity()
export class HeldClaim {
  @ForeignKey(() => HeldMessage, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  heldMessageId: string;

  @Index()
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  @Column('uuid')
  personId: string;

  @Column('timestamptz')
  claimedAt: Date;
}
