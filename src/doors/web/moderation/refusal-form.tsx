import type { VNode } from 'preact';
import { transitions } from '../../../channels/moderation/transitions.js';
import { asOneLine } from '../../../foundation/one-line.js';
import { TextField } from '../form/field.js';
import type { Viewer } from '../session/viewer.js';
import { DecisionForm } from './decision-form.js';
import { heldSentences } from './held-sentences.js';
import { heldPath, type HeldView } from './held-view.js';
import { moderationSentences } from './moderation-sentences.js';
import { ReturnButton } from './return-button.js';

interface Props {
  readonly viewer: Viewer;
  readonly view: HeldView;
}

/** A reason: one kept ready, or one's own; read as the mail it will be before it is sent. */
export function RefusalForm({ viewer, view }: Props): VNode {
  const say = moderationSentences[viewer.language];
  const words = heldSentences[viewer.language];
  const { item, trouble, reason } = view;
  const isWrong = trouble === 'reason-required' || trouble === 'reason-too-long';
  return (
    <DecisionForm viewer={viewer} view={view} action="rejection">
      <Templates viewer={viewer} view={view} />
      <TextField
        name="reason"
        label={item.isAuthorTold ? say.reply : say.reason}
        hint={hintOf(viewer, item)}
        value={reason}
        rows={5}
        error={isWrong ? say.reasonTroubles[trouble] : undefined}
      />
      <p class="actions">
        <button class="danger" type="submit">
          {item.isAuthorTold ? say.reject : say.rejectOnly}
        </button>
        {item.isAuthorTold ? (
          <button class="quiet" type="submit" formaction={`${heldPath(view)}/rejection/preview`}>
            {words.preview}
          </button>
        ) : null}
        <ReturnButton viewer={viewer} view={view} />
      </p>
    </DecisionForm>
  );
}

function hintOf(viewer: Viewer, { state, isAuthorTold }: HeldView['item']): string {
  const say = moderationSentences[viewer.language];
  if (!isAuthorTold) return heldSentences[viewer.language].refuseSilent;
  return transitions[state].return === undefined ? say.rejectHint : say.replyHint;
}

/** One touch adds it to the field, in the author's language; nothing is sent. */
function Templates({ viewer, view }: Props): VNode | null {
  const words = heldSentences[viewer.language];
  const { templates } = view;
  if (templates.length === 0) return null;
  return (
    <div class="templates">
      <p class="hint" id="templates">
        {words.templates}
      </p>
      <div class="chips" role="group" aria-labelledby="templates">
        {templates.map(({ id, title }) => (
          <button
            class="quiet small"
            type="submit"
            formaction={`${heldPath(view)}/rejection/template#reject`}
            name="template"
            value={id}
            dir="auto"
          >
            {asOneLine(title)}
          </button>
        ))}
      </div>
    </div>
  );
}
