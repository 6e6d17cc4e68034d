import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../directory/person.entity.js';

/** Who somebody is at the provider of single sign-on. */
@Entity()
export class OidcLink {
  @PrimaryColumn('text')
  issuer: string;

  /** The provider's own name for them (`sub`): never changes, unlike an address. */
  @PrimaryColumn('text')
  subject: string;

  @Index()
  @ForeignKey(() => Person, { onDelete: 'CASCADE' })
  @Column('uuid')
  personId: string;

  @Column('timestamptz')
  linkedAt: Date;
}
