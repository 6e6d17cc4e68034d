import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

export const forumKinds = ['ads', 'discussion', 'questions'] as const;
export type ForumKind = (typeof forumKinds)[number];
/** `members` are all who sign in. */
export const forumReaders = ['public', 'members', 'group'] as const;
export type ForumReaders = (typeof forumReaders)[number];
export const forumWriters = ['members', 'group', 'moderators'] as const;
export type ForumWriters = (typeof forumWriters)[number];
/** Whose messages wait for a moderator: nobody's, the first one of each author, everybody's. */
export const premoderations = ['none', 'newcomers', 'all'] as const;
export type Premoderation = (typeof premoderations)[number];

/** A place of threads: of the whole platform, or of one group. */
@Entity()
@Check('forum_slug_check', "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'")
@Check('forum_name_check', "name <> ''")
@Check('forum_kind_check', "kind in ('ads', 'discussion', 'questions')")
@Check('forum_readable_by_check', "readable_by in ('public', 'members', 'group')")
@Check('forum_writable_by_check', "writable_by in ('members', 'group', 'moderators')")
@Check('forum_premoderation_check', "premoderation in ('none', 'newcomers', 'all')")
@Check('forum_group_check', "group_id is not null or (readable_by <> 'group' and writable_by <> 'group')")
@Check('forum_reader_check', "readable_by <> 'group' or writable_by <> 'members'")
@Check('forum_reports_to_hide_check', 'reports_to_hide between 0 and 50')
export class Forum {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** The last part of its page's address. */
  @Column('text', { unique: true })
  slug: string;

  @Column('text')
  name: string;

  @Column('text', { default: '' })
  description: string;

  @Column('text')
  kind: ForumKind;

  /** Null: a forum of the platform. */
  @Index()
  @ForeignKey('Group', { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  groupId: string | null;

  /** The letter whose articles are commented here; null for every other forum, and once that letter is gone. */
  @ForeignKey('Letter', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true, unique: true })
  letterId: string | null;

  @Column('text')
  readableBy: ForumReaders;

  @Column('text')
  writableBy: ForumWriters;

  @Column('text', { default: 'newcomers' })
  premoderation: Premoderation;

  /** So many reports hide a message until a moderator decides; 0: none do. */
  @Column('integer', { default: 3 })
  reportsToHide: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  /** Read, but no longer written in. */
  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;
}
