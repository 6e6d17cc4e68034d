import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Language } from '../../foundation/i18n/language.js';
import { Person } from '../../community/directory/person.entity.js';

/**
 * An urgent word of the board to everybody: proposed by one of its members, signed by another, and from then on a line
 * of the public register. Who is gone from us is null there.
 */
@Entity()
@Check('exceptional_send_words_check', "subject <> '' and reason <> '' and (text <> '' or before_vigie)")
@Check('exceptional_send_language_check', "language in ('fr', 'en')")
@Check('exceptional_send_signatures_check', 'signed_by <> proposed_by')
@Check('exceptional_send_withdrawn_check', 'withdrawn_at is null or sent_on is null')
@Check(
  'exceptional_send_sent_check',
  `case when before_vigie then sent_on is not null and signed_at is null
        else (sent_on is null) = (signed_at is null) and (sent_on is null) = (reach is null) end`,
)
@Exclusion(
  'exceptional_send_once_a_year',
  `using gist (daterange(sent_on, (sent_on + interval '12 months')::date) with &&) where (not before_vigie and sent_on is not null)`,
)
export class ExceptionalSend {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text')
  subject: string;

  /** Empty for one of the past whose text we have not. */
  @Column('text')
  text: string;

  /** Why everybody has to read this; the register shows it for ever. */
  @Column('text')
  reason: string;

  @Column('text', { default: 'fr' })
  language: Language;

  /** Of the years before this program: kept for the record, and no send of a year. */
  @Column('boolean', { default: false })
  beforeVigie: boolean;

  @Index()
  @ForeignKey(() => Person, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  proposedBy: string | null;

  @Column('timestamptz')
  proposedAt: Date;

  @Index()
  @ForeignKey(() => Person, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  signedBy: string | null;

  @Column('timestamptz', { nullable: true })
  signedAt: Date | null;

  @Index()
  @ForeignKey(() => Person, { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  withdrawnBy: string | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;

  /** The day of the site on which it left. */
  @Column('date', { nullable: true })
  sentOn: string | null;

  /** How many people it went to; null while it has not left, and where nobody counted. */
  @Column('integer', { nullable: true })
  reach: number | null;

  get isOpen(): boolean {
    return this.sentOn === null && this.withdrawnAt === null;
  }
}
