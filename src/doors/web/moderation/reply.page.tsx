import type { VNode } from 'preact';
import type { ParsedMessage } from '../../../foundation/mail/parsed-message.js';
import { TextField } from '../form/field.js';
import { Fact } from '../layout/fact.js';
import { Page } from '../layout/page.js';
import { mailboxText } from '../reading/mailbox-text.js';
import { MessageText } from '../reading/message-text.js';
import type { Viewer } from '../session/viewer.js';
import { DecisionForm } from './decision-form.js';
import type { HeldInSight } from './held-door.js';
import { heldSentences } from './held-sentences.js';
import { heldPath } from './held-view.js';
import { moderationSentences } from './moderation-sentences.js';
import { ReturnButton, returnSentences } from './return-button.js';

export interface ReplyView extends HeldInSight {
  readonly reason: string;
  /** The mails themselves, read as their recipient reads them; null where none would leave. */
  readonly rejection: ParsedMessage | null;
  readonly giveBack: ParsedMessage | null;
}

/** The very mails of a refusal and of a wish for a change before one leaves, with their reason still to be changed. */
export function replyPage(viewer: Viewer, view: ReplyView): Page {
  const words = heldSentences[viewer.language];
  const title = view.giveBack === null ? words.refusalTitle : words.replyTitle;
  return new Page(
    title,
    <>
      <p class="kicker">
        <a href={`/moderation/${view.item.id}`}>← {words.refusalBack}</a> · <bdi>{view.list.name}</bdi>
      </p>
      <h1>{title}</h1>
      <Mails viewer={viewer} view={view} />
      <Reply viewer={viewer} view={view} />
    </>,
  );
}

function Mails({ viewer, view: { rejection, giveBack } }: { viewer: Viewer; view: ReplyView }): VNode {
  const words = heldSentences[viewer.language];
  if (rejection === null) return <p class="notice">{words.refusalNone}</p>;
  if (giveBack === null) {
    return (
      <>
        <p class="lead">{words.refusalLead}</p>
        <Mail viewer={viewer} mail={rejection} />
      </>
    );
  }
  return (
    <>
      <p class="lead">{words.replyLead}</p>
      <section>
        <h2>{words.ifRefused}</h2>
        <Mail viewer={viewer} mail={rejection} />
      </section>
      <section>
        <h2>{words.ifReturned}</h2>
        <Mail viewer={viewer} mail={giveBack} />
        <p class="soft small">{returnSentences[viewer.language].hiddenLink}</p>
      </section>
    </>
  );
}

function Reply({ viewer, view }: { viewer: Viewer; view: ReplyView }): VNode {
  const say = moderationSentences[viewer.language];
  const { isAuthorTold } = view.item;
  return (
    <DecisionForm viewer={viewer} view={view} action="rejection">
      <TextField
        name="reason"
        label={isAuthorTold ? say.reply : say.reason}
        hint={view.giveBack === null ? say.rejectHint : say.replyHint}
        value={view.reason}
        rows={5}
      />
      <p class="actions">
        <button class="danger" type="submit">
          {say.reject}
        </button>
        <ReturnButton viewer={viewer} view={view} />
        <button class="quiet" type="submit" formaction={`${heldPath(view)}/rejection/preview`}>
          {heldSentences[viewer.language].again}
        </button>
      </p>
    </DecisionForm>
  );
}

function Mail({ viewer, mail }: { viewer: Viewer; mail: ParsedMessage }): VNode {
  const say = moderationSentences[viewer.language];
  return (
    <>
      <dl class="facts small anywhere">
        <Fact name={say.from}>{mailboxText(mail.from)}</Fact>
        <Fact name={say.to}>{mailboxText(mail.to)}</Fact>
        <Fact name={heldSentences[viewer.language].refusalSubject}>
          <bdi>{mail.subject}</bdi>
        </Fact>
      </dl>
      <MessageText text={mail.text} empty={say.noText} />
    </>
  );
}
