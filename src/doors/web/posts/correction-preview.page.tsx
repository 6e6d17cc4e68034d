import type { VNode } from 'preact';
import type { ParsedMessage } from '../../../foundation/mail/parsed-message.js';
import { asOneLine } from '../../../foundation/one-line.js';
import type { Draft } from '../../../intake/reception/corrected-posts.service.js';
import { PostForm } from '../form/post-form.js';
import { Page } from '../layout/page.js';
import { AttachmentList } from '../reading/attachment-list.js';
import { MessageText } from '../reading/message-text.js';
import type { Viewer } from '../session/viewer.js';
import { postPath, postSentences, type PostView } from './post-view.js';

/** A correction as moderators will read it, before it is sent: the message itself, and what was written of it. */
export interface CorrectionPreview extends PostView {
  readonly written: ParsedMessage;
  readonly draft: Draft;
}

/** Read once more before it is sent back. What was written goes along in the form, so that neither way loses a word. */
export function correctionPreviewPage(viewer: Viewer, view: CorrectionPreview): Page {
  const say = postSentences[viewer.language];
  const { written } = view;
  return new Page(
    say.previewTitle,
    <>
      <p class="kicker">
        {say.kicker} {view.listAddress}
      </p>
      <h1>{say.previewTitle}</h1>
      <p class="lead">{say.previewLead}</p>
      <p class="soft small">{say.subject}</p>
      <p class="title anywhere" dir="auto">
        {asOneLine(written.subject)}
      </p>
      <MessageText text={written.text} empty={say.noText} />
      <AttachmentList viewer={viewer} title={say.attachments} attachments={written.attachments} />
      <Choice viewer={viewer} view={view} />
    </>,
  );
}

function Choice({ viewer, view }: { viewer: Viewer; view: CorrectionPreview }): VNode {
  const say = postSentences[viewer.language];
  const { item, draft } = view;
  const path = `${postPath(view)}/correction`;
  return (
    <PostForm viewer={viewer} action={path}>
      <input type="hidden" name="version" value={item.version} />
      <input type="hidden" name="subject" value={draft.subject} />
      <input type="hidden" name="text" value={draft.text} />
      {draft.attachments.map(at => (
        <input type="hidden" name="keep" value={at} />
      ))}
      <p class="actions">
        <button type="submit">{say.correct}</button>
        <button class="quiet" type="submit" name="again" value="1" formaction={`${path}/preview#correction`}>
          {say.correctAgain}
        </button>
      </p>
    </PostForm>
  );
}
