import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An address whose owner wants nothing from us; kept only as a hash. */
@Entity()
export class SuppressedAddress {
  @PrimaryColumn('bytea')
  addressHash: Buffer;

  /** A code: `account-deleted`… */
  @Column('text')
  reason: string;

  @Column('timestamptz')
  since: Date;
}
