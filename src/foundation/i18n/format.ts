import { dateFormat, numberFormat, pluralRules } from './intl.js';
import type { Language } from './language.js';

const locales: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

export function locale(language: Language): string {
  return locales[language];
}

/** « dimanche 22 novembre 2026 à 14:05 », in the site's time zone. */
export function dateAndTime(language: Language, at: Date, timeZone: string): string {
  const format = { dateStyle: 'full', timeStyle: 'short', timeZone } as const;
  return firstIn(language, dateFormat(locales[language], format).format(at));
}

/** « 22 nov. 2026, 14:05 »: for tables. */
export function shortDateAndTime(language: Language, at: Date, timeZone: string): string {
  const format = { dateStyle: 'medium', timeStyle: 'short', timeZone } as const;
  return firstIn(language, dateFormat(locales[language], format).format(at));
}

/** « 22 novembre 2026 », « 1er décembre 2026 »: a day, where the hour says nothing. */
export function day(language: Language, at: Date, timeZone: string): string {
  return firstIn(language, dateFormat(locales[language], { dateStyle: 'long', timeZone }).format(at));
}

/** French says the first, and numbers the other days; Intl does not know. */
export function firstIn(language: Language, text: string): string {
  return language === 'fr' ? text.replace(/(?<![\d:])1 (?=\p{L})/u, '1er ') : text;
}

/** « 14:05 »: where the day is today. */
export function time(language: Language, at: Date, timeZone: string): string {
  return dateFormat(locales[language], { timeStyle: 'short', timeZone }).format(at);
}

export function number(language: Language, value: number): string {
  return numberFormat(locales[language]).format(value);
}

/** « 1,2 Mo », “1.2 MB”: decimal units, as mail programs show them. */
export function bytes(language: Language, count: number): string {
  if (count < 1000)
    return language === 'fr'
      ? counted('fr', count, 'octet', 'octets')
      : counted('en', count, 'byte', 'bytes');
  const names = language === 'fr' ? ['ko', 'Mo', 'Go'] : ['kB', 'MB', 'GB'];
  // Rounded first: 999,950 bytes are 1 MB, never 1,000 kB.
  const power = names.findIndex(
    (_, at) => Math.round(count / 100 / 1000 ** at) < 10_000 || at === names.length - 1,
  );
  const figure = numberFormat(locales[language], { maximumFractionDigits: 1 });
  return `${figure.format(count / 1000 ** (power + 1))}\u00A0${names[power]}`;
}

/** « 3 messages »: the plural as the language has it (French: 0 and 1 are singular). */
export function counted(language: Language, count: number, one: string, other: string): string {
  const isOne = pluralRules(locales[language]).select(count) === 'one';
  return `${number(language, count)}\u00A0${isOne ? one : other}`;
}
