import { archivePath } from '../archive/archive-paths.js';

export const placeKinds = ['list', 'forum', 'letter'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** A list, a forum or a letter that is searched. */
export interface SearchedPlace {
  readonly kind: PlaceKind;
  readonly id: string;
  /** In addresses. */
  readonly name: string;
  /** For people. */
  readonly label: string;
  /** Its readers see mail addresses. */
  readonly showsAddresses: boolean;
}

/** Where all of it is read. */
export function pathOfPlace({ kind, name }: Pick<SearchedPlace, 'kind' | 'name'>): string {
  if (kind === 'list') return archivePath({ name });
  return kind === 'forum' ? `/forums/${name}` : `/letters/${name}`;
}
