import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { LetterIssue } from './letter-issue.entity.js';

/** An editor found an issue good to send; deleted where it is opened again. */
@Entity()
@Unique(['issueId', 'personId'])
export class LetterIssueApproval {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @ForeignKey(() => LetterIssue, { onDelete: 'CASCADE' })
  @Column('uuid')
  issueId: string;

  /** Null for the command line, and for somebody who has left. */
  @Index()
  @ForeignKey('Person', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  personId: string | null;

  @Column('timestamptz')
  approvedAt: Date;
}
