import type { Language } from '../../foundation/i18n/language.js';
import type { Reason } from '../../channels/posting/decision.js';
import { en } from './announcement-why.en.js';
import { fr, type WhyValues } from './announcement-why.fr.js';

const sentences: Record<Language, Partial<Record<string, (at: WhyValues) => string>>> = { fr, en };

/** Why a message is an announcement, as its author reads it; null for one who asked first. */
export function whyAnnounced(language: Language, { code, values }: Reason): string | null {
  const read = (name: keyof WhyValues): number => Number(values[name] ?? 0);
  const at = { people: read('people'), days: read('days'), limit: read('limit'), lists: read('lists') };
  return sentences[language][code]?.(at) ?? null;
}
