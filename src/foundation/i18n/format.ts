import type { Language } from './language.js';

const locales: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

export function locale(language: Language): string {
  return locales[language];
}

/** « dimanche 22 novembre 2026 à 14:05 », in the site's time zone. */
export function dateAndTime(language: Language, at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone,
  }).format(at);
}

/** « 22 nov. 2026, 14:05 »: for tables. */
export function shortDateAndTime(language: Language, at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(at);
}

export function number(language: Language, value: number): string {
  return new Intl.NumberFormat(locales[language]).format(value);
}

/** « 1,2 Mo », “1.2 MB”: decimal units, as mail programs show them. */
export function bytes(language: Language, count: number): string {
  const names = language === 'fr' ? ['octets', 'ko', 'Mo', 'Go'] : ['bytes', 'kB', 'MB', 'GB'];
  const power = Math.min(names.length - 1, Math.floor(Math.log10(Math.max(1, count)) / 3));
  const figure = new Intl.NumberFormat(locales[language], { maximumFractionDigits: power === 0 ? 0 : 1 });
  return `${figure.format(count / 1000 ** power)}\u00A0${names[power]}`;
}

/** « 3 messages »: the plural as the language has it (French: 0 and 1 are singular). */
export function counted(language: Language, count: number, one: string, other: string): string {
  const isOne = new Intl.PluralRules(locales[language]).select(count) === 'one';
  return `${number(language, count)}\u00A0${isOne ? one : other}`;
}
