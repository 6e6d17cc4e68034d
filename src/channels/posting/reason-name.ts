import type { Language } from '../../foundation/i18n/language.js';
import { reasonNamesEn } from './reason-names.en.js';
import { reasonNamesFr } from './reason-names.fr.js';

const names = {
  fr: new Map(Object.entries(reasonNamesFr)),
  en: new Map(Object.entries(reasonNamesEn)),
};

/** A reason as a menu names it, where no post gives its figures; a code we do not know names itself. */
export function reasonName(language: Language, code: string): string {
  return names[language].get(code) ?? code;
}
