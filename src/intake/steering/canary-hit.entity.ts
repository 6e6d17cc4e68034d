import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Canary } from '../../channels/forwarding/canary.entity.js';
import { LedgerCluster } from '../../postoffice/ledger/ledger-cluster.entity.js';

/** Mail to an address that nobody was given: whoever wrote took the addresses somewhere. */
@Entity()
@Unique(['canaryId', 'messageId'])
@Check('canary_hit_door_check', "door in ('mail', 'policy')")
export class CanaryHit {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @ForeignKey(() => Canary)
  @Column('uuid')
  canaryId: string;

  @Index()
  @Column('timestamptz')
  at: Date;

  /** A mail server that forwards by itself shows us an envelope alone. */
  @Column('text')
  door: 'mail' | 'policy';

  @Column('citext')
  authorAddress: string;

  @Column('text')
  subject: string;

  @Column('text')
  messageId: string;

  @Index()
  @ForeignKey(() => LedgerCluster, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  clusterId: string | null;
}
