import type { VNode } from 'preact';
import { bytes } from '../../../foundation/i18n/format.js';
import type { Attachment } from '../../../foundation/mail/parsed-message.js';
import { attachmentName } from '../reading/attachment-name.js';
import { MessageText } from '../reading/message-text.js';
import type { Viewer } from '../session/viewer.js';
import { heldSentences } from './held-sentences.js';
import type { HeldView } from './held-view.js';
import { moderationSentences } from './moderation-sentences.js';

interface Props {
  readonly viewer: Viewer;
  readonly view: HeldView;
}

/** The message itself: its text first, its own colours and its files for who asks. */
export function HeldBody({ viewer, view }: Props): VNode {
  const say = moderationSentences[viewer.language];
  const { message, header } = view;
  if (message === null) {
    return (
      <>
        <p class="notice bad">{say.unreadable}</p>
        <MessageText
          text={header.map(({ name, value }) => `${name}: ${value}`).join('\n')}
          empty={say.noText}
        />
      </>
    );
  }
  return (
    <>
      <MessageText text={message.text} empty={say.noText} />
      {message.textIsTruncated ? <p class="soft">{say.partial}</p> : null}
      {message.hasHtml ? <Formatted viewer={viewer} view={view} /> : null}
      <Attachments viewer={viewer} heldId={view.item.id} attachments={message.attachments} />
    </>
  );
}

/** Loaded once it is opened: the frame of a closed part asks for nothing. */
function Formatted({ viewer, view: { item } }: Props): VNode {
  const say = heldSentences[viewer.language];
  const path = `/moderation/${item.id}/html`;
  return (
    <details class="fold">
      <summary>{say.html}</summary>
      <p class="soft small">
        {say.htmlHint} <a href={path}>{say.htmlAlone}</a>
      </p>
      <iframe class="rendered" title={say.htmlTitle} sandbox="" loading="lazy" src={path} />
    </details>
  );
}

function Attachments({
  viewer,
  heldId,
  attachments,
}: {
  viewer: Viewer;
  heldId: string;
  attachments: readonly Attachment[];
}): VNode | null {
  const say = heldSentences[viewer.language];
  if (attachments.length === 0) return null;
  return (
    <section>
      <h2>{moderationSentences[viewer.language].attachments}</h2>
      <ul class="attachments">
        {attachments.map(attachment => (
          <li>
            <a href={`/moderation/${heldId}/attachments/${attachment.sha256}`} download rel="nofollow">
              <bdi>{attachmentName(viewer, attachment)}</bdi>
            </a>{' '}
            <span class="soft small">
              <bdi>{attachment.mediaType}</bdi>, {bytes(viewer.language, attachment.bytes)}
            </span>
          </li>
        ))}
      </ul>
      <p class="soft small">{say.downloadHint}</p>
    </section>
  );
}
