import type { VNode } from 'preact';
import { time } from '../../../foundation/i18n/format.js';
import { PostForm } from '../form/post-form.js';
import type { Viewer } from '../session/viewer.js';
import { heldSentences } from './held-sentences.js';
import { heldPath, type HeldView } from './held-view.js';

interface Props {
  readonly viewer: Viewer;
  readonly view: HeldView;
}

/** Somebody else reads it just now: said before anything is read twice. */
export function HeldClaimed({ viewer, view: { claim } }: Props): VNode | null {
  const say = heldSentences[viewer.language];
  if (claim === null || claim.personId === viewer.personId) return null;
  return (
    <p class="notice aside anywhere" dir="auto">
      {say.claimed(claim.name || say.somebody, time(viewer.language, claim.until, viewer.timeZone))}
    </p>
  );
}

/** Whether somebody else is on it: its reader may still decide, but is not pushed to. */
export function isOthers(viewer: Viewer, { claim }: HeldView): boolean {
  return claim !== null && claim.personId !== viewer.personId;
}

/** "I am on it": the others will see it, so that two people do not read the same message. */
export function HeldClaim({ viewer, view }: Props): VNode | null {
  const say = heldSentences[viewer.language];
  const { claim } = view;
  const path = `${heldPath(view)}/claim`;
  if (claim === null) {
    return (
      <PostForm viewer={viewer} action={path} class="claim beside">
        <button class="quiet small" type="submit">
          {say.claim}
        </button>
        <span class="soft small">{say.claimHint}</span>
      </PostForm>
    );
  }
  if (claim.personId !== viewer.personId) return null;
  return (
    <PostForm viewer={viewer} action={`${path}/release`} class="claim beside">
      <span class="tag good">{say.claimedByYou(time(viewer.language, claim.until, viewer.timeZone))}</span>
      <button class="link small" type="submit">
        {say.release}
      </button>
    </PostForm>
  );
}
