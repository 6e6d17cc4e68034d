import type { VNode } from 'preact';
import { canTrust } from '../../../channels/posting/policies.js';
import type { Viewer } from '../session/viewer.js';
import { DecisionForm } from './decision-form.js';
import { HandOverForm } from './hand-over-form.js';
import { isOthers } from './held-claim.js';
import { heldSentences } from './held-sentences.js';
import type { HeldView } from './held-view.js';
import { moderationSentences } from './moderation-sentences.js';
import { RefusalForm } from './refusal-form.js';
import { SpamForm } from './spam-form.js';

interface Props {
  readonly viewer: Viewer;
  readonly view: HeldView;
}

/** Publish in one touch, refuse with a reason, the rarer ones below: in that order, and within reach of a thumb. */
export function DecisionForms({ viewer, view }: Props): VNode {
  const say = moderationSentences[viewer.language];
  return (
    <>
      <div class="decide" role="group" aria-label={say.decide}>
        <DecisionForm viewer={viewer} view={view} action="approval">
          <button type="submit" class={isOthers(viewer, view) ? 'quiet' : undefined}>
            {say.approve}
          </button>
        </DecisionForm>
        <a class="button quiet" href="#reject">
          {view.item.isAuthorTold ? say.answer : say.refuse}
        </a>
      </div>
      <section id="reject">
        <h2>{view.item.isAuthorTold ? say.replyTitle : say.rejectTitle}</h2>
        <RefusalForm viewer={viewer} view={view} />
      </section>
      <Others viewer={viewer} view={view} />
    </>
  );
}

function Others({ viewer, view }: Props): VNode {
  const say = moderationSentences[viewer.language];
  const words = heldSentences[viewer.language];
  const { list, item } = view;
  return (
    <section class="other-decisions">
      <h2>{words.others}</h2>
      <div class="others">
        {canTrust(list, item.post) ? (
          <DecisionForm viewer={viewer} view={view} action="approval/trust">
            <button class="quiet" type="submit">
              {words.trust}
            </button>
            <p class="soft small">{words.trustHint}</p>
          </DecisionForm>
        ) : null}
        <HandOverForm viewer={viewer} view={view} />
        <p>
          <a href={`/moderation/${view.item.id}/elsewhere`}>{words.elsewhere}</a>
        </p>
        <DecisionForm viewer={viewer} view={view} action="discard">
          <button class="danger" type="submit">
            {say.discard}
          </button>
          <p class="soft small">{say.discardHint}</p>
        </DecisionForm>
        <Rarer viewer={viewer} view={view} />
      </div>
    </section>
  );
}

/** What goes further than this message, against its author; one without an author has nobody to reach. */
function Rarer({ viewer, view }: Props): VNode | null {
  const words = heldSentences[viewer.language];
  if (view.item.post.authorAddress === '') return null;
  return (
    <details class="fold">
      <summary>{words.rarer}</summary>
      <DecisionForm viewer={viewer} view={view} action="ban">
        <button class="danger" type="submit">
          {words.ban}
        </button>
        <p class="soft small">{words.banHint}</p>
      </DecisionForm>
      <SpamForm viewer={viewer} view={view} />
    </details>
  );
}
