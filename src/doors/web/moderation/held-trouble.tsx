import type { VNode } from 'preact';
import { transitions } from '../../../channels/moderation/transitions.js';
import { reasonText } from '../../../channels/posting/reason-text.js';
import type { Viewer } from '../session/viewer.js';
import { heldSentences } from './held-sentences.js';
import type { HeldView } from './held-view.js';
import { queueSentences } from './queue-sentences.js';

/** Why what was asked was not done; what was written on the way is not lost. */
export function HeldTroubleNews({ viewer, view }: { viewer: Viewer; view: HeldView }): VNode | null {
  const say = heldSentences[viewer.language];
  const sentence = sentenceOf(viewer, view);
  if (sentence === null) return null;
  const isLost = transitions[view.item.state].reject === undefined && view.reason.trim() !== '';
  return (
    <div class="notice bad" role="alert">
      <p>{sentence}</p>
      <Reasons viewer={viewer} view={view} />
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

/** Why the rules of the other list refuse it. */
function Reasons({ viewer, view }: { viewer: Viewer; view: HeldView }): VNode | null {
  if (view.trouble !== 'refused-there') return null;
  return (
    <ul class="reasons">
      {view.handOver?.reasons.map(reason => (
        <li class="anywhere" dir="auto">
          {reasonText(viewer.language, reason)}
        </li>
      ))}
    </ul>
  );
}

/** A reason that is missing or too long is told beside its field. */
function sentenceOf(
  viewer: Viewer,
  { trouble, handOver, item: { state, decisions } }: HeldView,
): string | null {
  const say = heldSentences[viewer.language];
  if (trouble === 'useless') return say.useless;
  if (trouble === 'expired' && state === 'waiting') return say.expired;
  if (trouble === 'claimed') return say.claimedFirst;
  if (trouble === 'known-there') return say.knownThere(handOver?.to ?? '');
  if (trouble === 'refused-there') return say.refusedThere(handOver?.to ?? '');
  if (trouble !== 'already' && trouble !== 'expired') return null;
  const last = decisions.at(-1);
  const queue = queueSentences[viewer.language];
  if (trouble === 'already' && state === 'waiting' && last?.decision === 'undo') {
    const isTheirs = last.decidedBy !== null && last.decidedBy === viewer.personId;
    return say.takenBack(isTheirs ? say.you : (last.decidedByName ?? queue.somebody));
  }
  if (state === 'waiting' || last === undefined) return say.changed;
  return say.alreadyDecided(queue.before[last.decision](last.decidedByName ?? queue.somebody));
}
