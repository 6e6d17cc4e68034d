import type { ExcerptPart } from '../../../postoffice/archive/archive-search.service.js';
import { maskedAddresses } from './masked-addresses.js';

/** Parts of a text that was found; an address that a mark would cut in two is masked whole, and marked no more. */
export function partsShown(
  parts: readonly ExcerptPart[],
  { showsAddresses }: { readonly showsAddresses: boolean },
): readonly ExcerptPart[] {
  if (showsAddresses) return parts;
  const whole = parts.map(({ text }) => text).join('');
  const text = maskedAddresses(whole);
  return text === whole ? parts : [{ text, isHit: false }];
}
