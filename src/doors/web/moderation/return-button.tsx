import type { VNode } from 'preact';
import { transitions } from '../../../channels/moderation/transitions.js';
import type { Viewer } from '../session/viewer.js';
import type { HeldInSight } from './held-door.js';
import { heldPath } from './held-view.js';
import { en } from './return.en.js';
import { fr } from './return.fr.js';

export const returnSentences = { fr, en };

/** In the form of a refusal: the same words, sent as a wish for a change; or why there is nobody to ask. Nothing once it was asked. */
export function ReturnButton({ viewer, view }: { viewer: Viewer; view: HeldInSight }): VNode | null {
  const say = returnSentences[viewer.language];
  if (transitions[view.item.state].return === undefined) return null;
  if (!view.item.isAuthorTold) return <span class="soft small">{say.silent}</span>;
  return (
    <button class="quiet" type="submit" formaction={`${heldPath(view)}/return`}>
      {say.ask}
    </button>
  );
}
