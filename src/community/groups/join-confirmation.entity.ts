import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Language } from '../../foundation/i18n/language.js';
import { Group } from './group.entity.js';

/** A request by somebody without an account: it becomes one when the link in their mail is confirmed. */
@Entity()
@Check('join_confirmation_language_check', "language in ('fr', 'en')")
export class JoinConfirmation {
  @PrimaryColumn('bytea')
  tokenHash: Buffer;

  @Index()
  @ForeignKey(() => Group, { onDelete: 'CASCADE' })
  @Column('uuid')
  groupId: string;

  @Column('citext')
  address: string;

  @Column('text')
  name: string;

  @Column('text')
  language: Language;

  @Column('text')
  reason: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;
}
