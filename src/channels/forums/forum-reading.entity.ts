import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ForumThread } from './forum-thread.entity.js';

/** Up to when somebody has read a thread. */
@Entity()
export class ForumReading {
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  personId: string;

  @Index()
  @ForeignKey(() => ForumThread, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  threadId: string;

  @Column('timestamptz')
  readAt: Date;
}
