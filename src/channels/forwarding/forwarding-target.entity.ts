import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Address } from '../../community/directory/address.entity.js';
import { Person } from '../../community/directory/person.entity.js';

/** An address that somebody chose for what is forwarded to them; without any, it is the one they prefer. */
@Entity()
export class ForwardingTarget {
  @ForeignKey(() => Person)
  @PrimaryColumn('uuid')
  personId: string;

  @Index()
  @ForeignKey(() => Address, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  addressId: string;
}
