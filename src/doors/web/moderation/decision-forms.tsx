import type { VNode } from 'preact';
import { TextField } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import type { Viewer } from '../session/viewer.js';
import { heldPath, type HeldView } from './held-view.js';
import { moderationSentences } from './moderation-sentences.js';

/** Publish in one touch, refuse with a reason, drop in silence: in that order, and within reach of a thumb. */
export function DecisionForms({ viewer, view }: { viewer: Viewer; view: HeldView }): VNode {
  const say = moderationSentences[viewer.language];
  const path = heldPath(view);
  const trouble = view.trouble !== undefined && 'reason' in view.trouble ? view.trouble : null;
  return (
    <>
      <div class="decide" role="group" aria-label={say.decide}>
        <PostForm viewer={viewer} action={`${path}/approval`}>
          <button type="submit">{say.approve}</button>
        </PostForm>
        <a class="button quiet" href="#reject">
          {say.refuse}
        </a>
      </div>
      <section id="reject">
        <h2>{say.rejectTitle}</h2>
        <PostForm viewer={viewer} action={`${path}/rejection`}>
          <TextField
            name="reason"
            label={say.reason}
            hint={say.rejectHint}
            value={trouble?.reason ?? ''}
            error={trouble === null ? undefined : say.reasonTroubles[trouble.kind]}
          />
          <button class="danger" type="submit">
            {say.reject}
          </button>
        </PostForm>
        <h2>{say.discardTitle}</h2>
        <p class="soft">{say.discardHint}</p>
        <PostForm viewer={viewer} action={`${path}/discard`}>
          <button class="danger" type="submit">
            {say.discard}
          </button>
        </PostForm>
      </section>
    </>
  );
}
