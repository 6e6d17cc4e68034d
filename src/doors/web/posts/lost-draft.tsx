import type { VNode } from 'preact';
import type { Viewer } from '../session/viewer.js';
import { isCorrectable, postSentences, type PostView } from './post-view.js';

/** What was written where there is no form to give it back in, so that nobody writes it twice. */
export function LostDraft({ viewer, view }: { viewer: Viewer; view: PostView }): VNode | null {
  const say = postSentences[viewer.language];
  const { draft } = view;
  if (draft === undefined || isCorrectable(view)) return null;
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
