import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { LedgerCluster } from './ledger-cluster.entity.js';
import type { Wording } from './wording.js';

/** One wording of an announcement, as `wordingsOf` gives it. */
@Entity()
@Index(['clusterId', 'firstAt'])
@Index('ledger_text_bands_idx', { synchronize: false })
@Index('ledger_text_worded_idx', { synchronize: false })
@Check('ledger_text_kind_check', "kind in ('words', 'files', 'few')")
export class LedgerText {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id: string;

  @ForeignKey(() => LedgerCluster, { onDelete: 'CASCADE' })
  @Column('uuid')
  clusterId: string;

  @Column('text')
  kind: Wording['kind'];

  @Column('bytea', { unique: true })
  digest: Buffer;

  @Column('bigint', { array: true })
  bands: string[];

  @Column('integer', { array: true })
  sketch: number[];

  @Column('integer')
  words: number;

  @Column('text')
  subject: string;

  /** Its beginning, for those who look into a campaign; '' once it is plain that it is none. */
  @Column('text')
  sample: string;

  @Column('timestamptz')
  firstAt: Date;
}
