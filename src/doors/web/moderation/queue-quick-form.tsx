import type { VNode } from 'preact';
import type { QueueEntry } from '../../../channels/moderation/queue-entry.js';
import { TextField } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import type { Viewer } from '../session/viewer.js';
import { pickOf } from './queue-picks.js';
import { queueSearch } from './queue-query.js';
import { queueSentences } from './queue-sentences.js';
import { type QueueView, troubleInRow } from './queue-view.js';

/** The row opened in its place: what most messages need. The version that was seen goes along. */
export function QueueQuickForm({
  viewer,
  view,
  entry,
}: {
  viewer: Viewer;
  view: QueueView;
  entry: QueueEntry;
}): VNode {
  const say = queueSentences[viewer.language];
  const sent = troubleInRow(view, entry);
  const isMessage = entry.kind === 'message' || entry.kind === 'forum';
  const page = entry.kind === 'forum' ? `/moderation/forums/${entry.id}` : `/moderation/${entry.id}`;
  const isReported = entry.kind === 'forum' && entry.state !== 'waiting';
  return (
    <details class="quick" open={sent !== undefined}>
      <summary>{isMessage ? say.open : say.answer}</summary>
      <PostForm viewer={viewer} action="/moderation/decisions">
        <input type="hidden" name="picked" value={pickOf(entry)} />
        <input type="hidden" name="back" value={queueSearch(view.query)} />
        <input type="hidden" name="from" value="row" />
        <p class="actions">
          <button type="submit" name="action" value="approve">
            {isReported ? say.keep : isMessage ? say.approve : say.accept}
          </button>
          {isMessage ? <a href={page}>{say.readWhole}</a> : null}
        </p>
        <TextField
          id={`reason-${entry.id}`}
          name="reason"
          label={say.reason}
          hint={isMessage ? say.reasonHint : say.requestReasonHint}
          value={sent?.form.reason ?? ''}
          rows={2}
          error={sent === undefined ? undefined : say.troubles[sent.trouble]}
        />
        <p class="actions">
          <button type="submit" class="danger" name="action" value="reject">
            {isReported ? say.hide : say.reject}
          </button>
          {isMessage ? (
            <button type="submit" class="danger" name="action" value="discard">
              {isReported ? say.hideSilently : say.discard}
            </button>
          ) : null}
          {entry.kind === 'message' ? <a href={`${page}#reject`}>{say.readyTexts}</a> : null}
        </p>
      </PostForm>
    </details>
  );
}
