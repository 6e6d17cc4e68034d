import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ArchivedThread } from './archived-thread.entity.js';

/** A message that others answered and the place has not: when it comes, it joins them. */
@Entity()
export class AwaitedMessage {
  @PrimaryColumn('uuid')
  placeId: string;

  @PrimaryColumn('text')
  messageId: string;

  @Index()
  @ForeignKey(() => ArchivedThread, { onDelete: 'CASCADE' })
  @Column('uuid')
  threadId: string;
}
