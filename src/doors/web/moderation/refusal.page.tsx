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

export interface RefusalView extends HeldInSight {
  readonly reason: string;
  /** The mail itself, read as its recipient reads it; null when none would leave. */
  readonly mail: ParsedMessage | null;
}

/** The very mail of a refusal before it leaves, with its reason still to be changed. */
export function refusalPage(viewer: Viewer, view: RefusalView): Page {
  const say = moderationSentences[viewer.language];
  const words = heldSentences[viewer.language];
  return new Page(
    words.refusalTitle,
    <>
      <p class="kicker">
        <a href={`/moderation/${view.item.id}`}>← {words.refusalBack}</a> · <bdi>{view.list.name}</bdi>
      </p>
      <h1>{words.refusalTitle}</h1>
      {view.mail === null ? (
        <p class="notice">{words.refusalNone}</p>
      ) : (
        <Mail viewer={viewer} mail={view.mail} />
      )}
      <DecisionForm viewer={viewer} view={view} action="rejection">
        <TextField
          name="reason"
          label={view.item.isAuthorTold ? say.reply : say.reason}
          hint={say.rejectHint}
          value={view.reason}
          rows={5}
        />
        <p class="actions">
          <button class="danger" type="submit">
            {say.reject}
          </button>
          <button class="quiet" type="submit" formaction={`${heldPath(view)}/rejection/preview`}>
            {words.again}
          </button>
        </p>
      </DecisionForm>
    </>,
  );
}

function Mail({ viewer, mail }: { viewer: Viewer; mail: ParsedMessage }): VNode {
  const say = moderationSentences[viewer.language];
  const words = heldSentences[viewer.language];
  return (
    <>
      <p class="lead">{words.refusalLead}</p>
      <dl class="facts small anywhere">
        <Fact name={say.from}>{mailboxText(mail.from)}</Fact>
        <Fact name={say.to}>{mailboxText(mail.to)}</Fact>
        <Fact name={words.refusalSubject}>
          <bdi>{mail.subject}</bdi>
        </Fact>
      </dl>
      <MessageText text={mail.text} empty={say.noText} />
    </>
  );
}
