/** Lower case, accents off, typographic apostrophes made plain: for comparing with our own lists of words. */
export function unaccented(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/’/g, "'").toLowerCase();
}

/** The runs of letters of a text, as `unaccented` gives them. */
export function wordsOf(text: string): string[] {
  return unaccented(text).match(/\p{L}+/gu) ?? [];
}
