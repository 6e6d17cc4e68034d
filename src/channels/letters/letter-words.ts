import { dateFormat } from '../../foundation/i18n/intl.js';
import type { Language } from '../../foundation/i18n/language.js';
import { firstIn, locale } from '../../foundation/i18n/format.js';
import type { ArticleFault } from './article-faults.js';
import { en } from './letters.en.js';
import { fr, type LetterWords } from './letters.fr.js';

export const letterWords: Readonly<Record<Language, LetterWords>> = { fr, en };

/** « décembre 2026 ». @param month its first day, `2026-12-01` */
export function monthName(language: Language, month: string): string {
  const format = dateFormat(locale(language), {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${month}T00:00:00Z`));
}

/** « lundi 14 décembre ». @param day `2026-12-14` */
export function eventDay(language: Language, day: string): string {
  const format = dateFormat(locale(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return firstIn(language, format.format(new Date(`${day}T00:00:00Z`)));
}

/** « 14 déc. »: for a line of the calendar. @param day `2026-12-14` */
export function shortDay(language: Language, day: string): string {
  const format = dateFormat(locale(language), {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return firstIn(language, format.format(new Date(`${day}T00:00:00Z`)));
}

/** What is wrong with an article, in a sentence. */
export function faultText(language: Language, fault: ArticleFault): string {
  const { faults } = letterWords[language];
  switch (fault.code) {
    case 'too-many-lines':
      return faults[fault.code](fault.lines, fault.most);
    case 'title-too-long':
    case 'contact-too-long':
    case 'line-too-long':
      return faults[fault.code](fault.signs, fault.most);
    default:
      return faults[fault.code];
  }
}
