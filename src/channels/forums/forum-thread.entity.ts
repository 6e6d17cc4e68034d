import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Forum } from './forum.entity.js';
import { ForumCategory } from './forum-category.entity.js';

export const adSides = ['offer', 'seek'] as const;
export type AdSide = (typeof adSides)[number];
export const adCategories = ['sale', 'housing', 'job', 'internship', 'lift', 'other'] as const;
export type AdCategory = (typeof adCategories)[number];

/** A conversation of a forum; in a forum of small ads, an ad and what is said of it. */
@Entity()
@Unique(['forumId', 'key'])
@Check('forum_thread_subject_check', "subject <> ''")
@Check('forum_thread_ad_side_check', "ad_side in ('offer', 'seek')")
@Check(
  'forum_thread_ad_category_check',
  "ad_category in ('sale', 'housing', 'job', 'internship', 'lift', 'other')",
)
@Check('forum_thread_ad_check', 'num_nonnulls(ad_side, ad_category, expires_at) in (0, 3)')
@Check('forum_thread_renewed_check', 'renewed_at is null or ad_side is not null')
@Check('forum_thread_end_told_check', 'end_told_at is null or ad_side is not null')
@Check('forum_thread_message_count_check', 'message_count >= 0')
@Index('forum_thread_last_idx', { synchronize: false })
@Index('forum_thread_expires_at_idx', { synchronize: false })
export class ForumThread {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @ForeignKey(() => Forum, { onDelete: 'CASCADE' })
  @Column('uuid')
  forumId: string;

  /** The last part of its page's address; can't be walked. */
  @Column('text')
  key: string;

  @Column('text')
  subject: string;

  /** Who started it: closes and renews an ad. Null once they have left. */
  @Index()
  @ForeignKey('Person', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  authorId: string | null;

  @Index()
  @ForeignKey(() => ForumCategory, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  categoryId: string | null;

  /** The letter's article that is commented here; what was said of one outlives it. */
  @ForeignKey('Article', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true, unique: true })
  articleId: string | null;

  /** Where that article is read. */
  @Column('text', { nullable: true })
  sourcePath: string | null;

  /** Null until something of it was published. */
  @Index()
  @ForeignKey('ArchivedThread')
  @Column('uuid', { nullable: true })
  archivedThreadId: string | null;

  @Column('text', { nullable: true })
  adSide: AdSide | null;

  @Column('text', { nullable: true })
  adCategory: AdCategory | null;

  /** In the author's words. */
  @Column('text', { default: '' })
  adPrice: string;

  @Column('text', { default: '' })
  adPlace: string;

  /** Of an ad: from then on it stands closed. */
  @Column('timestamptz', { nullable: true })
  expiresAt: Date | null;

  /** An ad is renewed once. */
  @Column('timestamptz', { nullable: true })
  renewedAt: Date | null;

  /** When its author was told that it ends soon: once, whether it was renewed or not. */
  @Column('timestamptz', { nullable: true })
  endToldAt: Date | null;

  @Column('timestamptz')
  startedAt: Date;

  /** When its newest published message came out. */
  @Column('timestamptz')
  lastAt: Date;

  /** Published messages: a thread of none is seen by nobody but its author and the moderators. */
  @Column('integer', { default: 0 })
  messageCount: number;

  /** Nobody answers any more: an ad that is served or over, a question that is solved, an end by a moderator. */
  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  /** By somebody who moderates the forum, and not its author: it is not for its author to open again. */
  @Column('boolean', { default: false })
  isClosedByModerator: boolean;

  /** Shown first. */
  @Column('timestamptz', { nullable: true })
  pinnedAt: Date | null;
}
