import type { VNode } from 'preact';
import { SelectField } from '../form/choice.js';
import { Field } from '../form/field.js';
import type { Viewer } from '../session/viewer.js';
import { DecisionForm } from './decision-form.js';
import { heldSentences } from './held-sentences.js';
import type { HeldView } from './held-view.js';

/** Beyond, nobody finds a list in a menu: its name is written. */
const mostChoices = 30;

/** Gives the message to another list of its reader's. */
export function HandOverForm({ viewer, view }: { viewer: Viewer; view: HeldView }): VNode | null {
  const say = heldSentences[viewer.language];
  const { otherLists, handOver, trouble } = view;
  if (otherLists.length === 0) return null;
  const value = handOver?.to ?? '';
  const error = trouble === 'no-such-list' ? say.noSuchList : undefined;
  return (
    <details class="fold" open={handOver !== undefined}>
      <summary>{say.handOver}</summary>
      <DecisionForm viewer={viewer} view={view} action="hand-over">
        <p class="soft small">{say.handOverHint}</p>
        {otherLists.length > mostChoices ? (
          <Field name="to" label={say.handOverName} value={value} error={error} />
        ) : (
          <SelectField
            name="to"
            label={say.handOverTo}
            choices={otherLists.map(name => ({ value: name, label: name }))}
            value={value}
            error={error}
          />
        )}
        <button class="quiet" type="submit">
          {say.handOver}
        </button>
      </DecisionForm>
    </details>
  );
}
