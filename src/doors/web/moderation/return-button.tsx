import type { VNode } from 'preact';
import type { Viewer } from '../session/viewer.js';
import { heldPath, type HeldView } from './held-view.js';
import { en } from './return.en.js';
import { fr } from './return.fr.js';

export const returnSentences = { fr, en };

/** In the form of a refusal: the same words, sent as a wish for a change; or why there is nobody to ask. */
export function ReturnButton({ viewer, view }: { viewer: Viewer; view: HeldView }): VNode {
  const say = returnSentences[viewer.language];
  if (!view.item.isAuthorTold) return <span class="soft small">{say.silent}</span>;
  return (
    <button class="quiet" type="submit" formaction={`${heldPath(view)}/return`}>
      {say.ask}
    </button>
  );
}
