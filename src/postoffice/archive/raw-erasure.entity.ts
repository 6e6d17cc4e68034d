import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { RawMessage } from './raw-message.entity.js';

/** Bytes that go as soon as no copy on its way, no held message and no other archive needs them. */
@Entity()
export class RawErasure {
  @ForeignKey(() => RawMessage, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  rawId: string;

  @Column('timestamptz')
  askedAt: Date;
}
