import type { ParsedMessage } from '../../../foundation/mail/parsed-message.js';
import { asOneLine } from '../../../foundation/one-line.js';
import { Page } from '../layout/page.js';
import { AttachmentList } from '../reading/attachment-list.js';
import { MessageText } from '../reading/message-text.js';
import type { Viewer } from '../session/viewer.js';
import { moderationSentences } from './moderation-sentences.js';
import { returnSentences } from './return-button.js';

export interface Before {
  readonly heldId: string;
  readonly subject: string;
  /** Null when it could not be read. */
  readonly message: ParsedMessage | null;
}

/** The earlier text of a held message: to be read, not to be decided on. */
export function beforePage(viewer: Viewer, { heldId, subject, message }: Before): Page {
  const say = returnSentences[viewer.language];
  const held = moderationSentences[viewer.language];
  const title = say.beforeTitle(asOneLine(subject) || held.noSubject);
  return new Page(
    title,
    <>
      <p class="kicker">
        <a href={`/moderation/${heldId}`}>← {say.back}</a>
      </p>
      <h1 class="subject" dir="auto">
        {title}
      </h1>
      <p class="notice">{say.beforeNote}</p>
      <MessageText text={message?.text ?? ''} empty={message === null ? held.unreadable : held.noText} />
      <AttachmentList viewer={viewer} title={held.attachments} attachments={message?.attachments ?? []} />
    </>,
  );
}
