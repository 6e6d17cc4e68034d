import type { VNode } from 'preact';
import type { Viewer } from '../session/viewer.js';
import { heldSentences } from './held-sentences.js';
import type { HeldView } from './held-view.js';
import { queueSentences } from './queue-sentences.js';

/** Why what was asked was not done; what was written on the way is not lost. */
export function HeldTroubleNews({ viewer, view }: { viewer: Viewer; view: HeldView }): VNode | null {
  const say = heldSentences[viewer.language];
  const sentence = sentenceOf(viewer, view);
  if (sentence === null) return null;
  const isLost = view.item.state !== 'waiting' && view.reason.trim() !== '';
  return (
    <div class="notice bad" role="alert">
      <p>{sentence}</p>
      {isLost ? (
        <>
          <p class="soft">{say.youWrote}</p>
          <blockquote class="lines anywhere" dir="auto">
            {view.reason}
          </blockquote>
        </>
      ) : null}
    </div>
  );
}

/** A reason that is missing or too long is told beside its field. */
function sentenceOf(viewer: Viewer, { trouble, item: { state, decisions } }: HeldView): string | null {
  const say = heldSentences[viewer.language];
  if (trouble === 'useless') return say.useless;
  if (trouble === 'claimed') return say.claimedFirst;
  if (trouble !== 'already') return null;
  const last = decisions.at(-1);
  if (state === 'waiting' || last === undefined) return say.changed;
  const queue = queueSentences[viewer.language];
  return say.alreadyDecided(queue.before[last.decision](last.decidedByName ?? queue.somebody));
}
