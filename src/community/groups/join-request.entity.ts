import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Person } from '../directory/person.entity.js';
import { Group } from './group.entity.js';
import type { JoinRequestState } from './join-request-transitions.js';

/** Somebody's wish to become a member. It is decided once; a new wish is a new row. */
@Entity()
@Check('join_request_state_check', "state in ('waiting', 'accepted', 'refused', 'withdrawn')")
@Check('join_request_check', "(state = 'waiting') = (decided_at is null)")
@Index('join_request_waiting_idx', { synchronize: false })
@Index(['groupId', 'createdAt'])
export class JoinRequest {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @ForeignKey(() => Group, { onDelete: 'CASCADE' })
  @Column('uuid')
  groupId: string;

  @Index()
  @ForeignKey(() => Person, { onDelete: 'CASCADE' })
  @Column('uuid')
  personId: string;

  /** Why they want to join, in their words. */
  @Column('text')
  reason: string;

  @Column('text', { default: 'waiting' })
  state: JoinRequestState;

  /** One more at each change. */
  @Column('integer', { default: 1 })
  version: number;

  /** What those who decided told the requester; may be empty. */
  @Column('text', { default: '' })
  answer: string;

  /** Null while it waits, and for the command line. */
  @Index()
  @ForeignKey(() => Person, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
