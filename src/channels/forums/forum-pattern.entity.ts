import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Forum } from './forum.entity.js';

export const patternOutcomes = ['hold', 'refuse'] as const;
export type PatternOutcome = (typeof patternOutcomes)[number];

/** Words, a web address or an author's address, `*` for anything: what has it waits for a moderator, or is refused. */
@Entity()
@Unique(['forumId', 'pattern'])
@Check('forum_pattern_pattern_check', 'length(pattern) between 3 and 200')
@Check('forum_pattern_outcome_check', "outcome in ('hold', 'refuse')")
export class ForumPattern {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @ForeignKey(() => Forum, { onDelete: 'CASCADE' })
  @Column('uuid')
  forumId: string;

  @Column('text')
  pattern: string;

  @Column('text')
  outcome: PatternOutcome;

  @Index()
  @ForeignKey('Person', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  madeBy: string | null;

  @Column('timestamptz')
  madeAt: Date;
}
