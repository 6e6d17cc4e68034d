import { languages, type Language } from '../../foundation/i18n/language.js';
import { canonicalAddress } from '../../foundation/mail/address.js';
import { asOneLine } from '../../foundation/one-line.js';

/** One line of `people import`, its fields as read. */
export interface PersonRow {
  /** Of the file, from 1. */
  readonly line: number;
  readonly address: string;
  readonly first: string;
  readonly last: string;
  /** Empty for somebody who is not an X. */
  readonly promotion: string;
  /** Empty for French. */
  readonly language: string;
}

export type PersonRefusal =
  'invalid-address' | 'duplicate' | 'suppressed' | 'missing-name' | 'invalid-promotion' | 'invalid-language';

export interface RefusedPersonRow {
  readonly line: number;
  readonly code: PersonRefusal;
  readonly value: string;
}

export interface ReadPersonRow {
  readonly line: number;
  readonly address: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly promotion: number | null;
  readonly language: Language;
}

const PROMOTION = /^(?:1[89]\d\d|2[01]\d\d)$/; // the database's own bounds are 1794 and 2200

/** The row as typed values, or the first reason why it can't be one. */
export function readPersonRow(row: PersonRow): ReadPersonRow | RefusedPersonRow {
  const refuse = (code: PersonRefusal, value: string): RefusedPersonRow => ({ line: row.line, code, value });
  const address = canonicalAddress(row.address.trim());
  const promotion = row.promotion.trim().replace(/^X ?/i, '');
  const language = row.language.trim().toLowerCase() || 'fr';
  const [givenName, familyName] = [asOneLine(row.first), asOneLine(row.last)];
  if (address === null) return refuse('invalid-address', row.address);
  if (givenName === '' && familyName === '') return refuse('missing-name', row.address);
  if (promotion !== '' && !PROMOTION.test(promotion)) return refuse('invalid-promotion', row.promotion);
  if (!isLanguage(language)) return refuse('invalid-language', row.language);
  const year = promotion === '' ? null : Number(promotion);
  return { line: row.line, address, givenName, familyName, promotion: year, language };
}

function isLanguage(text: string): text is Language {
  return (languages as readonly string[]).includes(text);
}
