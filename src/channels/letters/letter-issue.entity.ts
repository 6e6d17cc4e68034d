import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { IssueState } from './issue-transitions.js';
import { Letter } from './letter.entity.js';

/** What a letter says in one month. */
@Entity()
@Unique(['letterId', 'month'])
@Check('letter_issue_month_check', 'extract(day from month) = 1')
@Check('letter_issue_state_check', "state in ('open', 'closed', 'ready', 'sending', 'paused', 'sent')")
@Check('letter_issue_sent_check', "(state = 'sent') = (sent_at is not null)")
export class LetterIssue {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @ForeignKey(() => Letter)
  @Column('uuid')
  letterId: string;

  /** `2026-12-01`: the first day of its month. */
  @Column('date')
  month: string;

  @Column('text', { default: 'open' })
  state: IssueState;

  /** The editors' own words before the articles; empty for none. */
  @Column('text', { default: '' })
  introduction: string;

  /** When it is to leave, once it is approved. */
  @Column('timestamptz')
  plannedAt: Date;

  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz')
  openedAt: Date;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  /** When the last approval it needed was given. */
  @Column('timestamptz', { nullable: true })
  readyAt: Date | null;

  @Column('timestamptz', { nullable: true })
  startedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  pausedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;
}
