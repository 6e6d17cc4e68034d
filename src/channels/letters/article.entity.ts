import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { ArticleRoad, ArticleState } from './article-transitions.js';
import { Letter } from './letter.entity.js';
import { LetterIssue } from './letter-issue.entity.js';

/** In the order a letter prints them. */
export const categories = ['events', 'groups', 'school', 'associations', 'careers', 'miscellaneous'] as const;
export type Category = (typeof categories)[number];

/** What an author writes and an editor may change. */
export interface ArticleWords {
  readonly title: string;
  readonly text: string;
  readonly contact: string;
  readonly link: string;
  readonly category: Category;
  /** `2026-12-14`; null where nothing takes place. */
  readonly eventOn: string | null;
}

/** An article of a letter, from its first draft. */
@Entity()
@Unique(['letterId', 'messageId'])
@Index('article_one_per_announcer_idx', { synchronize: false })
@Index('article_event_once_idx', { synchronize: false })
@Index('article_calendar_once_idx', { synchronize: false })
@Check(
  'article_state_check',
  "state in ('draft', 'proposed', 'changes-asked', 'accepted', 'refused', 'withdrawn', 'published')",
)
@Check(
  'article_category_check',
  "category in ('events', 'groups', 'school', 'associations', 'careers', 'miscellaneous')",
)
@Check('article_via_check', "via in ('web', 'api', 'mail', 'command', 'hand-over')")
@Check('article_original_check', "jsonb_typeof(original) = 'object'")
@Check(
  'article_length_check',
  'length(title) <= 200 and length(text) <= 8000 and length(contact) <= 300 and length(link) <= 1000',
)
@Check('article_issue_check', "state in ('draft', 'withdrawn', 'refused') or issue_id is not null")
@Check(
  'article_words_check',
  "state in ('draft', 'withdrawn', 'refused') or title <> '' and (text <> '' or is_calendar)",
)
@Check(
  'article_calendar_check',
  "not is_calendar or state in ('draft', 'withdrawn', 'refused') or event_on is not null",
)
export class Article implements ArticleWords {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @ForeignKey(() => Letter)
  @Column('uuid')
  letterId: string;

  /** Null until it is proposed. */
  @Index()
  @ForeignKey(() => LetterIssue)
  @Column('uuid', { nullable: true })
  issueId: string | null;

  /** Who announces it: one article of theirs in an issue. Null for somebody who has left. */
  @Index()
  @ForeignKey('Person', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  announcerPersonId: string | null;

  /** In whose name they speak; null for their own. */
  @Index()
  @ForeignKey('Group')
  @Column('uuid', { nullable: true })
  groupId: string | null;

  @Column('text', { default: 'draft' })
  state: ArticleState;

  @Column('text', { default: 'miscellaneous' })
  category: Category;

  @Column('text', { default: '' })
  title: string;

  /** The title without what two announcements of one event differ in (`normal-title.ts`). */
  @Column('text', { default: '' })
  normalTitle: string;

  @Column('text', { default: '' })
  text: string;

  @Column('text', { default: '' })
  contact: string;

  @Column('text', { default: '' })
  link: string;

  @Column('date', { nullable: true })
  eventOn: string | null;

  /** One line of the calendar, its title, instead of an article. */
  @Column('boolean', { default: false })
  isCalendar: boolean;

  /**
   * False for a letter's own words (the AX, a group), and for one of two that two accounts had announced before they
   * were found to be one.
   */
  @Column('boolean', { default: true })
  isCounted: boolean;

  /** What its author wrote, once an editor changed it. */
  @Column('jsonb', { nullable: true })
  original: ArticleWords | null;

  /** Within its category: lower comes first. */
  @Column('integer', { default: 0 })
  position: number;

  @Column('text')
  via: Exclude<ArticleRoad, 'job'>;

  /** Of the mail it came by. */
  @Column('text', { nullable: true })
  messageId: string | null;

  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  changedAt: Date;

  @Column('timestamptz', { nullable: true })
  proposedAt: Date | null;
}
