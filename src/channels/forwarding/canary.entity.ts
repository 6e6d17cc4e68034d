import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Person } from '../../community/directory/person.entity.js';

/** A name with a lifetime address that is nobody's and that nobody was given. It is no person, anywhere. */
@Entity()
@Check('canary_local_check', "local ~ '^[a-z0-9]([a-z0-9.-]{0,62}[a-z0-9])?$'")
export class Canary {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text')
  givenName: string;

  @Column('text')
  familyName: string;

  @Column('smallint')
  promotion: number;

  @Column('text', { unique: true })
  local: string;

  @Index()
  @ForeignKey(() => Person, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  madeBy: string | null;

  @Column('timestamptz')
  madeAt: Date;

  /** From then on its address is nobody's, for ever. */
  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}
