import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Language } from '../../foundation/i18n/language.js';
import { Person } from '../directory/person.entity.js';
import { Group } from '../groups/group.entity.js';
import type { Joining } from './joining.js';

/** A mailing list: its address, and how it treats a post. */
@Entity()
@Check('list_name_check', "name ~ '^[a-z0-9]([a-z0-9._-]{0,27}[a-z0-9])?$'")
@Check('list_language_check', "language in ('fr', 'en')")
@Check('list_identity_check', "identity in ('any', 'proven')")
@Check('list_roster_check', "roster in ('moderators', 'subscribers')")
@Check('list_archive_check', "archive in ('public', 'subscribers', 'moderators')")
@Check('list_reply_to_check', "reply_to in ('author', 'list', 'both')")
@Check('list_joining_check', "joining in ('anyone', 'members', 'asked', 'closed')")
@Check('list_max_bytes_check', 'max_bytes > 0')
@Check('list_max_attachment_bytes_check', 'max_attachment_bytes >= 0')
@Check('list_link_above_bytes_check', 'link_above_bytes >= 0')
@Check('list_max_named_recipients_check', 'max_named_recipients > 0')
@Check('list_brake_posts_check', 'brake_posts >= 0')
@Check('list_brake_hours_check', 'brake_hours > 0')
@Check('list_unanswered_check', "unanswered in ('refuse', 'approve-trusted')")
@Check('list_rule_check', "jsonb_typeof(rule) = 'object'")
export class List {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** The local part of its address: at most 29 characters, so that every address of the list fits in 64. */
  @Column('citext', { unique: true })
  name: string;

  /** Null for a list of the platform itself. */
  @Index()
  @ForeignKey(() => Group)
  @Column('uuid', { nullable: true })
  groupId: string | null;

  @Column('text', { default: '' })
  description: string;

  @Column('text', { default: 'fr' })
  language: Language;

  /** A name of `channels/posting/policies.ts`. */
  @Column('text', { default: 'members' })
  policy: string;

  @Column('text', { default: 'any' })
  identity: 'any' | 'proven';

  @Column('text', { default: 'moderators' })
  roster: 'moderators' | 'subscribers';

  @Column('text', { default: 'subscribers' })
  archive: 'public' | 'subscribers' | 'moderators';

  @Column('text', { default: 'author' })
  replyTo: 'author' | 'list' | 'both';

  /** Put before the subject in brackets; empty for none. */
  @Column('text', { default: '' })
  tag: string;

  @Column('text', { default: '' })
  footer: string;

  /** Who may subscribe by themselves; in a private group `anyone` means its members (`joiningOf`). */
  @Column('text', { default: 'anyone' })
  joining: Joining;

  /** Said to whoever joins, after our own words. */
  @Column('text', { default: '' })
  welcomeText: string;

  /** Until then that text is not said: the ethics team holds it. */
  @Column('timestamptz', { nullable: true })
  welcomeHeldUntil: Date | null;

  @Column('text', { default: '' })
  goodbyeText: string;

  /** As received (RFC 1870). */
  @Column('integer', { default: 1_048_576 })
  maxBytes: number;

  @Column('integer', { default: 1_048_576 })
  maxAttachmentBytes: number;

  /** A heavier attachment is taken out of the copies, which have a link in its place; 0: never. */
  @Column('integer', { default: 200_000 })
  linkAboveBytes: number;

  /** Media types (`video/mp4`), families (`video/*`) or file endings (`.exe`) that wait for a moderator. */
  @Column('text', { array: true, default: [] })
  refusedKinds: string[];

  @Column('smallint', { default: 10 })
  maxNamedRecipients: number;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  /** The emergency brake: until then every post is held. */
  @Column('timestamptz', { nullable: true })
  heldUntil: Date | null;

  /** How many posts within ten minutes pull it; 0 for a list where it never pulls itself. */
  @Column('smallint', { default: 20 })
  brakePosts: number;

  /** For how long it then holds. */
  @Column('smallint', { default: 2 })
  brakeHours: number;

  /** What becomes of a message that nobody decides on. */
  @Column('text', { default: 'refuse' })
  unanswered: 'refuse' | 'approve-trusted';

  /** Who is on it without having subscribed, as `audiences` reads it; null for a list made by hand alone. */
  @Column('jsonb', { nullable: true })
  rule: object | null;

  @Column('timestamptz', { nullable: true })
  ruleSetAt: Date | null;

  /** Null for a command or the system. */
  @Index()
  @ForeignKey(() => Person, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  ruleSetBy: string | null;

  /** It covers so much of the directory that operators alone run it and read its posts; null for all others. */
  @Column('timestamptz', { nullable: true })
  platformModeratedSince: Date | null;

  @Column('integer', { default: 0 })
  lastPostNumber: number;

  /** Of its settings: one more at each change, so that of two who edit at once the second one knows. */
  @Column('integer', { default: 1 })
  version: number;

  /** Gone for everybody, save for its archive if that was kept, and for the journal. */
  @Column('timestamptz', { nullable: true })
  deletedAt: Date | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
