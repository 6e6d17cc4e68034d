import type { VNode } from 'preact';
import type { HeldItem } from '../../../channels/moderation/moderation.service.js';
import { reasonText } from '../../../channels/posting/reason-text.js';
import { Page } from '../layout/page.js';
import { AttachmentList } from '../reading/attachment-list.js';
import { MessageText } from '../reading/message-text.js';
import type { Viewer } from '../session/viewer.js';
import { DecisionForms } from './decision-forms.js';
import { DecisionHistory } from './decision-history.js';
import type { HeldView } from './held-view.js';
import { moderationSentences } from './moderation-sentences.js';
import { Provenance } from './provenance.js';

const statusOfTrouble = {
  'reason-required': 422,
  'reason-too-long': 422,
  already: 409,
  useless: 409,
} as const;

/** A held message, read and decided; once decided, who decided what. */
export function heldPage(viewer: Viewer, view: HeldView): Page {
  const say = moderationSentences[viewer.language];
  const title = view.item.post.subject.trim() || say.noSubject;
  return new Page(
    title,
    <>
      <p class="kicker">
        <a href="/moderation">← {say.back}</a> · {view.list.name}
      </p>
      <h1>{title}</h1>
      <Author viewer={viewer} item={view.item} />
      {view.trouble?.kind === 'already' ? <p class="notice bad">{say.alreadyDecided}</p> : null}
      <DecisionHistory viewer={viewer} view={view} />
      {view.item.state === 'waiting' ? <Why viewer={viewer} item={view.item} /> : null}
      <Content viewer={viewer} view={view} />
      {view.item.state === 'waiting' && view.canDecide ? <DecisionForms viewer={viewer} view={view} /> : null}
      {view.canDecide ? null : <p class="notice">{say.onlySees}</p>}
      <Provenance viewer={viewer} item={view.item} message={view.message} />
    </>,
    { status: view.trouble ? statusOfTrouble[view.trouble.kind] : 200 },
  );
}

function Author({ viewer, item: { post } }: { viewer: Viewer; item: HeldItem }): VNode {
  const say = moderationSentences[viewer.language];
  return (
    <p class="soft">
      {post.authorName === '' ? null : <strong>{post.authorName} </strong>}
      {post.authorAddress || say.noAuthor}
    </p>
  );
}

function Why({ viewer, item: { post } }: { viewer: Viewer; item: HeldItem }): VNode {
  const say = moderationSentences[viewer.language];
  return (
    <div class="notice">
      <strong>{say.why}</strong>
      <ul class="reasons">
        {post.reasons.map(reason => (
          <li>{reasonText(viewer.language, reason)}</li>
        ))}
      </ul>
    </div>
  );
}

function Content({ viewer, view: { message, header } }: { viewer: Viewer; view: HeldView }): VNode {
  const say = moderationSentences[viewer.language];
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
      <AttachmentList viewer={viewer} title={say.attachments} attachments={message.attachments} />
    </>
  );
}
