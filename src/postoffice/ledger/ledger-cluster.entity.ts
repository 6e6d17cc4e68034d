import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One announcement, however its wording, its authors and its roads change. */
@Entity()
export class LedgerCluster {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('timestamptz')
  firstAt: Date;

  @Index()
  @Column('timestamptz')
  lastAt: Date;
}
