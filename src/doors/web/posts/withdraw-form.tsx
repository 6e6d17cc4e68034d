import type { VNode } from 'preact';
import { transitions } from '../../../channels/moderation/transitions.js';
import { PostForm } from '../form/post-form.js';
import type { Viewer } from '../session/viewer.js';
import { postPath, postSentences, type PostView } from './post-view.js';

/** Asked for once it is opened, so that no thumb withdraws by mistake; nothing once the message is over. */
export function WithdrawForm({ viewer, view }: { viewer: Viewer; view: PostView }): VNode | null {
  const say = postSentences[viewer.language];
  const { state, version } = view.item;
  if (transitions[state].withdraw === undefined) return null;
  return (
    <details class="card">
      <summary>{say.withdrawTitle}</summary>
      <PostForm viewer={viewer} action={`${postPath(view)}/withdrawal`}>
        <p>{say.withdrawHint}</p>
        <input type="hidden" name="version" value={version} />
        <button type="submit" class="danger">
          {say.withdraw}
        </button>
      </PostForm>
    </details>
  );
}
