import type { Reason } from '../../../channels/posting/decision.js';
import { reasonText } from '../../../channels/posting/reason-text.js';
import type { Language } from '../../../foundation/i18n/language.js';
import { en } from './steered-words.en.js';
import { fr } from './steered-words.fr.js';

const sentences = { fr, en };

/** Beside the field whose words are an announcement's: why, what was not done, and where they are welcome. */
export function steeredWords(language: Language, place: 'reason' | 'welcome', reason: Reason): string {
  return sentences[language][place](reasonText(language, reason));
}
