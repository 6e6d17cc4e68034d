import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { LedgerCluster } from '../../postoffice/ledger/ledger-cluster.entity.js';

/** A text or an author whose reach doubled month by month, as it was reported. */
@Entity()
@Index(['clusterId', 'foundAt'])
@Index(['author', 'foundAt'])
@Check('growth_report_subject_check', 'num_nulls(cluster_id, author) = 1')
export class GrowthReport {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @ForeignKey(() => LedgerCluster, { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  clusterId: string | null;

  /** As the ledger has it: a person, or the UUID made of an address. */
  @Column('uuid', { nullable: true })
  author: string | null;

  @Column('citext')
  authorAddress: string;

  /** Distinct people of each month, the oldest first. */
  @Column('integer', { array: true })
  months: number[];

  @Index()
  @Column('timestamptz')
  foundAt: Date;
}
