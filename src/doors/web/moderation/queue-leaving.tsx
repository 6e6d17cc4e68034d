import type { VNode } from 'preact';
import { asOneLine } from '../../../foundation/one-line.js';
import { PostForm } from '../form/post-form.js';
import type { Viewer } from '../session/viewer.js';
import { pickOf } from './queue-picks.js';
import { queueSearch } from './queue-query.js';
import { queueSentences } from './queue-sentences.js';
import { mayDecide, type QueueView } from './queue-view.js';

/** What was approved and has not left, by whomever: the way back while there is one. */
export function QueueLeaving({ viewer, view }: { viewer: Viewer; view: QueueView }): VNode | null {
  const say = queueSentences[viewer.language];
  if (view.leaving.length === 0) return null;
  return (
    <section class="leaving" aria-label={say.leavingTitle}>
      <ul class="rows">
        {view.leaving.map(message => (
          <li class="with-action">
            <div class="cut-box">
              <span class="tag good">{say.approved}</span>{' '}
              <a class="title cut" dir="auto" href={`/moderation/${message.id}`}>
                {asOneLine(message.subject) || say.noSubject}
              </a>
              <p class="soft small">
                <bdi>{message.listName}</bdi> · {say.leavesIn(secondsLeft(message.releaseAt, view.now))}
              </p>
            </div>
            {mayDecide(view, message) ? (
              <PostForm viewer={viewer} action="/moderation/decisions">
                <input type="hidden" name="picked" value={pickOf(message)} />
                <input type="hidden" name="back" value={queueSearch(view.query)} />
                <input type="hidden" name="from" value="row" />
                <button class="quiet" type="submit" name="action" value="undo">
                  {say.undo}
                </button>
              </PostForm>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function secondsLeft(releaseAt: Date | null, now: Date): number {
  return Math.max(0, Math.ceil(((releaseAt?.getTime() ?? 0) - now.getTime()) / 1_000));
}
