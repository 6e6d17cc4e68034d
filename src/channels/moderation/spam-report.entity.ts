import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { IdentityStrength } from '../../foundation/mail/authentication.js';
import { HeldMessage } from './held-message.entity.js';

/** A moderator said of a held message that it is spam. */
@Entity()
@Check('spam_report_identity_check', "identity in ('proven', 'unproven', 'contradicted')")
export class SpamReport {
  @PrimaryColumn('uuid')
  @ForeignKey(() => HeldMessage, { onDelete: 'CASCADE' })
  heldMessageId: string;

  @Index()
  @ForeignKey('List')
  @Column('uuid')
  listId: string;

  /** As `addressHash` of the directory makes it: the author is known again, and never named. */
  @Index()
  @Column('bytea')
  authorHash: Buffer;

  @Index()
  @ForeignKey('Person', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  authorPersonId: string | null;

  /** How sure we were that it was them. */
  @Column('text')
  identity: IdentityStrength;

  /** Null for a command, and for somebody who has left. */
  @Index()
  @ForeignKey('Person', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  moderatorId: string | null;

  @Column('timestamptz')
  reportedAt: Date;
}
