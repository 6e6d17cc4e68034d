import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { LedgerCluster } from '../../postoffice/ledger/ledger-cluster.entity.js';

/** An announcement worth a look, as it was last counted: the ledger itself is too long to be sorted for a page. */
@Entity()
@Index(['concern', 'lastAt', 'clusterId'])
export class Campaign {
  @ForeignKey(() => LedgerCluster, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  clusterId: string;

  @Column('timestamptz')
  firstAt: Date;

  @Index()
  @Column('timestamptz')
  lastAt: Date;

  /** Distinct people reached outside lists. */
  @Column('integer')
  outside: number;

  /** By any road. */
  @Column('integer')
  people: number;

  @Column('integer')
  lists: number;

  @Column('integer')
  authors: number;

  @Column('integer')
  copies: number;

  /** Mails to addresses that nobody was given. */
  @Column('integer')
  hits: number;

  @Column('boolean')
  isGrowing: boolean;

  @Column('integer')
  concern: number;

  @Column('timestamptz')
  countedAt: Date;
}
