import type { Language } from '../../foundation/i18n/language.js';
import { en } from './advice.en.js';
import { type AdviceValues, fr } from './advice.fr.js';
import type { AdviceReason, NextStep } from './advice.js';

const words = { fr, en };
const blank: AdviceValues = {
  purpose: 'news',
  words: [],
  people: 0,
  share: 0,
  most: 0,
  lists: 0,
  list: '',
  group: '',
  day: '',
  prices: 0,
  links: 0,
  lines: 0,
  closesOn: '',
  leavesOn: '',
};

/** A reason as a sentence. */
export function reasonSentence({ code, values }: AdviceReason, language: Language): string {
  return words[language].reasons[code]({ ...blank, ...values });
}

/** What is needed, as a sentence. */
export function nextSentence({ code, values }: NextStep, language: Language): string {
  return words[language].next[code]({ ...blank, ...values });
}
