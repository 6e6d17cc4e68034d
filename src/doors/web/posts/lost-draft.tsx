import type { VNode } from 'preact';
import { transitions } from '../../../channels/moderation/transitions.js';
import type { Viewer } from '../session/viewer.js';
import { postSentences, type PostView } from './post-view.js';

/** What was written for a message that can't be corrected any more, so that nobody writes it twice. */
export function LostDraft({ viewer, view }: { viewer: Viewer; view: PostView }): VNode | null {
  const say = postSentences[viewer.language];
  const { draft, item } = view;
  if (draft === undefined || transitions[item.state].resubmit !== undefined) return null;
  return (
    <section>
      <h2>{say.draftTitle}</h2>
      <p>{say.draftHint}</p>
      <div class="message" dir="auto">
        <p>
          <strong>{draft.subject}</strong>
        </p>
        <p class="lines">{draft.text}</p>
      </div>
    </section>
  );
}
