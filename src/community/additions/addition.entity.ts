import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Person } from '../directory/person.entity.js';
import { Group } from '../groups/group.entity.js';
import { List } from '../lists/list.entity.js';

export type AdditionState = 'done' | 'waiting' | 'approved' | 'refused';

/** People added at once by somebody who wrote down why they may be; a big jump waits for an operator. */
@Entity()
@Check('addition_reason_check', "reason <> ''")
@Check('addition_state_check', "state in ('done', 'waiting', 'approved', 'refused')")
@Check('addition_check', 'num_nonnulls(group_id, list_id) = 1')
@Check('addition_check1', "(state in ('approved', 'refused')) = (decided_at is not null)")
@Index('addition_waiting_idx', { synchronize: false })
export class Addition {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => Group, { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  groupId: string | null;

  @Index()
  @ForeignKey(() => List, { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  listId: string | null;

  /** How these people gave their consent, in the words of who added them. */
  @Column('text')
  reason: string;

  /** Until then nobody who was added reads it: the ethics team holds its words. */
  @Column('timestamptz', { nullable: true })
  reasonHeldUntil: Date | null;

  @Column('text')
  state: AdditionState;

  @Column('integer')
  personCount: number;

  /** Of them, those of the directory. */
  @Column('integer')
  registeredCount: number;

  /** Members or subscribers before it. */
  @Column('integer')
  sizeBefore: number;

  @Index()
  @ForeignKey(() => Person, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  proposedBy: string | null;

  @Column('timestamptz')
  proposedAt: Date;

  @Index()
  @ForeignKey(() => Person, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  /** What the operator wrote to who proposed it. */
  @Column('text', { default: '' })
  answer: string;
}
