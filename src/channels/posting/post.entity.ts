import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Authentication, IdentityStrength } from '../../foundation/mail/authentication.js';
import type { Reason } from './decision.js';

export type PostOutcome = 'distributed' | 'held' | 'rejected' | 'discarded' | 'steered';

/**
 * A message submitted to a list, once: (list, Message-ID, fingerprint) names it.
 * Received = distributed + held + rejected + discarded + steered, always.
 */
@Entity()
@Unique(['listId', 'messageId', 'fingerprint'])
@Index(['listId', 'receivedAt'])
@Index('post_plea_idx', { synchronize: false })
@Check('post_identity_check', "identity in ('proven', 'unproven', 'contradicted')")
@Check('post_outcome_check', "outcome in ('distributed', 'held', 'rejected', 'discarded', 'steered')")
export class Post {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @ForeignKey('List')
  @Column('uuid')
  listId: string;

  @Index()
  @ForeignKey('RawMessage')
  @Column('uuid')
  rawId: string;

  @Index()
  @Column('text')
  messageId: string;

  @Column('text')
  fingerprint: string;

  /** `MAIL FROM`, in canonical form; empty for the null sender. */
  @Column('text')
  envelopeSender: string;

  /** `From:`, in canonical form; empty when there is none we can read. */
  @Index()
  @Column('text')
  authorAddress: string;

  @Column('text')
  authorName: string;

  @Index()
  @ForeignKey('Person', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  authorPersonId: string | null;

  @Column('text')
  identity: IdentityStrength;

  @Column('jsonb')
  authentication: Authentication;

  @Column('text')
  subject: string;

  @Column('integer')
  bytes: number;

  @Column('text')
  outcome: PostOutcome;

  @Column('jsonb', { default: [] })
  reasons: Reason[];

  /** A subscriber begged to be left alone; three of them within ten minutes pull the emergency brake. */
  @Column('boolean', { default: false })
  isPlea: boolean;

  @Column('timestamptz')
  receivedAt: Date;

  @Column('timestamptz')
  decidedAt: Date;
}
