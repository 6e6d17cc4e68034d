import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { ArchivePlace } from './archive-place.js';
import { ArchivedThread } from './archived-thread.entity.js';
import { RawMessage } from './raw-message.entity.js';

export interface ArchivedAttachment {
  readonly filename: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** A message as the archive of a list, a letter or a forum shows it. */
@Entity()
@Unique(['placeId', 'key'])
@Unique(['listId', 'number'])
@Index(['placeId', 'messageId'])
@Index('archived_message_shown_idx', { synchronize: false })
@Index(['threadId', 'archivedAt'])
@Index('archived_message_author_idx', { synchronize: false })
@Index('archived_message_letter_id_idx', { synchronize: false })
@Index('archived_message_forum_id_idx', { synchronize: false })
@Index('archived_message_hidden_by_idx', { synchronize: false })
@Check(
  'archived_message_place_check',
  'num_nonnulls(list_id, letter_id, forum_id) = 1 and place_id = coalesce(list_id, letter_id, forum_id)',
)
@Check(
  'archived_message_hidden_check',
  '(hidden_at is null and deleted_at is null) = (hidden_reason is null)',
)
export class ArchivedMessage {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** The one of the next three that is set. */
  @Column('uuid')
  placeId: string;

  @ForeignKey('List')
  @Column('uuid', { nullable: true })
  listId: string | null;

  @ForeignKey('Letter')
  @Column('uuid', { nullable: true })
  letterId: string | null;

  @ForeignKey('Forum')
  @Column('uuid', { nullable: true })
  forumId: string | null;

  @ForeignKey(() => ArchivedThread)
  @Column('uuid')
  threadId: string;

  /** Null when it was written on the web, or is deleted. */
  @Index()
  @ForeignKey(() => RawMessage)
  @Column('uuid', { nullable: true })
  rawId: string | null;

  /** The last part of its permanent address (RFC 5064); made from the Message-ID, so it can't be walked. */
  @Column('text')
  key: string;

  /** Of a post this list distributed, from 1. */
  @Column('integer', { nullable: true })
  number: number | null;

  @Column('text')
  messageId: string;

  @Column('text', { nullable: true })
  inReplyTo: string | null;

  /** What it answers, the nearest last. */
  @Column('text', { array: true, default: [] })
  referenceIds: string[];

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

  /** Where it stands among the others; of an imported one, when it was sent. */
  @Column('timestamptz')
  archivedAt: Date;

  /** Out of another archive: it was news elsewhere, and is none here. */
  @Column('boolean', { default: false })
  isImported: boolean;

  @Column('timestamptz', { nullable: true })
  hiddenAt: Date | null;

  /** Who hid or deleted it, and why. */
  @ForeignKey('Person', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  hiddenBy: string | null;

  @Column('text', { nullable: true })
  hiddenReason: string | null;

  /** Its words, its bytes and its author are gone; its place in the thread stays. */
  @Column('timestamptz', { nullable: true })
  deletedAt: Date | null;

  get place(): ArchivePlace {
    if (this.listId !== null) return { kind: 'list', id: this.placeId };
    return { kind: this.letterId === null ? 'forum' : 'letter', id: this.placeId };
  }

  /** Whoever may read the place may read it. */
  get isShown(): boolean {
    return this.hiddenAt === null && this.deletedAt === null;
  }
}
