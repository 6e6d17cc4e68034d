import type { VNode } from 'preact';
import type { ParsedMessage } from '../../../foundation/mail/parsed-message.js';
import { posterText } from '../../../channels/posting/reason-text.js';
import { asOneLine } from '../../../foundation/one-line.js';
import { Done } from '../layout/done.js';
import { Page } from '../layout/page.js';
import { AttachmentList } from '../reading/attachment-list.js';
import { MessageText } from '../reading/message-text.js';
import type { Viewer } from '../session/viewer.js';
import { unseenPage } from '../session/closed.page.js';
import { plainPage } from '../subscription/plain.page.js';
import { isUuid } from '../../../foundation/uuid.js';
import { CorrectionPart } from './correction-form.js';
import { LostDraft } from './lost-draft.js';
import { PostState } from './post-state.js';
import { isCorrectable, isCorrected, postSentences, type PostView } from './post-view.js';
import { WithdrawForm } from './withdraw-form.js';

/** A held message before the one who wrote it: where it stands, why, and what they can do. */
export function postPage(viewer: Viewer, view: PostView): Page {
  const say = postSentences[viewer.language];
  const title = asOneLine(view.item.post.subject) || say.noSubject;
  return new Page(
    title,
    <>
      <p class="kicker">
        {say.kicker} {view.listAddress}
      </p>
      <h1 class="subject" dir="auto">
        {title}
      </h1>
      <Done sentences={say.done} code={view.done} />
      {view.isChanged ? (
        <p class="notice bad" role="alert">
          {view.item.state === 'withdrawn' ? say.alreadyWithdrawn : say.changed}
        </p>
      ) : null}
      <PostState viewer={viewer} view={view} />
      <Why viewer={viewer} view={view} />
      <LostDraft viewer={viewer} view={view} />
      <CorrectionPart viewer={viewer} view={view} />
      <WithdrawForm viewer={viewer} view={view} />
      <Content viewer={viewer} view={view} />
    </>,
    { status: statusOf(view) },
  );
}

function statusOf({ isChanged, trouble }: PostView): number {
  if (isChanged) return 409;
  return trouble === undefined ? 200 : 422;
}

/** A stranger who followed the link of their own page while signed out may sign in; a token that is none says so. */
export function noPostPage(viewer: Viewer, key: string): Page {
  if (isUuid(key)) return unseenPage(viewer);
  const say = postSentences[viewer.language];
  return plainPage(viewer, { title: say.deadTitle, text: say.dead, status: 404 });
}

function Why({ viewer, view: { item } }: { viewer: Viewer; view: PostView }): VNode | null {
  const say = postSentences[viewer.language];
  const { reasons } = item.post;
  if (item.state !== 'waiting' || reasons.length === 0) return null;
  return (
    <>
      <h2>{say.whyTitle}</h2>
      <ul>
        {reasons.map(reason => (
          <li dir="auto">{posterText(viewer.language, reason)}</li>
        ))}
      </ul>
    </>
  );
}

/** Folded where it stands in the form already. */
function Content({ viewer, view }: { viewer: Viewer; view: PostView }): VNode {
  const say = postSentences[viewer.language];
  const { item, message } = view;
  if (message === null) return <p class="notice">{say.unreadable}</p>;
  const title = isCorrected(item) ? say.correctedTitle : say.textTitle;
  if (!isCorrectable(view)) {
    return (
      <>
        <h2>{title}</h2>
        <Words viewer={viewer} message={message} />
      </>
    );
  }
  return (
    <details class="fold">
      <summary>{title}</summary>
      <Words viewer={viewer} message={message} />
    </details>
  );
}

function Words({ viewer, message }: { viewer: Viewer; message: ParsedMessage }): VNode {
  const say = postSentences[viewer.language];
  return (
    <>
      <MessageText text={message.text} empty={say.noText} />
      {message.textIsTruncated ? <p class="soft">{say.partial}</p> : null}
      <AttachmentList viewer={viewer} title={say.attachments} attachments={message.attachments} />
    </>
  );
}
