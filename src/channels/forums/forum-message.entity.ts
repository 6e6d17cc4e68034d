import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { ForumThread } from './forum-thread.entity.js';
import type { ForumMessageState } from './message-transitions.js';

/** By which door a message was written; `system`: the house opened a thread itself. */
export type WrittenVia = 'web' | 'api' | 'mail' | 'system';

/**
 * A message of a thread. Once published its text is the archive's; before that it waits here, where no search and no
 * feed can find it.
 */
@Entity()
@Check('forum_message_state_check', "state in ('waiting', 'published', 'refused', 'withdrawn', 'hidden')")
@Check('forum_message_written_via_check', "written_via in ('web', 'api', 'mail', 'system')")
@Check('forum_message_published_check', '(published_at is null) = (archived_message_id is null)')
@Check('forum_message_text_check', '(archived_message_id is null) = (waiting_text is not null)')
@Check('forum_message_out_check', "state not in ('published', 'hidden') or published_at is not null")
@Check('forum_message_in_check', "state not in ('waiting', 'refused') or published_at is null")
@Check('forum_message_withdrawn_check', "(state = 'withdrawn') = (withdrawn_at is not null)")
@Index('forum_message_thread_idx', ['threadId', 'writtenAt', 'id'])
@Index('forum_message_author_id_idx', ['authorId', 'writtenAt'])
@Index('forum_message_waiting_idx', { synchronize: false })
@Index('forum_message_unmailed_idx', { synchronize: false })
export class ForumMessage {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @ForeignKey(() => ForumThread, { onDelete: 'CASCADE' })
  @Column('uuid')
  threadId: string;

  /** Null while it waits, and for ever where it was refused. */
  @ForeignKey('ArchivedMessage')
  @Column('uuid', { nullable: true, unique: true })
  archivedMessageId: string | null;

  /** Null once they have left. */
  @ForeignKey('Person', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  authorId: string | null;

  /** The message it answers, where it answers one more than the others. */
  @Index()
  @ForeignKey(() => ForumMessage, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  answersId: string | null;

  @Column('text')
  state: ForumMessageState;

  /** Grows with each change of text or state: whoever decides says which one they saw. */
  @Column('integer', { default: 1 })
  version: number;

  /** Its text as long as the archive has none. */
  @Column('text', { nullable: true })
  waitingText: string | null;

  /** Made with the form it was written in: sent twice, it is one message. */
  @Column('uuid', { unique: true })
  submissionId: string;

  @Column('text')
  writtenVia: WrittenVia;

  @Column('timestamptz')
  writtenAt: Date;

  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;

  /** When it went out to those who follow it; null while that is still to be done. */
  @Column('timestamptz', { nullable: true })
  mailedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  editedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;
}
