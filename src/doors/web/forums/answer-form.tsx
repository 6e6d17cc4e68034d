import type { VNode } from 'preact';
import { longestText, type TextFault } from '../../../channels/forums/thread-words.js';
import type { WriteRefusal } from '../../../channels/forums/writing.service.js';
import { dateAndTime } from '../../../foundation/i18n/format.js';
import { TextField } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { MessageText } from '../reading/message-text.js';
import type { Viewer } from '../session/viewer.js';
import { type DraftFile, FilesField, type FilesFault } from './files-field.js';
import { shownWords } from './shown-words.js';
import { writingSentences } from './writing-sentences.js';

/** An answer while it is written. */
export interface AnswerView {
  readonly text: string;
  /** The message it answers; empty for the thread as a whole. */
  readonly answersId: string;
  /** Makes two clicks one message. */
  readonly submissionId: string;
  readonly faults?: readonly TextFault[];
  readonly refusal?: WriteRefusal;
  readonly isPreview?: boolean;
  /** Where it comes from, when it was kept before. */
  readonly draftAt?: Date;
  readonly files: readonly DraftFile[];
  readonly filesFault?: FilesFault;
}

/** The form of an answer, wherever it stands. */
export function AnswerForm({
  viewer,
  path,
  answer,
}: {
  viewer: Viewer;
  /** Of the thread. */
  path: string;
  answer: AnswerView;
}): VNode {
  const say = writingSentences[viewer.language];
  const [fault] = answer.faults ?? [];
  return (
    <>
      {answer.refusal === undefined ? null : <p class="notice bad">{say.refusals[answer.refusal]}</p>}
      {answer.isPreview === true ? (
        <section>
          <h3>{say.previewTitle}</h3>
          <p class="soft small">{say.previewHint}</p>
          <MessageText text={shownWords(viewer, answer.text)} empty="" />
        </section>
      ) : null}
      <PostForm viewer={viewer} action={`${path}/answers`} isUpload>
        <input type="hidden" name="submissionId" value={answer.submissionId} />
        <input type="hidden" name="answersId" value={answer.answersId} />
        {answer.draftAt === undefined ? null : (
          <p class="soft small">
            {say.draftFrom(dateAndTime(viewer.language, answer.draftAt, viewer.timeZone))}
          </p>
        )}
        <TextField
          name="text"
          label={say.answerText}
          hint={say.textHint}
          value={answer.text}
          rows={8}
          maxLength={longestText}
          dir="auto"
          error={fault === undefined ? undefined : say.faults[fault]}
        />
        <FilesField viewer={viewer} files={answer.files} fault={answer.filesFault} />
        <p class="actions">
          <button type="submit">{say.publish}</button>
          <button type="submit" class="quiet" formaction={`${path}/answers/preview`}>
            {say.preview}
          </button>
          <button type="submit" class="quiet" formaction={`${path}/answers/draft`}>
            {say.keepDraft}
          </button>
          {answer.draftAt === undefined ? null : (
            <button type="submit" class="link" formaction={`${path}/answers/draft/removal`}>
              {say.throwDraft}
            </button>
          )}
        </p>
      </PostForm>
    </>
  );
}
