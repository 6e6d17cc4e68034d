import type { VNode } from 'preact';
import type { QueueEntry } from '../../../channels/moderation/queue-entry.js';
import { TextField } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import type { Viewer } from '../session/viewer.js';
import { pickOf } from './queue-picks.js';
import { queueSearch } from './queue-query.js';
import { queueSentences } from './queue-sentences.js';
import { troubleBelow, type QueueView } from './queue-view.js';

/** The form that what is ticked belongs to, wherever its box stands. */
export const bulkForm = 'queue-bulk';

/** One tick for all that is shown; without a script it counts when the form is sent. */
export function QueueAllShown({ viewer, count }: { viewer: Viewer; count: number }): VNode {
  const say = queueSentences[viewer.language];
  return (
    <div class="choice all-shown">
      <input type="checkbox" id="all-shown" name="all" value="shown" form={bulkForm} />
      <label for="all-shown">{say.allShown(count)}</label>
    </div>
  );
}

/** What is done with all that is ticked, within reach of a thumb once something is. */
export function QueueBulk({
  viewer,
  view,
  decided,
}: {
  viewer: Viewer;
  view: QueueView;
  decided: readonly QueueEntry[];
}): VNode {
  const say = queueSentences[viewer.language];
  const sent = troubleBelow(view);
  const isAboutReason = sent?.trouble === 'reason-required' || sent?.trouble === 'reason-too-long';
  return (
    <section class={sent === undefined ? 'bulk' : 'bulk open'} aria-label={say.bulkTitle}>
      <PostForm viewer={viewer} id={bulkForm} action="/moderation/decisions">
        <input type="hidden" name="back" value={queueSearch(view.query)} />
        {decided.map(entry => (
          <input type="hidden" name="shown" value={pickOf(entry)} />
        ))}
        <div class="bulk-actions">
          <button type="submit" name="action" value="approve">
            {say.bulkApprove}
          </button>
          <button type="submit" class="danger" name="action" value="discard">
            {say.bulkDiscard}
          </button>
        </div>
        <details open={isAboutReason}>
          <summary>{say.bulkRefuse}</summary>
          <TextField
            id="bulk-reason"
            name="reason"
            label={say.reason}
            hint={say.bulkReasonHint}
            value={sent?.form.reason ?? ''}
            rows={2}
            error={isAboutReason ? say.troubles[sent.trouble] : undefined}
          />
          <button type="submit" class="danger" name="action" value="reject">
            {say.bulkReject}
          </button>
        </details>
      </PostForm>
    </section>
  );
}
