import type { Language } from '../../foundation/i18n/language.js';
import type { Reason } from './decision.js';
import { isPolicyName, policies, type PolicyRow } from './policies.js';
import { postingEn } from './posting.en.js';
import { postingFr, type PostingWords } from './posting.fr.js';

const words: Readonly<Record<Language, PostingWords>> = { fr: postingFr, en: postingEn };

/** Why a post did not go straight to the list, for moderators. A code we do not know has a general sentence. */
export function reasonText(language: Language, reason: Reason): string {
  const { why, unknownWhy } = words[language];
  return sentence(why, reason) ?? unknownWhy;
}

/** The same for the poster, with what to do about it; it does not say what became of the post. */
export function posterText(language: Language, reason: Reason): string {
  const { advice, unknownAdvice } = words[language];
  return sentence(advice, reason) ?? unknownAdvice;
}

/** Own keys only: `constructor` is no code. */
export function isReasonCode(code: string): boolean {
  return Object.hasOwn(postingFr.why, code);
}

/** The rows of a posting policy in order, one sentence each, for the list's animators. */
export function policyText(language: Language, policyName: string): string[] {
  const { rows, unknownPolicy } = words[language];
  return isPolicyName(policyName) ? policies[policyName].map(row => rowText(rows, row)) : [unknownPolicy];
}

/** Values come from the database, perhaps written by another version: a missing one is shown, never thrown. */
function sentence(sentences: PostingWords['why'], { code, values }: Reason): string | undefined {
  // Own keys only: a code such as `constructor` is not a sentence.
  const speak: unknown = Object.entries(sentences).find(([key]) => key === code)?.[1];
  return speaks(speak) ? speak(values) : undefined;
}

function speaks(found: unknown): found is (values: Reason['values']) => string {
  return typeof found === 'function';
}

function rowText(rows: PostingWords['rows'], row: PolicyRow): string {
  if (row.outcome === 'accept') return rows.accept[row.who];
  return row.outcome === 'hold' ? rows.hold[row.who] : rows.reject[row.who];
}
