import type { VNode } from 'preact';
import { transitions } from '../../../channels/moderation/transitions.js';
import { bytes } from '../../../foundation/i18n/format.js';
import type { ParsedMessage } from '../../../foundation/mail/parsed-message.js';
import { CheckField } from '../form/choice.js';
import { Field, TextField } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { attachmentName } from '../reading/attachment-name.js';
import type { Viewer } from '../session/viewer.js';
import { draftIn, isCorrectable, postPath, postSentences, type PostView } from './post-view.js';

interface Props {
  readonly viewer: Viewer;
  readonly view: PostView;
}

/** A returned message in the hands of its author; nothing in any other state. */
export function CorrectionPart({ viewer, view }: Props): VNode | null {
  const say = postSentences[viewer.language];
  const { item, message } = view;
  if (transitions[item.state].resubmit === undefined) return null;
  return (
    <section id="correction">
      <h2>{say.correctTitle}</h2>
      {message === null || !isCorrectable(view) ? (
        <p class="notice">{say.notCorrectable}</p>
      ) : (
        <CorrectionForm viewer={viewer} view={view} message={message} />
      )}
    </section>
  );
}

function CorrectionForm({ viewer, view, message }: Props & { message: ParsedMessage }): VNode {
  const say = postSentences[viewer.language];
  const draft = draftIn(view, message);
  return (
    <PostForm viewer={viewer} action={`${postPath(view)}/correction`} class="card">
      <input type="hidden" name="version" value={view.item.version} />
      <Trouble viewer={viewer} view={view} />
      <Field
        name="subject"
        dir="auto"
        label={say.subject}
        value={draft.subject}
        error={errorIn(viewer, view, 'subject')}
      />
      <TextField
        name="text"
        dir="auto"
        label={say.text}
        {...(message.hasHtml ? { hint: say.plainHint } : {})}
        value={draft.text}
        error={errorIn(viewer, view, 'text')}
        rows={14}
      />
      <Attachments viewer={viewer} message={message} wanted={draft.attachments} />
      <p class="actions">
        <button type="submit" formaction={`${postPath(view)}/correction/preview`}>
          {say.preview}
        </button>
        <button class="quiet" type="submit">
          {say.correct}
        </button>
      </p>
    </PostForm>
  );
}

/** Each goes along as it is, or not at all. */
function Attachments({
  viewer,
  message: { attachments },
  wanted,
}: {
  viewer: Viewer;
  message: ParsedMessage;
  wanted: readonly number[];
}): VNode | null {
  const say = postSentences[viewer.language];
  if (attachments.length === 0) return null;
  return (
    <fieldset class="field choices anywhere">
      <legend>{say.attachments}</legend>
      <p class="hint">{say.keepHint}</p>
      {attachments.map((attachment, at) => (
        <CheckField
          name="keep"
          value={String(at)}
          label={attachmentName(viewer, attachment)}
          hint={`${attachment.mediaType}, ${bytes(viewer.language, attachment.bytes)}`}
          isChecked={wanted.includes(at)}
        />
      ))}
    </fieldset>
  );
}

/** What is wrong with the whole of it. */
function Trouble({ viewer, view: { trouble } }: Props): VNode | null {
  const { troubles } = postSentences[viewer.language];
  if (trouble !== 'too-large' && trouble !== 'unreadable' && trouble !== 'suspended') return null;
  return (
    <p class="notice bad" role="alert">
      {troubles[trouble]}
    </p>
  );
}

function errorIn(viewer: Viewer, { trouble }: PostView, field: 'subject' | 'text'): string | undefined {
  const { troubles } = postSentences[viewer.language];
  return trouble?.startsWith(field) ? troubles[trouble] : undefined;
}
