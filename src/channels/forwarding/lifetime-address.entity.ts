import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Person } from '../../community/directory/person.entity.js';

/** An address at the members' domain: theirs for life, whatever becomes of their name or their mailbox. */
@Entity()
@Check('lifetime_address_local_check', "local ~ '^[a-z0-9]([a-z0-9.-]{0,62}[a-z0-9])?$'")
@Check('lifetime_address_kind_check', "kind in ('lifetime', 'alias')")
@Check('lifetime_address_check', "kind = 'alias' or given_up_at is null")
export class LifetimeAddress {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Index()
  @ForeignKey(() => Person)
  @Column('uuid')
  personId: string;

  /** What is before the `@`. */
  @Column('text', { unique: true })
  local: string;

  /** Made from the name, or chosen. */
  @Column('text')
  kind: 'lifetime' | 'alias';

  @Column('timestamptz')
  givenAt: Date;

  /** An alias that receives no more; it stays theirs, and they may take it up again. */
  @Column('timestamptz', { nullable: true })
  givenUpAt: Date | null;
}
