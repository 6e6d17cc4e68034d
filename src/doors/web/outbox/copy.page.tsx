import type { VNode } from 'preact';
import type { RenderOutcome } from '../../../foundation/mail/parsed-message.js';
import { asOneLine } from '../../../foundation/one-line.js';
import { Fact } from '../layout/fact.js';
import { Moment } from '../layout/moment.js';
import { Page } from '../layout/page.js';
import { AttachmentList } from '../reading/attachment-list.js';
import { mailboxText } from '../reading/mailbox-text.js';
import { MessageText } from '../reading/message-text.js';
import type { Viewer } from '../session/viewer.js';
import type { NamedCopy } from './copy-token.js';
import { outboxSentences } from './outbox-sentences.js';
import { StateTag } from './state-tag.js';

interface CopyView {
  readonly copy: NamedCopy;
  readonly content: RenderOutcome;
  /** Header fields worth seeing on every copy; null when the copy has none. */
  readonly returnPath: string | null;
  readonly unsubscribe: string | null;
}

/** One outgoing copy, as its recipient would read it. */
export function copyPage(viewer: Viewer, view: CopyView): Page {
  const say = outboxSentences[viewer.language];
  const title = asOneLine(view.copy.subject) || say.noSubject;
  return new Page(
    title,
    <>
      <p class="kicker">
        <a href="/outbox">← {say.back}</a>
      </p>
      <h1 class="cut" dir="auto">
        {title}
      </h1>
      <Facts viewer={viewer} view={view} />
      <Content viewer={viewer} view={view} />
      <p>
        <a href={`/outbox/${view.copy.token}/raw`}>{say.raw}</a>
      </p>
    </>,
  );
}

function Facts({ viewer, view }: { viewer: Viewer; view: CopyView }): VNode {
  const { copy, content, returnPath, unsubscribe } = view;
  const say = outboxSentences[viewer.language];
  const message = content.kind === 'rendered' ? content.message : null;
  return (
    <dl class="facts">
      <Fact name={say.from}>{message && mailboxText(message.from)}</Fact>
      <Fact name={say.to}>{message && mailboxText(message.to)}</Fact>
      <Fact name={say.sentTo}>{copy.address}</Fact>
      <Fact name={say.list}>{copy.listAddress}</Fact>
      <Fact name={say.columns.at}>
        <Moment viewer={viewer} at={copy.at} isLong /> <StateTag viewer={viewer} state={copy.state} />
      </Fact>
      <Fact name={say.columns.kind}>{say.kinds[copy.kind]}</Fact>
      <Fact name={say.returnPath}>{returnPath}</Fact>
      <Fact name={say.unsubscribe}>{unsubscribe && <UnsubscribeLink field={unsubscribe} />}</Fact>
    </dl>
  );
}

/** The link of the field (RFC 2369 §3.2), so that a visitor of the demonstration can follow it. */
function UnsubscribeLink({ field }: { field: string }): VNode {
  const url = /<(https?:[^>]*)>/.exec(field)?.[1];
  return url === undefined ? <>{field}</> : <a href={url}>{url}</a>;
}

function Content({ viewer, view: { copy, content } }: { viewer: Viewer; view: CopyView }): VNode {
  const say = outboxSentences[viewer.language];
  if (content.kind === 'unparsable') return <p class="notice bad">{say.unreadable}</p>;
  return (
    <>
      <h2>{say.text}</h2>
      <MessageText text={content.message.text} empty={say.noText} />
      {content.html === null ? null : (
        <>
          <h2>{say.html}</h2>
          <iframe
            class="rendered"
            title={say.html}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            src={`/outbox/${copy.token}/html`}
          />
        </>
      )}
      <AttachmentList viewer={viewer} title={say.attachments} attachments={content.message.attachments} />
    </>
  );
}
