import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Person } from '../directory/person.entity.js';
import { List } from '../lists/list.entity.js';

/** Somebody asks the board that a list may cover more of the directory than lists do. */
@Entity()
@Index('coverage_request_open_idx', { synchronize: false })
@Check('coverage_request_rule_check', "jsonb_typeof(rule) = 'object'")
@Check('coverage_request_covered_check', 'covered > 0')
@Check('coverage_request_directory_check', 'directory > 0')
@Check('coverage_request_reason_check', "reason <> ''")
@Check('coverage_request_state_check', "state in ('open', 'granted', 'refused')")
export class CoverageRequest {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => List, { onDelete: 'CASCADE' })
  @Column('uuid')
  listId: string;

  /** What is signed for; null for a list made by hand. */
  @Column('jsonb', { nullable: true })
  rule: object | null;

  /** Registered people it would reach, when it was asked. */
  @Column('integer')
  covered: number;

  /** Registered people there were. */
  @Column('integer')
  directory: number;

  @Column('text')
  reason: string;

  @Column('text', { default: 'open' })
  state: 'open' | 'granted' | 'refused';

  @Index()
  @ForeignKey(() => Person, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  askedBy: string | null;

  @Column('timestamptz')
  askedAt: Date;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;
}
