export type SlugFault = 'slug-empty' | 'slug-too-long' | 'slug-shape' | 'slug-reserved';

const maxLength = 60; // a page's address stays readable, and fits a line of mail
const SHAPE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Words the site's own pages under `/groups/` use. */
const reserved: ReadonlySet<string> = new Set(['new', 'mine', 'all', 'search']);

/** What is wrong with a slug, or null: lower-case letters and digits in words joined by one hyphen. */
export function slugFault(slug: string): SlugFault | null {
  if (slug === '') return 'slug-empty';
  if (slug.length > maxLength) return 'slug-too-long';
  if (!SHAPE.test(slug)) return 'slug-shape';
  return reserved.has(slug) ? 'slug-reserved' : null;
}
