import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { ForumMessage } from './forum-message.entity.js';

/** A member thinks that a message should not be read: each once a message. */
@Entity()
@Unique(['messageId', 'personId'])
@Index('forum_report_open_idx', { synchronize: false })
export class ForumReport {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @ForeignKey(() => ForumMessage, { onDelete: 'CASCADE' })
  @Column('uuid')
  messageId: string;

  @Index()
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  @Column('uuid')
  personId: string;

  @Column('text')
  reason: string;

  @Column('timestamptz')
  reportedAt: Date;

  /** When a moderator decided on the message. */
  @Column('timestamptz', { nullable: true })
  settledAt: Date | null;
}
