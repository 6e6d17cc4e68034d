import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { HeldMessage } from './held-message.entity.js';
import type { DecisionRoad, HeldAction } from './transitions.js';

/** Who moved a held message from one version to the next, and why. */
@Entity()
@Unique(['heldMessageId', 'version'])
@Index('moderation_decision_journal_idx', { synchronize: false })
@Index(['listId', 'decidedBy'])
@Check(
  'moderation_decision_decision_check',
  `decision in ('approve', 'trust', 'reject', 'discard', 'ban', 'spam', 'return', 'resubmit', 'withdraw', 'hand-over',
    'expire', 'undo', 'release')`,
)
@Check('moderation_decision_decided_via_check', "decided_via in ('web', 'api', 'command', 'mail', 'job')")
export class ModerationDecision {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @ForeignKey(() => HeldMessage)
  @Column('uuid')
  heldMessageId: string;

  /** Of the message: its journal is read without looking at those of other lists. */
  @ForeignKey('List')
  @Column('uuid')
  listId: string;

  @Column('integer')
  version: number;

  @Column('text')
  decision: HeldAction;

  @Column('text', { default: '' })
  reason: string;

  /** Null for the operator's command line and for jobs. */
  @Index()
  @ForeignKey('Person')
  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  @Column('text')
  decidedVia: DecisionRoad;

  @Column('timestamptz')
  decidedAt: Date;
}
