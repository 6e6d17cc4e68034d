import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An address of an account that was deleted, as a hash: nobody else may ever receive their mail. */
@Entity()
export class RetiredLocal {
  @PrimaryColumn('bytea')
  localHash: Buffer;

  @Column('timestamptz')
  retiredAt: Date;
}
