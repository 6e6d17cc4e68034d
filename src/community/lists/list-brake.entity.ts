import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../directory/person.entity.js';
import { List } from './list.entity.js';

/** A storm of answers to all, people who beg to be left alone, or somebody's decision. */
export type BrakeCause = 'storm' | 'cascade' | 'hand';

/** Who or what last pulled a list's emergency brake, and when it was released; until when it holds is the list's. */
@Entity()
@Check('list_brake_cause_check', "cause in ('storm', 'cascade', 'hand')")
export class ListBrake {
  @PrimaryColumn('uuid')
  @ForeignKey(() => List, { onDelete: 'CASCADE' })
  listId: string;

  @Column('text')
  cause: BrakeCause;

  /** Null when it pulled itself, for a command, or for somebody who is gone. */
  @Index()
  @ForeignKey(() => Person, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  pulledBy: string | null;

  @Column('timestamptz')
  pulledAt: Date;

  /** Before its time; what was posted until then never pulls it again. */
  @Column('timestamptz', { nullable: true })
  releasedAt: Date | null;
}
