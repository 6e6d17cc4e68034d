import type { Lexemes } from './lexicon.js';
import { quoted } from './message-words.js';
import { wordsIn } from './words-in.js';

/** A word or a phrase that somebody typed. */
export interface TypedTerm {
  /** More than one stand in this order. */
  readonly words: readonly string[];
  readonly isExcluded: boolean;
}

/** More narrow nothing any more, and cost. */
const mostTerms = 12;
const mostCharacters = 500;
const shape = /(?<=^|\s)(-?)(?:["«“]([^"»”]*)["»”]?|(\S+))/gu;

/** What somebody typed in the search box: words, « phrases », -words. A word with a hyphen is a phrase. */
export function typedTerms(typed: string): TypedTerm[] {
  return Array.from(typed.slice(0, mostCharacters).matchAll(shape), ([, minus, phrase, word]) => ({
    words: wordsIn(phrase ?? word ?? '').map(one => one.word),
    isExcluded: minus === '-',
  }))
    .filter(({ words }) => words.length > 0)
    .slice(0, mostTerms);
}

export interface WordQuestion {
  /** As PostgreSQL reads a `tsquery`; null when nothing is left to look for. */
  readonly tsquery: string | null;
  /** What is marked in what was found. */
  readonly lexemes: ReadonlySet<string>;
}

/** All words that are wanted, none of those that are not; words of no meaning are left out. */
export function wordQuestion(terms: readonly TypedTerm[], lexemes: Lexemes): WordQuestion {
  const parts = terms.flatMap(({ words, isExcluded }) => {
    const phrase = phraseOf(words, lexemes);
    return phrase === null ? [] : [isExcluded ? `!(${phrase})` : `(${phrase})`];
  });
  const wanted = terms.filter(({ isExcluded }) => !isExcluded).flatMap(({ words }) => words);
  return {
    tsquery: parts.length === 0 ? null : parts.join(' & '),
    lexemes: new Set(wanted.flatMap(word => lexemes.get(word) ?? [])),
  };
}

/** A word of no meaning leaves its place: « conseil d’administration » is two words, one apart. */
function phraseOf(words: readonly string[], lexemes: Lexemes): string | null {
  let phrase: string | null = null;
  let distance = 1;
  for (const word of words) {
    const stems = lexemes.get(word) ?? [];
    if (stems.length === 0) {
      distance++;
      continue;
    }
    const either = stems.length === 1 ? quoted(stems[0]!) : `(${stems.map(quoted).join(' | ')})`;
    phrase = phrase === null ? either : `${phrase} <${distance}> ${either}`;
    distance = 1;
  }
  return phrase;
}
