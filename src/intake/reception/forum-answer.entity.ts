import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { IdentityStrength } from '../../foundation/mail/authentication.js';
import { ForumCorrespondence } from '../../channels/forums/forum-correspondence.entity.js';
import { ForumMessage } from '../../channels/forums/forum-message.entity.js';
import type { WriteRefusal } from '../../channels/forums/writing.service.js';

/** `received`: a job is to write it. `asked`: it waits for its person to confirm. */
export type ForumAnswerState = 'received' | 'asked' | 'written' | 'refused' | 'turned-away' | 'unheard';

/** Why it is no message of the thread; its author has their text back. */
export type ForumAnswerTrouble = WriteRefusal | 'empty' | 'too-long' | 'gone';

/**
 * A mail that answers one about a thread, kept whole for moderators. What is written of it carries its id, so that a
 * mail that comes twice, or a job that stops half-way, says nothing twice.
 */
@Entity()
@Unique(['correspondenceId', 'messageId', 'fingerprint'])
@Check('forum_answer_identity_check', "identity in ('proven', 'unproven', 'contradicted')")
@Check(
  'forum_answer_state_check',
  "state in ('received', 'asked', 'written', 'refused', 'turned-away', 'unheard')",
)
@Check('forum_answer_trouble_check', "(state = 'refused') = (trouble is not null)")
@Check('forum_answer_confirm_check', "state <> 'asked' or confirm_until is not null")
@Index('forum_answer_due_idx', { synchronize: false })
export class ForumAnswer {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @ForeignKey(() => ForumCorrespondence, { onDelete: 'CASCADE' })
  @Column('uuid')
  correspondenceId: string;

  /** Without angle brackets. */
  @Column('text')
  messageId: string;

  @Column('text')
  fingerprint: string;

  @Column('text')
  identity: IdentityStrength;

  @Index()
  @ForeignKey('RawMessage')
  @Column('uuid')
  rawId: string;

  /** The message it answers more than the others, by its In-Reply-To. */
  @Index()
  @ForeignKey(() => ForumMessage, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  answersId: string | null;

  /** What its author says in it: without signature, and without what is quoted. */
  @Column('text')
  text: string;

  @Column('text')
  state: ForumAnswerState;

  @Column('text', { nullable: true })
  trouble: ForumAnswerTrouble | null;

  @Index()
  @Column('timestamptz')
  receivedAt: Date;

  /** Until when its person can confirm it. */
  @Column('timestamptz', { nullable: true })
  confirmUntil: Date | null;

  @Index()
  @ForeignKey(() => ForumMessage, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  forumMessageId: string | null;
}
