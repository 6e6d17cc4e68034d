import type { Language } from '../../foundation/i18n/language.js';
import { exceptionalEn } from './exceptional.en.js';
import { exceptionalFr, type ExceptionalWords } from './exceptional.fr.js';

export const exceptionalSentences: Readonly<Record<Language, ExceptionalWords>> = {
  fr: exceptionalFr,
  en: exceptionalEn,
};
