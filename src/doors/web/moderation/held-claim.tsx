import type { VNode } from 'preact';
import { time } from '../../../foundation/i18n/format.js';
import { PostForm } from '../form/post-form.js';
import type { Viewer } from '../session/viewer.js';
import { heldSentences } from './held-sentences.js';
import { heldPath, type HeldView } from './held-view.js';

/** "I am on it": seen by the others, so that two people do not read the same message. */
export function HeldClaim({ viewer, view }: { viewer: Viewer; view: HeldView }): VNode | null {
  const say = heldSentences[viewer.language];
  const { claim, canDecide } = view;
  const path = `${heldPath(view)}/claim`;
  if (claim === null) {
    return canDecide ? (
      <PostForm viewer={viewer} action={path} class="claim beside">
        <button class="quiet small" type="submit">
          {say.claim}
        </button>
        <span class="soft small">{say.claimHint}</span>
      </PostForm>
    ) : null;
  }
  const until = time(viewer.language, claim.until, viewer.timeZone);
  if (claim.personId !== viewer.personId)
    return (
      <p class="notice anywhere" dir="auto">
        {say.claimed(claim.name || say.somebody, until)}
      </p>
    );
  return (
    <PostForm viewer={viewer} action={`${path}/release`} class="claim beside">
      <span class="tag good">{say.claimedByYou(until)}</span>
      <button class="link small" type="submit">
        {say.release}
      </button>
    </PostForm>
  );
}
