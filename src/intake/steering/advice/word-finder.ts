import type { Token } from './tokens.js';
import type { Entry, Part, WordTable } from './word-table.js';

/** Where an entry of the tables was met. */
export interface Hit {
  readonly entry: Entry;
  /** Places of its first and last word. */
  readonly from: number;
  readonly to: number;
}

/** Between two words of a loose entry. */
const mostBetween = 4;
const shortestStem = 2;

/** Finds the entries of the tables in a text: each word is looked up once, whatever the tables hold. */
export class WordFinder {
  private readonly byWord = new Map<string, Entry[]>();
  private readonly byStem = new Map<string, Entry[]>();
  private longestStem = shortestStem;

  constructor({ entries }: WordTable) {
    for (const entry of entries) this.add(entry);
  }

  hits(tokens: readonly Token[]): Hit[] {
    return tokens.flatMap(({ word }, from) =>
      this.beginning(word).flatMap(entry => {
        const to = endOf(entry.parts, tokens, from);
        return to === null ? [] : [{ entry, from, to }];
      }),
    );
  }

  private add(entry: Entry): void {
    const first = entry.parts[0];
    if (first === undefined) return;
    const map = first.isStem ? this.byStem : this.byWord;
    map.set(first.word, [...(map.get(first.word) ?? []), entry]);
    if (first.isStem) this.longestStem = Math.max(this.longestStem, first.word.length);
  }

  private beginning(word: string): Entry[] {
    const found = this.byWord.get(word)?.slice() ?? [];
    const longest = Math.min(word.length, this.longestStem);
    for (let length = shortestStem; length <= longest; length++) {
      const entries = this.byStem.get(word.slice(0, length));
      if (entries !== undefined) found.push(...entries);
    }
    return found;
  }
}

/** The place of the last word, when the entry stands there; each loose part takes the first word that fits. */
function endOf(parts: readonly Part[], tokens: readonly Token[], from: number): number | null {
  let at = from;
  for (const part of parts.slice(1)) {
    const next = nextPlace(part, tokens, at + 1);
    if (next === null) return null;
    at = next;
  }
  return at;
}

function nextPlace(part: Part, tokens: readonly Token[], at: number): number | null {
  const last = part.isLoose ? at + mostBetween : at;
  for (let place = at; place <= last; place++) {
    const word = tokens[place]?.word;
    if (word === undefined) return null;
    if (word === part.word || (part.isStem && word.startsWith(part.word))) return place;
  }
  return null;
}
