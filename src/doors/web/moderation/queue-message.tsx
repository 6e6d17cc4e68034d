import type { VNode } from 'preact';
import type { QueuedMessage } from '../../../channels/moderation/queue-entry.js';
import { reasonText } from '../../../channels/posting/reason-text.js';
import { bytes } from '../../../foundation/i18n/format.js';
import { asOneLine } from '../../../foundation/one-line.js';
import { attachmentName } from '../reading/attachment-name.js';
import type { Viewer } from '../session/viewer.js';
import { queueSentences } from './queue-sentences.js';
import { QueueSince } from './queue-since.js';

interface MessageProps {
  readonly viewer: Viewer;
  readonly message: QueuedMessage;
}

/** A held message as its row shows it. Whatever its author wrote stands in a box of its own, cut and isolated. */
export function QueueMessage({ viewer, message, now }: MessageProps & { now: Date }): VNode {
  const say = queueSentences[viewer.language];
  return (
    <>
      <p class="soft small">
        <span class="tag">{message.listName}</span>{' '}
        <QueueSince viewer={viewer} since={message.since} now={now} /> ·{' '}
        {bytes(viewer.language, message.bytes)} <Claimed viewer={viewer} message={message} />
      </p>
      <a class="title cut" dir="auto" href={`/moderation/${message.id}`}>
        {asOneLine(message.subject) || say.noSubject}
      </a>
      <Author viewer={viewer} message={message} />
      {message.preview === '' ? (
        <p class="soft small">{say.noPreview}</p>
      ) : (
        <p class="cut preview" dir="auto">
          {message.preview}
        </p>
      )}
      <Attachments viewer={viewer} message={message} />
      <ul class="reasons small" aria-label={say.why}>
        {message.reasons.map(reason => (
          <li class="cut" dir="auto">
            {reasonText(viewer.language, reason)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Who it says it is from, and how sure we are of it. */
function Author({ viewer, message }: MessageProps): VNode {
  const say = queueSentences[viewer.language];
  const { authorAddress, identity } = message;
  const name = asOneLine(message.authorName);
  return (
    <>
      <p class="cut" dir="auto">
        <bdi>{name || authorAddress || say.noAuthor}</bdi>{' '}
        {name === '' || authorAddress === '' ? null : <bdi class="soft small">{authorAddress}</bdi>}
      </p>
      <p class="soft small">
        <span class={tagOf[identity]}>{say.identities[identity]}</span>{' '}
        {identity === 'contradicted' ? say.contradictedHint : <Standing viewer={viewer} message={message} />}
      </p>
    </>
  );
}

const tagOf = { proven: 'tag good', unproven: 'tag wait', contradicted: 'tag bad' } as const;

function Standing({ viewer, message: { personName, isSubscriber } }: MessageProps): VNode {
  const say = queueSentences[viewer.language];
  if (personName === null) return <>{isSubscriber ? say.subscriber : say.stranger}</>;
  return (
    <>
      <bdi>{say.person(personName || say.noName)}</bdi>, {isSubscriber ? say.subscriber : say.notSubscriber}
    </>
  );
}

function Attachments({ viewer, message: { attachments } }: MessageProps): VNode | null {
  const say = queueSentences[viewer.language];
  if (attachments.length === 0) return null;
  return (
    <p class="cut small">
      {say.attachments(attachments.length)}{' '}
      {attachments.map((attachment, at) => (
        <>
          {at === 0 ? '' : ', '}
          <bdi>{attachmentName(viewer, attachment)}</bdi>
        </>
      ))}
    </p>
  );
}

function Claimed({ viewer, message: { claim } }: MessageProps): VNode | null {
  const say = queueSentences[viewer.language];
  if (claim === null) return null;
  return (
    <span class="tag wait cut-in">
      {claim.personId === viewer.personId ? say.claimedByYou : say.claimed(claim.name)}
    </span>
  );
}
