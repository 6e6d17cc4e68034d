import type { ForumInSight } from '../../../channels/forums/forum-sight.service.js';
import type { ForumThread } from '../../../channels/forums/forum-thread.entity.js';
import type { MessageShown } from '../../../channels/forums/thread-reading.service.js';
import { longestText, type TextFault } from '../../../channels/forums/thread-words.js';
import { TextField } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Page } from '../layout/page.js';
import { MessageText } from '../reading/message-text.js';
import type { Viewer } from '../session/viewer.js';
import { ForumKicker } from './forum-kicker.js';
import { AnswerForm, type AnswerView } from './answer-form.js';
import { anchorOf } from './anchor.js';
import { shownWords } from './shown-words.js';
import { forumSentences } from './forum-sentences.js';
import { writingSentences } from './writing-sentences.js';

interface InThread {
  readonly seen: ForumInSight;
  readonly thread: ForumThread;
}

function pathOf({ seen, thread }: InThread): string {
  return `/forums/${seen.forum.slug}/${thread.key}`;
}

/** An answer on a page of its own: quoted, previewed, or given back. */
export function answerPage(viewer: Viewer, view: InThread & { readonly answer: AnswerView }): Page {
  const say = forumSentences[viewer.language];
  const subject = shownWords(viewer, view.thread.subject);
  const { faults = [], refusal, filesFault } = view.answer;
  return new Page(
    say.answerTo(subject),
    <>
      <ForumKicker viewer={viewer} seen={view.seen} isBelow />
      <h1>{say.answerTo(subject)}</h1>
      <p>
        <a href={pathOf(view)}>← {writingSentences[viewer.language].back}</a>
      </p>
      <AnswerForm viewer={viewer} path={pathOf(view)} answer={view.answer} />
    </>,
    faults.length > 0 || refusal !== undefined || filesFault !== undefined ? { status: 422 } : {},
  );
}

/** One's own message, for a quarter of an hour. */
export function editPage(
  viewer: Viewer,
  view: InThread & {
    readonly message: MessageShown;
    readonly text: string;
    readonly minutesLeft: number;
    readonly faults?: readonly TextFault[];
    /** What a pattern of the forum says to it. */
    readonly refusal?: 'banned' | 'held';
  },
): Page {
  const say = writingSentences[viewer.language];
  const { message, faults = [], refusal } = view;
  const [fault] = faults;
  const error = refusal === undefined ? fault && say.faults[fault] : say.editRefusals[refusal];
  return new Page(
    say.editTitle,
    <>
      <ForumKicker viewer={viewer} seen={view.seen} isBelow />
      <h1>{say.editTitle}</h1>
      <p class="soft">{say.editHint(view.minutesLeft)}</p>
      <PostForm viewer={viewer} action={`${pathOf(view)}/messages/${message.id}/edit`}>
        <TextField
          name="text"
          label={say.text}
          value={view.text}
          rows={12}
          maxLength={longestText}
          dir="auto"
          error={error}
        />
        <p class="actions">
          <button type="submit">{say.save}</button>
          <a href={`${pathOf(view)}?message=${message.id}#${anchorOf(message)}`}>{say.cancel}</a>
        </p>
      </PostForm>
    </>,
    error === undefined ? {} : { status: 422 },
  );
}

/** What was written comes back where it can be kept no more. */
export function tooLatePage(
  viewer: Viewer,
  view: InThread & { readonly text: string; readonly isSuspended: boolean },
): Page {
  const say = writingSentences[viewer.language];
  return new Page(
    say.editTitle,
    <>
      <ForumKicker viewer={viewer} seen={view.seen} isBelow />
      <h1>{say.editTitle}</h1>
      <p class="notice bad">
        {view.isSuspended ? forumSentences[viewer.language].done.suspended : say.tooLate}
      </p>
      {view.text.trim() === '' ? null : (
        <section>
          <h2>{say.lostTitle}</h2>
          <p>{say.lostHint}</p>
          <MessageText text={view.text} empty="" />
        </section>
      )}
      <p>
        <a href={pathOf(view)}>{say.back}</a>
      </p>
    </>,
    { status: 409 },
  );
}

/** Before one's words are gone for good. */
export function withdrawalPage(viewer: Viewer, view: InThread & { readonly message: MessageShown }): Page {
  const say = writingSentences[viewer.language];
  const { message } = view;
  return new Page(
    say.withdrawTitle,
    <>
      <ForumKicker viewer={viewer} seen={view.seen} isBelow />
      <h1>{say.withdrawTitle}</h1>
      <MessageText text={message.text} empty={forumSentences[viewer.language].noText} />
      <p>{say.withdrawHint}</p>
      <PostForm viewer={viewer} action={`${pathOf(view)}/messages/${message.id}/withdrawal`}>
        <p class="actions">
          <button type="submit" class="danger">
            {say.withdraw}
          </button>
          <a href={`${pathOf(view)}?message=${message.id}#${anchorOf(message)}`}>{say.cancel}</a>
        </p>
      </PostForm>
    </>,
  );
}
