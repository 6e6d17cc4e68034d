import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { MeasureKind } from './measure.entity.js';

/** A measure on somebody who left us, kept to its end under each address they had. */
@Entity()
@Check(
  'kept_measure_kind_check',
  "kind in ('reminder', 'warning', 'posts-moderated', 'posting-suspended', 'access-suspended')",
)
export class KeptMeasure {
  /** As `addressHash` of the directory makes it. */
  @PrimaryColumn('bytea')
  addressHash: Buffer;

  @PrimaryColumn('text')
  kind: MeasureKind;

  @Column('text')
  reason: string;

  @PrimaryColumn('timestamptz')
  openedAt: Date;

  @Column('timestamptz')
  until: Date;
}
