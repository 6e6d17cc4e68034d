import type { VNode } from 'preact';
import type { QueuedRequest } from '../../../channels/moderation/queue-entry.js';
import type { Viewer } from '../session/viewer.js';
import { queueSentences } from './queue-sentences.js';
import { QueueSince } from './queue-since.js';

/** Somebody who asks to receive a list or to join a group, as the row shows them. */
export function QueueRequest({
  viewer,
  request,
  now,
}: {
  viewer: Viewer;
  request: QueuedRequest;
  now: Date;
}): VNode {
  const say = queueSentences[viewer.language];
  const { kind, placeName, path, since, name, promotion, address, reason } = request;
  return (
    <>
      <p class="soft small">
        <span class="tag">{placeName}</span> <QueueSince viewer={viewer} since={since} now={now} /> ·{' '}
        {kind === 'subscription' ? say.subscriptionRequest : say.membershipRequest}
      </p>
      <a class="title cut" dir="auto" href={`${path}/requests`}>
        {name.trim() || say.noName}
      </a>
      <p class="cut">
        <span class="tag">{promotion === null ? say.notX : `X${promotion}`}</span>{' '}
        <bdi class="soft">{address}</bdi>
      </p>
      <p class={reason === '' ? 'soft' : 'cut preview'} dir="auto">
        {reason || say.noReason}
      </p>
    </>
  );
}
