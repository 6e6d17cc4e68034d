/** A word as it stands in a text. */
export interface Word {
  /** Lower case, accents kept. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const wordShape = /[\p{L}\p{M}\p{N}]+/gu;
/** Nobody looks for these: lines of encoded bytes, and identifiers. */
const longestWord = 40;
/** Begun only where a run of letters begins, so that a long one costs linear time. */
const address = /(?<![\p{L}\p{N}_.+-])[\p{L}\p{N}_.+-]+(?:@[\p{L}\p{N}_.+-]+)+/gu;
const webAddress = /\bhttps?:\/\/[^\s<>"]{1,2000}/gu;

/**
 * The words of a text, in their order. Mail addresses are none: in an archive that hides them, they must not be found by
 * trying; of a web address, only the host is.
 */
export function wordsIn(text: string): Word[] {
  return Array.from(shortened(text).matchAll(wordShape), match => ({
    word: plain(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  })).filter(({ word }) => word.length <= longestWord);
}

/** The same words, wherever they stand. */
export function bareWordsIn(text: string): string[] {
  const found = shortened(text).match(wordShape) ?? [];
  return found.map(plain).filter(word => word.length <= longestWord);
}

function plain(word: string): string {
  return word.toLowerCase().normalize('NFC');
}

/** Blanks in place of what is no word: all others stay where they are. */
function shortened(text: string): string {
  if (!text.includes('@') && !text.includes('://')) return text;
  return text
    .replaceAll(
      webAddress,
      url =>
        /^https?:\/\/[^/?#]*/
          .exec(url)?.[0]
          .replace(/^https?/, ' '.repeat(4))
          .padEnd(url.length) ?? url,
    )
    .replaceAll(address, found => ' '.repeat(found.length));
}

const letters: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

/** Without accents, as people type in a hurry. */
export function unaccented(word: string): string {
  return word
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[œæßøłđı]/g, letter => letters[letter] ?? letter)
    .normalize('NFC');
}
