import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Forum } from './forum.entity.js';
import { ForumMessage } from './forum-message.entity.js';

/** A file of a draft, then of the message it became. */
@Entity()
@Check('forum_file_bearer_check', 'num_nonnulls(person_id, message_id) = 1')
@Index('forum_file_draft_idx', ['personId', 'forumId', 'place'])
export class ForumFile {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => Forum, { onDelete: 'CASCADE' })
  @Column('uuid')
  forumId: string;

  /** Whose draft has it; null once it is a message's. */
  @ForeignKey('Person', { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  personId: string | null;

  /** Of the draft: the key of the thread it answers, or empty. */
  @Column('text', { default: '' })
  place: string;

  @Index()
  @ForeignKey(() => ForumMessage, { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  messageId: string | null;

  /** Its bytes, stored once however often they are sent. */
  @Index()
  @ForeignKey('RawMessage')
  @Column('uuid')
  rawId: string;

  @Column('text')
  filename: string;

  /** Of an image, what its bytes say; of anything else, what the browser said. */
  @Column('text')
  mediaType: string;

  @Column('integer')
  bytes: number;

  @Column('timestamptz')
  addedAt: Date;

  /** Among those added at one moment. */
  @Column('smallint', { default: 0 })
  position: number;
}
