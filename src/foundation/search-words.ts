/** More words find nothing that fewer would not. */
const mostWords = 6;

/**
 * What somebody types in a search box as patterns for `folded(…) like all ($1)`: each word somewhere, accents and case
 * put aside, `%` and `_` standing for themselves.
 */
export function wordPatterns(words: string): string[] {
  return words
    .replaceAll('\0', '')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '')
    .slice(0, mostWords)
    .map(word => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
}
