import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { HeldMessage } from './held-message.entity.js';

/** A held message as it was before its author corrected it. */
@Entity()
export class HeldCorrection {
  @ForeignKey(() => HeldMessage, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  heldMessageId: string;

  /** Of the held message, once it was corrected. */
  @PrimaryColumn('integer')
  version: number;

  @Index()
  @ForeignKey('RawMessage')
  @Column('uuid')
  rawId: string;

  @Column('text')
  subject: string;

  @Column('timestamptz')
  correctedAt: Date;
}
