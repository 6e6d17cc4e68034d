import type { Lexemes } from './lexicon.js';
import { unaccented, type Word, wordsIn } from './words-in.js';

/** A piece of a text; what was looked for is a hit. */
export interface ExcerptPart {
  readonly text: string;
  readonly isHit: boolean;
}

/** Three lines on a phone. */
const excerptCharacters = 220;
/** Before the first hit, so that it is read in its sentence. */
const leadCharacters = 60;
/** Further down nobody looks for an excerpt. */
const mostRead = 20_000;

export function readForExcerpt(text: string): Word[] {
  return wordsIn(text.slice(0, mostRead));
}

/**
 * Those of the words that may be a hit: no stemmer changes how a word begins, so all others need no stem.
 * @param words lower case, accents kept
 */
export function likelyHits(words: Iterable<string>, wanted: ReadonlySet<string>): string[] {
  const beginnings = new Set(Array.from(wanted, beginning));
  return Array.from(new Set(words)).filter(word => beginnings.has(beginning(unaccented(word))));
}

function beginning(text: string): string {
  return text.slice(0, 2);
}

/** The part of a text with most of what was looked for, on one line; its beginning when there is nothing of it. */
export function excerptOf(
  text: string,
  words: readonly Word[],
  lexemes: Lexemes,
  wanted: ReadonlySet<string>,
): ExcerptPart[] {
  const hits = words.filter(({ word }) => (lexemes.get(word) ?? []).some(lexeme => wanted.has(lexeme)));
  const from = startOf(text, bestHit(hits));
  const until = endOf(text, from + excerptCharacters);
  const parts = marked(text, hits, from, until);
  const before = from > 0 ? [{ text: '… ', isHit: false }] : [];
  const after = until < text.trimEnd().length ? [{ text: ' …', isHit: false }] : [];
  return [...before, ...parts, ...after];
}

/** All of a short text, its hits marked. */
export function markedText(
  text: string,
  words: readonly Word[],
  lexemes: Lexemes,
  wanted: ReadonlySet<string>,
): ExcerptPart[] {
  const hits = words.filter(({ word }) => (lexemes.get(word) ?? []).some(lexeme => wanted.has(lexeme)));
  return marked(text, hits, 0, text.length);
}

/** The first of the closest company: where most hits fit into one excerpt. */
function bestHit(hits: readonly Word[]): number {
  let best = 0;
  let most = 0;
  let last = 0;
  for (const [at, hit] of hits.entries()) {
    while (last < hits.length && hits[last]!.end - hit.start <= excerptCharacters - leadCharacters) last++;
    if (last - at > most) [best, most] = [hit.start, last - at];
  }
  return best;
}

function startOf(text: string, hit: number): number {
  const from = Math.max(0, hit - leadCharacters);
  if (from === 0) return 0;
  const blank = text.slice(from, hit).search(/\s/);
  return blank < 0 ? hit : from + blank + 1;
}

function endOf(text: string, end: number): number {
  if (end >= text.length) return text.length;
  const blank = text.slice(end - 40, end).search(/\s\S*$/);
  return blank < 0 ? end : end - 40 + blank;
}

function marked(text: string, hits: readonly Word[], from: number, until: number): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let at = from;
  for (const { start, end } of hits) {
    if (start < from || end > until) continue;
    if (start > at) parts.push({ text: oneLine(text.slice(at, start)), isHit: false });
    parts.push({ text: text.slice(start, end), isHit: true });
    at = end;
  }
  if (at < until) parts.push({ text: oneLine(text.slice(at, until)), isHit: false });
  return parts;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').toWellFormed();
}
