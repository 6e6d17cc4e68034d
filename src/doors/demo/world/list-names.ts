/** Room for a flavour's ending within the 29 characters of a list's name. */
const maxStemLength = 16;

/** How a group's lists begin: `x-musique-de-chambre` -> `musique`, `promotion-1987` -> `promo-1987`. */
export function stemOf(slug: string): string {
  let stem = slug.replace(/^x-/, '').replace(/^promotion-/, 'promo-');
  while (stem.length > maxStemLength || /-(?:a|d|de|du|et|l|la)$/.test(stem)) {
    stem = stem.slice(0, stem.lastIndexOf('-'));
  }
  return stem;
}

export function listName(slug: string, suffix: string): string {
  return suffix === '' ? stemOf(slug) : `${stemOf(slug)}-${suffix}`;
}
