import { Field, TextField } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { writingSentences } from './writing.page.js';
import type { WrittenDraft } from './writing-view.js';

/** A message whose author is not signed in any more. */
export interface KeptView {
  /** Of the list, as the address has it: whether there is one is not told. */
  readonly name: string;
  readonly draft: WrittenDraft;
  /** The key of what it answers. */
  readonly answers: string;
  readonly hadFiles: boolean;
  readonly status: number;
}

/** Holds what was written while its author signs in elsewhere; sent from here, it stands in its form again. */
export function keptPage(viewer: Viewer, { name, draft, answers, hadFiles, status }: KeptView): Page {
  const say = writingSentences[viewer.language];
  const path = `/lists/${encodeURIComponent(name)}`;
  return new Page(
    say.keptTitle,
    <>
      <h1>{say.keptTitle}</h1>
      <p class="lead">{say.kept}</p>
      <p class="actions">
        <a class="button" href={`/sign-in?returnTo=${encodeURIComponent(path)}`} target="_blank">
          {say.signIn}
        </a>
      </p>
      <PostForm viewer={viewer} action={`${path}/posts`} class="card" isUpload>
        <input type="hidden" name="draft" value={draft.draftId} />
        <input type="hidden" name="answers" value={answers} />
        {hadFiles ? <input type="hidden" name="had-files" value="on" /> : null}
        <Field name="subject" dir="auto" label={say.subject} value={draft.subject} />
        <TextField name="text" dir="auto" label={say.text} value={draft.text} rows={14} />
        {hadFiles ? <p class="soft small">{say.filesAgain}</p> : null}
        <p class="hint">{say.resumeHint}</p>
        <button type="submit" class="quiet">
          {say.resume}
        </button>
      </PostForm>
    </>,
    { status },
  );
}
