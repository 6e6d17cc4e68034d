import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Person } from './person.entity.js';

/** A mail address of a person, in canonical form: lower case, domain in its ASCII form. */
@Entity()
@Index('address_preferred_idx', { synchronize: false })
export class Address {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => Person, { onDelete: 'CASCADE' })
  @Column('uuid')
  personId: string;

  @Column('citext', { unique: true })
  address: string;

  @Column('boolean', { default: false })
  isPreferred: boolean;

  @Column('timestamptz', { nullable: true })
  verifiedAt: Date | null;
}
