import type { VNode } from 'preact';
import type { Viewer } from '../session/viewer.js';
import { DecisionForm } from './decision-form.js';
import type { HeldView } from './held-view.js';
import { moderationSentences } from './moderation-sentences.js';
import { RefusalForm } from './refusal-form.js';
import { returnSentences } from './return-button.js';

/** While its author has it: it can't be published as it is, but nobody has to wait in vain for another one. */
export function ReturnedForms({ viewer, view }: { viewer: Viewer; view: HeldView }): VNode {
  const say = moderationSentences[viewer.language];
  return (
    <>
      <p class="notice">{returnSentences[viewer.language].withAuthor}</p>
      <section id="reject">
        <h2>{say.replyTitle}</h2>
        <RefusalForm viewer={viewer} view={view} />
      </section>
      <section class="other-decisions">
        <DecisionForm viewer={viewer} view={view} action="discard">
          <button class="danger" type="submit">
            {say.discard}
          </button>
          <p class="soft small">{say.discardHint}</p>
        </DecisionForm>
      </section>
    </>
  );
}
