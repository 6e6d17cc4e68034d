/** A word as it was written, and as the tables know it: no accents, no case. */
export interface Token {
  readonly word: string;
  readonly written: string;
  readonly line: number;
  /** Where it stands in its line. */
  readonly from: number;
  readonly to: number;
}

const longestWord = 40;
/** Words, and the signs that mean something by themselves. */
const wordsAndSigns = /[\p{L}\p{M}\p{N}]+|[€$£%?!@]/gu;

/** The words of a text in their order, each with its place. @param text settled */
export function tokensOf(text: string): Token[] {
  return text.split('\n').flatMap((line, at) =>
    Array.from(line.matchAll(wordsAndSigns), ({ 0: written, index: from }) => ({
      word: folded(written),
      written: written.slice(0, longestWord),
      line: at,
      from,
      to: from + written.length,
    })),
  );
}

/** The words of an entry of a table. */
export function wordsOf(text: string): string[] {
  return tokensOf(settled(text)).map(({ word }) => word);
}

export function folded(word: string): string {
  const plain = word.slice(0, longestWord).normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.replaceAll('œ', 'oe').replaceAll('æ', 'ae').slice(0, longestWord);
}

/** Line ends alike, invisible signs gone, and the two genders of « cher·e·s » made one. */
export function settled(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replaceAll(/(?<=\p{L})[.·•(-](?:e|ne)[.·•)-]?(s?)(?!\p{L})/gu, '$1');
}
