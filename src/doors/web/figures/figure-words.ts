import type { Reason } from '../../../channels/posting/decision.js';
import type { Language } from '../../../foundation/i18n/language.js';
import { en } from './figure-words.en.js';
import { fr } from './figure-words.fr.js';

export const figureWords = { fr, en };

/** Why a text was an announcement, short enough for a line. */
export function steeredBecause(language: Language, { code, values }: Reason): string {
  const say = figureWords[language];
  return say.reasons[code]?.(values) ?? say.otherReason;
}
