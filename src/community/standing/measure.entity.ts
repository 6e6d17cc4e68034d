import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Person } from '../directory/person.entity.js';

export type MeasureKind =
  'reminder' | 'warning' | 'posts-moderated' | 'posting-suspended' | 'access-suspended';

/** A graduated measure on a person: always with a reason and an end. */
@Entity()
@Check(
  'measure_kind_check',
  "kind in ('reminder', 'warning', 'posts-moderated', 'posting-suspended', 'access-suspended')",
)
@Check('measure_reason_check', "reason <> ''")
@Check('measure_check', 'until > opened_at')
export class Measure {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => Person, { onDelete: 'CASCADE' })
  @Column('uuid')
  personId: string;

  @Column('text')
  kind: MeasureKind;

  @Column('text')
  reason: string;

  @Index()
  @ForeignKey(() => Person)
  @Column('uuid', { nullable: true })
  openedBy: string | null;

  @Column('timestamptz')
  openedAt: Date;

  @Column('timestamptz')
  until: Date;

  @Index()
  @ForeignKey(() => Person)
  @Column('uuid', { nullable: true })
  liftedBy: string | null;

  @Column('timestamptz', { nullable: true })
  liftedAt: Date | null;

  isInForce(now: Date): boolean {
    return this.liftedAt === null && this.openedAt <= now && now < this.until;
  }
}
