import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Person } from '../../community/directory/person.entity.js';
import type { Figures } from './figures.js';

/** The board's figures from a moment on; the newest row is in force, none means the defaults. Never changed. */
@Entity()
@Check('steering_figures_figures_check', "jsonb_typeof(figures) = 'object'")
@Check('steering_figures_reason_check', "reason <> ''")
export class SteeringFigures {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id: string;

  @Column('jsonb')
  figures: Partial<Figures>;

  @Column('text')
  reason: string;

  @Index()
  @ForeignKey(() => Person, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  changedBy: string | null;

  @Column('timestamptz')
  changedAt: Date;
}
