/** A group of the demonstration, before it has members. */
export interface CatalogueGroup {
  readonly slug: string;
  readonly name: string;
  readonly kind: 'professional' | 'regional' | 'promotion' | 'leisure' | 'other';
  readonly description: string;
  /** Empty for a group of everywhere. */
  readonly region: string;
  readonly subjects: readonly string[];
  /** Members it tends to have, in the community of 17,000. */
  readonly size: number;
}

/** `X-Île-de-France Sud` -> `x-ile-de-france-sud`. */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
