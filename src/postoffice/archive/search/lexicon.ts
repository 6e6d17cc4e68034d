import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { queryPrepared } from '../../../foundation/database/prepared.js';
import { unaccented } from './words-in.js';

/** What a word is found by; a word of no meaning has none. */
export type Stems = readonly string[];
/** The same by the word as written. */
export type Lexemes = ReadonlyMap<string, Stems>;

interface StemRow {
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
  private known = new Map<string, Stems>();

  constructor(private readonly dataSource: DataSource) {}

  async lexemes(words: Iterable<string>): Promise<Lexemes> {
    const asked = Array.from(new Set(words));
    const [stems = []] = await this.stems([asked]);
    return new Map(asked.map((word, at) => [word, stems[at]!]));
  }

  /** The stems of each word of each text, in their order. */
  async stems(texts: readonly (readonly string[])[]): Promise<Stems[][]> {
    // Asked word by word and once each: an index does this for every word of every message.
    const unknown = new Set<string>();
    const stems = texts.map(words =>
      words.map(word => {
        const known = this.known.get(word);
        if (known === undefined) unknown.add(word);
        return known;
      }),
    );
    const found = unknown.size === 0 ? null : await this.ask([...unknown]);
    return stems.map((ofText, text) => ofText.map((known, at) => known ?? found!.get(texts[text]![at]!)!));
  }

  private async ask(words: readonly string[]): Promise<Lexemes> {
    const rows = await queryPrepared<StemRow>(
      this.dataSource,
      'stems',
      `select word, ts_lexize('french_stem', word) as french, ts_lexize('french_stem', plain) as plain_french,
              ts_lexize('english_stem', plain) as english
       from unnest($1::text[], $2::text[]) as row (word, plain)`,
      [words, words.map(unaccented)],
    );
    const found = new Map(rows.map(row => [row.word, stemsOf(row)]));
    this.remember(found);
    return found;
  }

  private remember(found: Lexemes): void {
    if (this.known.size + found.size > mostRemembered) this.known = new Map();
    for (const [word, stems] of [...found].slice(0, mostRemembered)) this.known.set(word, stems);
  }
}

/** A stem of a stop word is an empty array, as PostgreSQL gives it. */
function stemsOf({ word, french, plain_french: plain, english }: StemRow): string[] {
  const isStop = [french, plain, english].some(stems => stems?.length === 0);
  if (isStop) return meaningful.has(word) ? [unaccented(word)] : [];
  const stems = [...(french ?? []), ...(plain ?? []), ...(english ?? [])].map(unaccented);
  return [...new Set(stems)];
}
