import type { VNode } from 'preact';
import type { QueuedForumMessage } from '../../../channels/forums/forum-queue.service.js';
import { asOneLine } from '../../../foundation/one-line.js';
import type { Viewer } from '../session/viewer.js';
import { queueSentences } from './queue-sentences.js';
import { QueueSince } from './queue-since.js';

/** A message of a forum that waits, or that members reported, as its row shows it. */
export function QueueForumMessage({
  viewer,
  message,
  now,
}: {
  viewer: Viewer;
  message: QueuedForumMessage;
  now: Date;
}): VNode {
  const say = queueSentences[viewer.language];
  const { id, forumName, since, subject, authorName, preview, state, isFirst, reports } = message;
  return (
    <>
      <p class="soft small">
        <span class="tag">{forumName}</span> <QueueSince viewer={viewer} since={since} now={now} />{' '}
        {state === 'waiting' ? <span class="tag wait">{say.forumWaits}</span> : null}
        {reports.length > 0 ? <span class="tag bad">{say.forumReported(reports.length)}</span> : null}{' '}
        {state === 'hidden' ? <span class="tag">{say.forumHidden}</span> : null}
      </p>
      <p class="cut">
        {isFirst ? null : <span class="soft small">{say.isAnswer} </span>}
        <a class="title" dir="auto" href={`/moderation/forums/${id}`}>
          {asOneLine(subject) || say.noSubject}
        </a>
      </p>
      <p class="cut" dir="auto">
        <bdi>{authorName ?? say.formerMember}</bdi>
      </p>
      <p class="cut preview" dir="auto">
        {asOneLine(preview)}
      </p>
      {reports.length === 0 ? null : (
        <ul class="reasons small">
          {reports.map(({ name, reason }) => (
            <li class="cut" dir="auto">
              {say.saidReport(name, asOneLine(reason))}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
