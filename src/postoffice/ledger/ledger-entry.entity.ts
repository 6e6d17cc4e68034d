import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { LedgerCluster } from './ledger-cluster.entity.js';
import { LedgerText } from './ledger-text.entity.js';

/** How a text comes to people. */
export type LedgerRoad =
  'list' | 'lifetime' | 'letter' | 'exceptional' | 'forum' | 'welcome' | 'event' | 'policy';

/** `waiting`: somebody has still to decide; `dropped`: nobody receives it. */
export type LedgerState = 'waiting' | 'reached' | 'dropped';

/** A text on its way from one author to people, once. */
@Entity()
@Index(['clusterId', 'id'])
@Index(['author', 'id'])
@Index('ledger_entry_message_id_idx', { synchronize: false })
@Index('ledger_entry_at_idx', { synchronize: false })
@Index('ledger_entry_envelope_address_idx', { synchronize: false })
@Check(
  'ledger_entry_road_check',
  "road in ('list', 'lifetime', 'letter', 'exceptional', 'forum', 'welcome', 'event', 'policy')",
)
@Check('ledger_entry_state_check', "state in ('waiting', 'reached', 'dropped')")
export class LedgerEntry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id: string;

  @Column('timestamptz')
  at: Date;

  /** Null for a few words without files that say nothing of their own: they are like a thousand others. */
  @ForeignKey(() => LedgerCluster, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  clusterId: string | null;

  @Index()
  @ForeignKey(() => LedgerText, { onDelete: 'SET NULL' })
  @Column('bigint', { nullable: true })
  textId: string | null;

  /** The person, or the UUID made of the address of nobody we know. */
  @Column('uuid')
  author: string;

  @Column('citext')
  authorAddress: string;

  @Column('text')
  road: LedgerRoad;

  @Column('text')
  state: LedgerState;

  /** No foreign keys: what happened stays when the list or its group is gone. */
  @Column('uuid', { nullable: true })
  listId: string | null;

  @Column('uuid', { nullable: true })
  groupId: string | null;

  /** Its author animates the group of the list. */
  @Column('boolean', { default: false })
  isOwn: boolean;

  @Column('boolean', { default: false })
  isReply: boolean;

  @Column('text')
  messageId: string;

  @Column('uuid', { nullable: true, unique: true })
  postId: string | null;

  @Column('integer', { default: 0 })
  people: number;

  /** `bearer_number` of each who got it: the first 64 bits of a UUID. */
  @Column('bigint', { array: true, default: [] })
  bearers: string[];
}
