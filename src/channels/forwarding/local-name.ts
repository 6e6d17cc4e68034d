/** RFC 5321 §4.5.3.1.1 allows 64 octets; what is left holds the promotion and the number of a namesake. */
const longestPart = 27;

/** Letters that no decomposition folds. */
const folded: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  ð: 'd',
  đ: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
};

/** Whose address is made: a name, and the year of entry. */
export interface Named {
  readonly givenName: string;
  readonly familyName: string;
  readonly promotion: number;
}

/**
 * The local part made from somebody's name, `first.last.promotion`: accents folded, apostrophes and dots left out,
 * spaces become hyphens. A name that no letter of ours spells is `x`.
 * @param namesake 1 for the first of that name in the promotion; the second is `first.last-2.promotion`.
 */
export function lifetimeLocal({ givenName, familyName, promotion }: Named, namesake = 1): string {
  const words = [asLocalPart(givenName), asLocalPart(familyName)].filter(word => word !== '');
  const name = words.length === 0 ? 'x' : words.join('.');
  return `${name}${namesake === 1 ? '' : `-${namesake}`}.${promotion}`;
}

/** One name as letters, digits and hyphens that any mail program takes; empty when nothing of it is left. */
export function asLocalPart(name: string): string {
  const letters = name
    .toLowerCase()
    .replaceAll(/[æœøßðđþłħı]/g, letter => folded[letter] ?? '')
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’‘ʼ´`.]/gu, '')
    .replaceAll(/[\s\u2010-\u2015_/-]+/g, '-')
    .replaceAll(/[^a-z0-9-]/g, '');
  return letters.replaceAll(/-{2,}/g, '-').replace(/^-/, '').slice(0, longestPart).replace(/-$/, '');
}
