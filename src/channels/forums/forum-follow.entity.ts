import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Forum } from './forum.entity.js';
import { ForumCategory } from './forum-category.entity.js';
import { type AdCategory, ForumThread } from './forum-thread.entity.js';

/**
 * Somebody gets each new message of a thread, of a category or of a whole forum by mail; or, `isMuted`, none of that one
 * thread, whatever else they follow.
 */
@Entity()
@Index('forum_follow_target_idx', { synchronize: false })
@Check(
  'forum_follow_ad_category_check',
  "ad_category in ('sale', 'housing', 'job', 'internship', 'lift', 'other')",
)
@Check('forum_follow_target_check', 'num_nonnulls(category_id, ad_category, thread_id) <= 1')
@Check('forum_follow_muted_check', 'not is_muted or thread_id is not null')
export class ForumFollow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @ForeignKey('Person', { onDelete: 'CASCADE' })
  @Column('uuid')
  personId: string;

  @Index()
  @ForeignKey(() => Forum, { onDelete: 'CASCADE' })
  @Column('uuid')
  forumId: string;

  @Index()
  @ForeignKey(() => ForumCategory, { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  categoryId: string | null;

  @Column('text', { nullable: true })
  adCategory: AdCategory | null;

  @Index()
  @ForeignKey(() => ForumThread, { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  threadId: string | null;

  @Column('boolean', { default: false })
  isMuted: boolean;

  /** What came out before is not mailed. */
  @Column('timestamptz')
  since: Date;
}
