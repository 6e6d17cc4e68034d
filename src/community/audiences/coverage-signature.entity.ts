import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../directory/person.entity.js';
import { CoverageRequest } from './coverage-request.entity.js';

/** What a member of the board answered to a request, and why. */
@Entity()
@Check('coverage_signature_verdict_check', "verdict in ('signed', 'refused')")
@Check('coverage_signature_reason_check', "reason <> ''")
export class CoverageSignature {
  @ForeignKey(() => CoverageRequest, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  requestId: string;

  @Index()
  @ForeignKey(() => Person)
  @PrimaryColumn('uuid')
  personId: string;

  @Column('text')
  verdict: 'signed' | 'refused';

  @Column('text')
  reason: string;

  @Column('timestamptz')
  signedAt: Date;
}
