import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Two accounts were one person: who is counted under either number is counted once. */
@Entity()
export class LedgerAlias {
  @PrimaryColumn('bigint')
  gone: string;

  @Index()
  @Column('bigint')
  kept: string;
}
