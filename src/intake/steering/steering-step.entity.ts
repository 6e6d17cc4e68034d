import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { SteeringDraft } from './steering-draft.entity.js';

export type StepChannel =
  'group-list' | 'forum-ads' | 'forum-discussion' | 'monthly-letter' | 'ax-letter' | 'review' | 'dropped';
export type StepState = 'given' | 'published' | 'refused' | 'withdrawn' | 'answered';

/** Where a draft was carried, and what became of it there. */
@Entity()
@Index(['draftId', 'at'])
@Index('steering_step_open_idx', { synchronize: false })
@Check(
  'steering_step_channel_check',
  "channel in ('group-list', 'forum-ads', 'forum-discussion', 'monthly-letter', 'ax-letter', 'review', 'dropped')",
)
@Check('steering_step_state_check', "state in ('given', 'published', 'refused', 'withdrawn', 'answered')")
export class SteeringStep {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @ForeignKey(() => SteeringDraft, { onDelete: 'CASCADE' })
  @Column('uuid')
  draftId: string;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  channel: StepChannel;

  /** The list, the article, the thread… of another room: what happened stays when it is gone. */
  @Column('uuid', { nullable: true })
  targetId: string | null;

  /** Of its page on the site. */
  @Column('text')
  path: string;

  /** What its author said to the ethics team, or they to them. */
  @Column('text', { default: '' })
  note: string;

  @Column('text')
  state: StepState;

  @Column('timestamptz', { nullable: true })
  settledAt: Date | null;

  @Column('timestamptz', { nullable: true })
  toldAt: Date | null;
}
