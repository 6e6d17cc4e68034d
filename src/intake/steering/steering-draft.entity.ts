import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Reason } from '../../channels/posting/decision.js';
import { Person } from '../../community/directory/person.entity.js';
import { LedgerCluster } from '../../postoffice/ledger/ledger-cluster.entity.js';

/** `asked`: the ethics team looks; `carried`: it is a text of another channel now. */
export type DraftState = 'open' | 'carried' | 'asked' | 'dropped';
/** `announce`: its author asked first. */
export type DraftRoad = 'mail' | 'web' | 'announce';

/** An announcement that was sent to nobody: kept for its author, with the places where it is welcome. */
@Entity()
@Index(['authorId', 'clusterId'])
@Index('steering_draft_asked_idx', { synchronize: false })
@Index('steering_draft_to_be_told_idx', { synchronize: false })
@Check('steering_draft_road_check', "road in ('mail', 'web', 'announce')")
@Check('steering_draft_state_check', "state in ('open', 'carried', 'asked', 'dropped')")
@Check('steering_draft_author_check', "author_id is not null or state in ('asked', 'dropped')")
export class SteeringDraft {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** Null for nobody we know, or for whoever is not proven: only the ethics team sees it then. */
  @ForeignKey(() => Person, { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  authorId: string | null;

  @Column('citext')
  authorAddress: string;

  @Column('text')
  authorName: string;

  @Column('text')
  road: DraftRoad;

  @Column('text')
  subject: string;

  @Column('text')
  body: string;

  /** As it came; null for what was written on a page. */
  @Index()
  @ForeignKey('RawMessage')
  @Column('uuid', { nullable: true })
  rawId: string | null;

  @Column('text')
  messageId: string;

  @Index()
  @ForeignKey(() => LedgerCluster, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  clusterId: string | null;

  /** Why it was steered. */
  @Column('text')
  reasonCode: Reason['code'];

  @Column('jsonb', { default: {} })
  reasonValues: Reason['values'];

  /** The lists it was sent to. */
  @Column('uuid', { array: true, default: [] })
  listIds: string[];

  /** Whom it would have interrupted. */
  @Column('integer', { default: 0 })
  people: number;

  /** `bearer_number` of each. */
  @Column('bigint', { array: true, default: [] })
  bearers: string[];

  /** Of what was asked first: whom it is for, as its author chose it (`draft-audience.ts`). */
  @Column('text', { default: '' })
  audience: string;

  @Column('date', { nullable: true })
  eventOn: string | null;

  /** Digests of the files that go along wherever it is carried; null until its author chose: all of them. */
  @Column('text', { array: true, nullable: true })
  takenFiles: string[] | null;

  /** Messages that came with this text and were kept in this draft. */
  @Column('integer', { default: 1 })
  copies: number;

  @Column('text', { default: 'open' })
  state: DraftState;

  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;

  /** A mail to its author is due. */
  @Column('boolean', { default: false })
  isToBeTold: boolean;

  /** When its author was last written to about it. */
  @Column('timestamptz', { nullable: true })
  toldAt: Date | null;
}
