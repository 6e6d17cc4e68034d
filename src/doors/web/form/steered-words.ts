import type { Reason } from '../../../channels/posting/decision.js';
import { reasonText } from '../../../channels/posting/reason-text.js';
import { day } from '../../../foundation/i18n/format.js';
import type { Language } from '../../../foundation/i18n/language.js';
import { type Greets, isGreetingHeld } from '../../../community/groups/greeting.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './steered-words.en.js';
import { fr } from './steered-words.fr.js';

const sentences = { fr, en };

/** What the ethics team holds so long has no end that anybody would wait for. */
const yearsMs = 5 * 365 * 86_400_000;

/** Beside a welcome text that is set and not sent; undefined for one that is. */
export function heldWords(
  { language, timeZone }: Pick<Viewer, 'language' | 'timeZone'>,
  place: Greets,
  now: Date,
): string | undefined {
  const until = place.welcomeHeldUntil;
  if (!isGreetingHeld(place, now) || until === null) return undefined;
  const isForYears = until.getTime() - now.getTime() > yearsMs;
  return sentences[language].held(isForYears ? null : day(language, until, timeZone));
}

/** Beside the field whose words are an announcement's: why, what was not done, and where they are welcome. */
export function steeredWords(language: Language, place: 'reason' | 'welcome', reason: Reason): string {
  return sentences[language][place](reasonText(language, reason));
}
