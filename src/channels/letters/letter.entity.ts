import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Language } from '../../foundation/i18n/language.js';

export const letterKinds = ['platform', 'ax', 'group'] as const;
export type LetterKind = (typeof letterKinds)[number];
/** `directory`: everybody registered who has not left it; `group`: its members likewise. */
export const letterAudiences = ['directory', 'group', 'subscribers'] as const;
export type LetterAudience = (typeof letterAudiences)[number];
/** Who may propose an article; `members`: of its group, or of the directory. */
export const proposers = ['anyone', 'members', 'editors'] as const;
export type Proposers = (typeof proposers)[number];

/** A letter: who gets it, and what it takes. Its limits are columns, its name is an address. */
@Entity()
@Check('letter_slug_check', "slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 29")
@Check('letter_name_check', "name <> ''")
@Check('letter_kind_check', "kind in ('platform', 'ax', 'group')")
@Check('letter_group_check', "(kind = 'group') = (group_id is not null)")
@Check('letter_language_check', "language in ('fr', 'en')")
@Check(
  'letter_audience_check',
  "audience in ('directory', 'subscribers') and kind <> 'group' or audience in ('group', 'subscribers') and kind = 'group'",
)
@Check('letter_proposing_check', "proposing in ('anyone', 'members', 'editors')")
@Check('letter_archive_check', "archive in ('public', 'members')")
@Check('letter_every_months_check', 'every_months in (1, 2, 3, 4, 6, 12)')
@Check('letter_send_hour_check', 'send_hour between 0 and 23')
@Check('letter_closes_days_before_check', 'closes_days_before between 1 and 14')
@Check(
  'letter_limits_check',
  `max_articles between 1 and 50 and max_calendar_lines between 0 and 100 and max_lines between 1 and 40
   and line_width between 40 and 100`,
)
export class Letter {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** The local part of its address, as a list's name: none is ever both. */
  @Column('text', { unique: true })
  slug: string;

  @Column('text')
  name: string;

  @Column('text', { default: '' })
  description: string;

  @Column('text')
  kind: LetterKind;

  @Index()
  @ForeignKey('Group')
  @Column('uuid', { nullable: true })
  groupId: string | null;

  @Column('text', { default: 'fr' })
  language: Language;

  @Column('text')
  audience: LetterAudience;

  @Column('text', { default: 'anyone' })
  proposing: Proposers;

  /** Who may read its past issues; `members`: of its group, or of the directory. */
  @Column('text', { default: 'public' })
  archive: 'public' | 'members';

  /** From January on: 3 for an issue in January, April, July and October. */
  @Column('smallint', { default: 1 })
  everyMonths: number;

  /** On the 1st, as clocks show it on the site. */
  @Column('smallint', { default: 8 })
  sendHour: number;

  /** Proposals close at 23:59 so many days before the last one of the month. */
  @Column('smallint', { default: 3 })
  closesDaysBefore: number;

  @Column('smallint', { default: 12 })
  maxArticles: number;

  @Column('smallint', { default: 20 })
  maxCalendarLines: number;

  @Column('smallint', { default: 8 })
  maxLines: number;

  /** In graphemes: what a reader takes for one sign. */
  @Column('smallint', { default: 68 })
  lineWidth: number;

  @Column('boolean', { default: false })
  needsSecondApproval: boolean;

  /** Of its settings: one more at each change, so that of two who edit at once the second one knows. */
  @Column('integer', { default: 1 })
  version: number;

  /** It takes nothing any more; its issues stay. */
  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  @Column('timestamptz')
  createdAt: Date;
}
