import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Forum } from './forum.entity.js';
import { ForumMessage } from './forum-message.entity.js';

/** `return`: its author is asked to change it. `keep`: what was reported may stay, or is shown again. */
export const forumDecisionKinds = ['approve', 'refuse', 'return', 'hide', 'keep'] as const;
export type ForumDecisionKind = (typeof forumDecisionKinds)[number];
export type ForumDecisionRoad = 'web' | 'api' | 'job';

/** Who decided on a message of a forum, and why; never changed. The version is the one it has from then on. */
@Entity()
@Unique(['messageId', 'version'])
@Index('forum_decision_forum_id_idx', ['forumId', 'decidedAt'])
@Check('forum_decision_decision_check', "decision in ('approve', 'refuse', 'return', 'hide', 'keep')")
@Check('forum_decision_decided_via_check', "decided_via in ('web', 'api', 'job')")
export class ForumDecision {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @ForeignKey(() => Forum, { onDelete: 'CASCADE' })
  @Column('uuid')
  forumId: string;

  @ForeignKey(() => ForumMessage, { onDelete: 'CASCADE' })
  @Column('uuid')
  messageId: string;

  @Column('integer')
  version: number;

  @Column('text')
  decision: ForumDecisionKind;

  @Column('text', { default: '' })
  reason: string;

  /** Null where reports alone did it. */
  @Index()
  @ForeignKey('Person')
  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  @Column('text')
  decidedVia: ForumDecisionRoad;

  @Column('timestamptz')
  decidedAt: Date;
}
