import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Person } from '../../community/directory/person.entity.js';
import { LedgerCluster } from '../../postoffice/ledger/ledger-cluster.entity.js';

/** `watch`: look at it; `allow` and `hold` are in force until a date; `none` takes back what was said. */
export type Word = 'watch' | 'allow' | 'hold' | 'none';

/** What the ethics team said of an announcement; the last word holds. Never changed. */
@Entity()
@Index(['clusterId', 'id'])
@Check('campaign_word_word_check', "word in ('watch', 'allow', 'hold', 'none')")
@Check('campaign_word_reason_check', "reason <> ''")
export class CampaignWord {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id: string;

  @ForeignKey(() => LedgerCluster, { onDelete: 'CASCADE' })
  @Column('uuid')
  clusterId: string;

  @Column('text')
  word: Word;

  @Column('timestamptz', { nullable: true })
  until: Date | null;

  @Column('text')
  reason: string;

  @Index()
  @ForeignKey(() => Person, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  saidBy: string | null;

  @Column('timestamptz')
  saidAt: Date;
}
