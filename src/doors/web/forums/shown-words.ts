import { maskedAddresses } from '../reading/masked-addresses.js';
import type { Viewer } from '../session/viewer.js';

/** What people wrote, as this viewer may read it: mail addresses are for those who sign in. */
export function shownWords({ personId }: Pick<Viewer, 'personId'>, text: string): string {
  return personId === null ? maskedAddresses(text) : text;
}

/** « Camille Rocheval (X1998) ». */
export function signature(
  author: { readonly author: string | null; readonly promotion: number | null },
  gone: string,
): string {
  if (author.author === null) return gone;
  return author.promotion === null ? author.author : `${author.author} (X${author.promotion})`;
}
