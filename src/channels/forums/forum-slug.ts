/** Words that stand in the place of a forum in the addresses of pages. */
const taken: readonly string[] = ['new', 'search', 'drafts', 'feeds'];
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const longest = 50;

export type SlugFault = 'slug-missing' | 'bad-slug' | 'slug-reserved';

/** Why a forum can't be called so in its address; null when it can. */
export function forumSlugFault(slug: string): SlugFault | null {
  if (slug === '') return 'slug-missing';
  if (slug.length > longest || !SLUG.test(slug)) return 'bad-slug';
  return taken.includes(slug) ? 'slug-reserved' : null;
}

/** A name as an address may hold it: « Petites annonces » becomes `petites-annonces`. */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/œ/g, 'oe')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, longest)
    .replace(/-$/, '');
}
