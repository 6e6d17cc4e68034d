import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { IdentityStrength } from '../../foundation/mail/authentication.js';
import { ModeratorNotice } from '../../channels/moderation/moderator-notice.entity.js';
import type { AnswerOutcome } from './answers/answer-outcome.js';
import type { AnsweredAction } from './answers/read-answer.js';

/**
 * An answer to a notice, so that a message that comes twice decides once. One that nothing proves is kept for its
 * moderator to confirm: the link to it carries its id.
 */
@Entity()
@Unique(['noticeId', 'messageId', 'fingerprint'])
@Check('moderator_answer_identity_check', "identity in ('proven', 'unproven', 'contradicted')")
@Check('moderator_answer_action_check', "action in ('approve', 'trust', 'reject', 'discard', 'undo')")
export class ModeratorAnswer {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @ForeignKey(() => ModeratorNotice, { onDelete: 'CASCADE' })
  @Column('uuid')
  noticeId: string;

  /** Without angle brackets. */
  @Column('text')
  messageId: string;

  @Column('text')
  fingerprint: string;

  @Column('text')
  identity: IdentityStrength;

  /** Null when no decision could be read. */
  @Column('text', { nullable: true })
  action: AnsweredAction | null;

  @Column('text', { default: '' })
  reason: string;

  /** A code of `AnswerOutcome`. */
  @Column('text', { default: 'unheard' })
  outcome: AnswerOutcome;

  @Index()
  @Column('timestamptz')
  receivedAt: Date;

  /** While it waits for its moderator: until when it can be confirmed. */
  @Column('timestamptz', { nullable: true })
  confirmUntil: Date | null;
}
