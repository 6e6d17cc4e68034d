import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { RawMessage } from './raw-message.entity.js';

export interface ArchivedAttachment {
  readonly filename: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** A distributed post as the list's archive shows it. */
@Entity()
@Unique(['listId', 'key'])
@Unique(['listId', 'number'])
@Index(['listId', 'archivedAt'])
@Index('archived_message_author_idx', { synchronize: false })
@Index('archived_message_message_id_idx', ['listId', 'messageId'])
export class ArchivedMessage {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @ForeignKey('List')
  @Column('uuid')
  listId: string;

  @Index()
  @ForeignKey(() => RawMessage)
  @Column('uuid')
  rawId: string;

  /** The last part of its permanent address (RFC 5064); made from the Message-ID, so it can't be walked. */
  @Column('text')
  key: string;

  /** Its number on the list, from 1. */
  @Column('integer')
  number: number;

  @Column('text')
  messageId: string;

  @Column('text', { nullable: true })
  inReplyTo: string | null;

  @Column('text')
  authorName: string;

  @Column('text')
  authorAddress: string;

  @Column('text')
  subject: string;

  @Column('text')
  text: string;

  /** The text was cut, or could not be read at all. */
  @Column('boolean', { default: false })
  isTextPartial: boolean;

  @Column('jsonb', { default: [] })
  attachments: ArchivedAttachment[];

  @Column('timestamptz')
  sentAt: Date;

  @Column('timestamptz')
  archivedAt: Date;
}
