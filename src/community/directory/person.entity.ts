import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Language } from '../../foundation/i18n/language.js';

/** Somebody we know: an X with a promotion, or not. */
@Entity()
@Check('person_promotion_check', 'promotion between 1794 and 2200')
@Check('person_language_check', "language in ('fr', 'en')")
export class Person {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text')
  givenName: string;

  @Column('text')
  familyName: string;

  /** The year of entry; null for somebody who is not an X. */
  @Index()
  @Column('smallint', { nullable: true })
  promotion: number | null;

  @Column('text', { default: 'fr' })
  language: Language;

  /** Of the directory. Otherwise a guest, whose confirmed subscription or invitation is the account. */
  @Column('boolean', { default: true })
  isRegistered: boolean;

  @Column('date', { nullable: true })
  deceasedOn: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  get name(): string {
    return `${this.givenName} ${this.familyName}`.trim();
  }
}
