import type { Language } from '../../foundation/i18n/language.js';

// `bytes` of the foundation rounds to the nearest, as tables do. Beside a limit that would say
// « pèse 25 Mo, pour une limite de 25 Mo » of a message that is refused.
const units = {
  fr: ['octets', 'ko', 'Mo', 'Go'],
  en: ['bytes', 'kB', 'MB', 'GB'],
} as const satisfies Record<Language, readonly string[]>;

/** A measured size in words, rounded up: « 1,2 Mo », “1.2 MB”. Units are decimal. */
export function sizeText(language: Language, bytes: number): string {
  return inUnits(language, bytes, 'ceil');
}

/** A limit in words, rounded down, so that what exceeds it never reads as equal to it. */
export function limitText(language: Language, bytes: number): string {
  return inUnits(language, bytes, 'floor');
}

function inUnits(language: Language, bytes: number, roundingMode: 'ceil' | 'floor'): string {
  const power = bytes < 1e3 ? 0 : bytes < 1e6 ? 1 : bytes < 1e9 ? 2 : 3;
  const figure = new Intl.NumberFormat(language, { maximumFractionDigits: 1, roundingMode });
  return `${figure.format(bytes / 1e3 ** power)}\u00a0${units[language][power]}`;
}
