import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Person } from '../directory/person.entity.js';
import { Addition } from './addition.entity.js';

/** One person of an addition: their membership's recorded consent, once they are in. */
@Entity()
@Index('addition_line_due_idx', { synchronize: false })
export class AdditionLine {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => Addition, { onDelete: 'CASCADE' })
  @Column('uuid')
  additionId: string;

  @Column('citext')
  address: string;

  @Column('text', { default: '' })
  name: string;

  @Column('smallint', { nullable: true })
  promotion: number | null;

  @Index()
  @ForeignKey(() => Person, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  personId: string | null;

  /** Null: waits, or was refused, or had a reason not to come in any more. */
  @Column('timestamptz', { nullable: true })
  enteredAt: Date | null;

  /** When the notice that says so, with its way out, was written. */
  @Column('timestamptz', { nullable: true })
  toldAt: Date | null;
}
