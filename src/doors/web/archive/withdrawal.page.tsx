import type { VNode } from 'preact';
import { RadioField } from '../form/choice.js';
import { TextField } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { messagePath } from './archive-paths.js';
import type { MessageInSight } from './archive-sight.js';
import { mailboxShown, subjectShown } from './archived-words.js';
import { en } from './withdrawal.en.js';
import { fr } from './withdrawal.fr.js';
import type { WithdrawalForm, WithdrawalTrouble } from './withdrawal-form.js';

const sentences = { fr, en };

export interface WithdrawalView {
  readonly seen: MessageInSight;
  readonly form: WithdrawalForm;
  readonly trouble?: WithdrawalTrouble;
}

interface Props {
  readonly viewer: Viewer;
  readonly view: WithdrawalView;
}

/** What takes a message out of the archive, asked and confirmed. */
export function withdrawalPage(viewer: Viewer, view: WithdrawalView): Page {
  const say = sentences[viewer.language];
  const { message, list } = view.seen;
  return new Page(
    say.title,
    <>
      <p class="kicker">
        <a href={messagePath(list, message)}>← {say.back}</a>
      </p>
      <h1>{say.title}</h1>
      <p class="anywhere" dir="auto">
        <strong>{subjectShown(viewer, message.subject, view.seen)}</strong>
        <br />
        <span class="soft">{mailboxShown(viewer, message, view.seen)}</span>
      </p>
      {message.hiddenAt === null ? null : <ShowAgain viewer={viewer} view={view} />}
      <Form viewer={viewer} view={view} />
    </>,
    { status: view.trouble === undefined ? 200 : 422 },
  );
}

function ShowAgain({ viewer, view: { seen } }: Props): VNode {
  const say = sentences[viewer.language];
  return (
    <PostForm viewer={viewer} action={`${messagePath(seen.list, seen.message)}/showing`} class="card">
      <h2>{say.showTitle}</h2>
      <button type="submit" class="quiet">
        {say.show}
      </button>
    </PostForm>
  );
}

function Form({ viewer, view: { seen, form, trouble } }: Props): VNode {
  const say = sentences[viewer.language];
  const { message, list } = seen;
  const acts = message.hiddenAt === null ? (['hide', 'delete'] as const) : (['delete'] as const);
  const scopes = message.authorAddress === '' ? (['message'] as const) : (['message', 'author'] as const);
  return (
    <PostForm viewer={viewer} action={`${messagePath(list, message)}/withdrawal`} class="card">
      <RadioField
        name="act"
        label={say.what}
        value={form.act ?? ''}
        error={trouble === 'not-chosen' ? say.notChosen : undefined}
        choices={acts.map(value => ({ value, label: say.acts[value], hint: say.actHints[value] }))}
      />
      <RadioField
        name="scope"
        label={say.which}
        value={form.scope}
        choices={scopes.map(value => ({ value, label: say.scopes[value] }))}
      />
      <TextField
        name="reason"
        label={say.reason}
        hint={say.reasonHint}
        value={form.reason}
        error={reasonError(viewer, trouble)}
        rows={3}
        dir="auto"
      />
      <p class="soft small">{say.copies}</p>
      <button type="submit" class="danger">
        {say.confirm}
      </button>
    </PostForm>
  );
}

function reasonError(viewer: Viewer, trouble: WithdrawalTrouble | undefined): string | undefined {
  const say = sentences[viewer.language];
  if (trouble === 'reason-missing') return say.reasonMissing;
  return trouble === 'reason-too-long' ? say.reasonTooLong : undefined;
}
