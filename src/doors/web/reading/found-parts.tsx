import type { VNode } from 'preact';
import type { ExcerptPart } from '../../../postoffice/archive/archive-search.service.js';
import { partsShown } from './parts-shown.js';

/** Words that were found, what was looked for standing out. */
export function FoundParts({
  parts,
  showsAddresses,
}: {
  parts: readonly ExcerptPart[];
  showsAddresses: boolean;
}): VNode {
  return (
    <>
      {partsShown(parts, { showsAddresses }).map(({ text, isHit }) => (isHit ? <mark>{text}</mark> : text))}
    </>
  );
}
