import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { queryPrepared } from '../../../foundation/database/prepared.js';
import { unaccented } from './words-in.js';

/** What the stems of a word are, by the word as written; a word of no meaning has none. */
export type Lexemes = ReadonlyMap<string, readonly string[]>;

interface Stems {
  readonly word: string;
  readonly french: readonly string[] | null;
  readonly plain_french: readonly string[] | null;
  readonly english: readonly string[] | null;
}

/** Of no meaning in one language, and a word people look for in the other: un don, un but, en été. */
const meaningful = new Set(['don', 'but', 'été']);
/** A vocabulary: one message brings a handful of words that none before it had. */
const mostRemembered = 100_000;

/**
 * The French and English stems of words, by the stemmers of PostgreSQL. A text is found in both languages whatever it is
 * written in, for one message often holds both: « dîner » and « dîners » share an English stem, « réservée » and
 * « réserver » a French one. Accents count for the French stem and are then put aside.
 */
@Injectable()
export class Lexicon {
  private known = new Map<string, readonly string[]>();

  constructor(private readonly dataSource: DataSource) {}

  async lexemes(words: Iterable<string>): Promise<Lexemes> {
    const asked = new Set(words);
    const unknown = [...asked].filter(word => !this.known.has(word));
    const found = unknown.length === 0 ? [] : await this.ask(unknown);
    const answer = new Map<string, readonly string[]>();
    for (const word of asked) {
      const stems = this.known.get(word);
      if (stems !== undefined) answer.set(word, stems);
    }
    for (const [word, stems] of found) answer.set(word, stems);
    this.remember(found);
    return answer;
  }

  private async ask(words: readonly string[]): Promise<(readonly [string, readonly string[]])[]> {
    const rows = await queryPrepared<Stems>(
      this.dataSource,
      'stems',
      `select word, ts_lexize('french_stem', word) as french, ts_lexize('french_stem', plain) as plain_french,
              ts_lexize('english_stem', plain) as english
       from unnest($1::text[], $2::text[]) as row (word, plain)`,
      [words, words.map(unaccented)],
    );
    return rows.map(row => [row.word, stemsOf(row)] as const);
  }

  private remember(found: readonly (readonly [string, readonly string[]])[]): void {
    if (this.known.size + found.length > mostRemembered) this.known = new Map();
    for (const [word, stems] of found.slice(0, mostRemembered)) this.known.set(word, stems);
  }
}

/** A stem of a stop word is an empty array, as PostgreSQL gives it. */
function stemsOf({ word, french, plain_french: plain, english }: Stems): string[] {
  const isStop = [french, plain, english].some(stems => stems?.length === 0);
  if (isStop) return meaningful.has(word) ? [unaccented(word)] : [];
  const stems = [...(french ?? []), ...(plain ?? []), ...(english ?? [])].map(unaccented);
  return [...new Set(stems)];
}
