import type { VNode } from 'preact';
import { asOneLine } from '../../../foundation/one-line.js';
import type { PendingAnswer } from '../../../intake/reception/pending-answers.service.js';
import { TextField } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Page } from '../layout/page.js';
import { MessageText } from '../reading/message-text.js';
import type { Viewer } from '../session/viewer.js';
import { answerSentences } from './answer-sentences.js';
import type { HeldInSight } from './held-door.js';

export type AnswerTrouble = 'reason-required' | 'reason-too-long';

interface AskedAnswer {
  readonly token: string;
  readonly answer: PendingAnswer;
  readonly seen: HeldInSight;
  readonly trouble?: AnswerTrouble;
}

/** What an answer by mail would decide, and whether that is what its moderator wants. */
export function answerPage(viewer: Viewer, { token, answer, seen, trouble }: AskedAnswer): Page {
  const say = answerSentences[viewer.language];
  const { post, preview } = seen.item;
  return new Page(
    say.titles[answer.action],
    <>
      <p class="kicker">{seen.list.name}</p>
      <h1>{say.titles[answer.action]}</h1>
      <p>{say.why}</p>
      <h2 class="cut" dir="auto">
        {asOneLine(post.subject) || say.noSubject}
      </h2>
      <p class="soft">
        <bdi>
          {[post.authorName, post.authorAddress].filter(part => part !== '').join(', ') || say.noAuthor}
        </bdi>
      </p>
      <MessageText text={preview} empty={say.noText} />
      <p>
        <a href={`/moderation/${answer.heldId}`}>{say.whole}</a>
      </p>
      <PostForm viewer={viewer} action={`/moderation/answers/${token}`}>
        {answer.action === 'reject' ? (
          <Reason viewer={viewer} reason={answer.reason} trouble={trouble} />
        ) : null}
        <button type="submit">{say.actions[answer.action]}</button>
      </PostForm>
      <p class="soft">{say.otherwise}</p>
    </>,
    { status: trouble === undefined ? 200 : 422 },
  );
}

function Reason({
  viewer,
  reason,
  trouble,
}: {
  viewer: Viewer;
  reason: string;
  trouble: AnswerTrouble | undefined;
}): VNode {
  const say = answerSentences[viewer.language];
  return (
    <TextField
      name="reason"
      label={say.reason}
      hint={say.reasonHint}
      value={reason}
      error={trouble === undefined ? undefined : say.troubles[trouble]}
    />
  );
}
