import { wordsOf } from './tokens.js';

/** One entry of a table: words that follow each other, each whole or by its beginning. */
export interface Entry {
  /** What it is a sign of: a purpose, or a mark that purposes are made of. */
  readonly sign: string;
  readonly weight: number;
  /** Null: both languages have it. */
  readonly language: 'fr' | 'en' | null;
  readonly parts: readonly Part[];
}

export interface Part {
  readonly word: string;
  /** `appart*`: whatever begins so. */
  readonly isStem: boolean;
  /** `vends … velo`: up to four words may stand before it. */
  readonly isLoose: boolean;
}

/** Two signs close to each other are a sign of a third: somebody seeks, and a home is named. */
export interface Near {
  readonly sign: string;
  readonly first: string;
  readonly second: string;
  readonly within: number;
  readonly weight: number;
}

export interface WordTable {
  readonly entries: readonly Entry[];
  readonly nears: readonly Near[];
}

/**
 * Reads the table of one file; `words/README.md` says how one is written.
 * @throws Error that names the line, for whoever extended the table
 */
export function readWordTable(text: string, file: string): WordTable {
  const entries: Entry[] = [];
  const nears: Near[] = [];
  let sign: string | null = null;
  for (const [at, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const header = /^\[([a-z-]+)\]$/.exec(line);
    if (header !== null) sign = header[1] ?? null;
    else if (sign === null) throw fault(file, at, 'a line stands before the first [sign]');
    else if (line.startsWith('near ')) nears.push(readNear(line, sign, file, at));
    else entries.push(...readEntries(line, sign, file, at));
  }
  return { entries, nears };
}

function readNear(line: string, sign: string, file: string, at: number): Near {
  const found = /^near ([a-z-]+) \+ ([a-z-]+) within (\d{1,2}): (\d+(?:\.\d+)?)$/.exec(line);
  if (found === null) throw fault(file, at, 'expected "near SIGN + SIGN within WORDS: WEIGHT"');
  const [, first = '', second = '', within, weight] = found;
  return { sign, first, second, within: Number(within), weight: Number(weight) };
}

function readEntries(line: string, sign: string, file: string, at: number): Entry[] {
  const found = /^(?:(fr|en) )?(\d+(?:\.\d+)?): (.+)$/.exec(line);
  if (found === null) throw fault(file, at, 'expected "fr WEIGHT: words | words"');
  const [, language, weight, list = ''] = found;
  return list.split('|').map(text => {
    const parts = partsOf(text);
    if (parts.length === 0) throw fault(file, at, `"${text}" holds no word`);
    return {
      sign,
      weight: Number(weight),
      language: language === 'fr' || language === 'en' ? language : null,
      parts,
    };
  });
}

function partsOf(text: string): Part[] {
  let isLoose = false;
  return text
    .trim()
    .split(/\s+/)
    .flatMap(piece => {
      if (piece === '…') {
        isLoose = true;
        return [];
      }
      const words = wordsOf(piece.replace(/\*$/, ''));
      const parts = words.map((word, place) => ({
        word,
        isStem: piece.endsWith('*') && place === words.length - 1,
        isLoose: isLoose && place === 0,
      }));
      isLoose = false;
      return parts;
    });
}

function fault(file: string, at: number, problem: string): Error {
  return new Error(`${file}, line ${at + 1}: ${problem}`);
}
