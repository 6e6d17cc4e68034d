import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { IdentityStrength } from '../../foundation/mail/authentication.js';
import { List } from '../../community/lists/list.entity.js';
import type { CommandRoad } from './destination.js';

/** What became of one order; codes, said in words where they are shown. */
export interface CommandResult {
  readonly order: string;
  readonly outcome: string;
}

/** A message to one of a list's addresses for programs, so that it acts once and can be found again. */
@Entity()
@Unique(['listId', 'road', 'messageId', 'fingerprint'])
@Index(['authorAddress', 'receivedAt'])
@Check('mail_command_road_check', "road in ('join', 'leave', 'confirm', 'request')")
@Check('mail_command_identity_check', "identity in ('proven', 'unproven', 'contradicted')")
export class MailCommand {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @ForeignKey(() => List, { onDelete: 'CASCADE' })
  @Column('uuid')
  listId: string;

  @Column('text')
  road: CommandRoad;

  /** Without angle brackets. */
  @Index()
  @Column('text')
  messageId: string;

  @Column('text')
  fingerprint: string;

  /** Canonical; empty when there is none. */
  @Column('citext')
  authorAddress: string;

  @Column('text')
  identity: IdentityStrength;

  @Column('text')
  subject: string;

  /** In the order they were carried out; empty when nothing was. */
  @Column('jsonb', { default: [] })
  results: CommandResult[];

  @Index()
  @Column('timestamptz')
  receivedAt: Date;
}
