import type { VNode } from 'preact';
import { asOneLine } from '../../../foundation/one-line.js';
import type { AskedAnswer } from '../../../intake/reception/forum-answer-writing.service.js';
import { PostForm } from '../form/post-form.js';
import { Page } from '../layout/page.js';
import { MessageText } from '../reading/message-text.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './forum-answer.en.js';
import { fr } from './forum-answer.fr.js';

const sentences = { fr, en };

/** What somebody's answer by mail would say, and whether it is theirs. */
export function askedAnswerPage(viewer: Viewer, asked: AskedAnswer, token: string): Page {
  const say = sentences[viewer.language];
  const { answer, correspondence } = asked;
  return new Page(
    say.title,
    <>
      <p class="kicker">
        <bdi>{correspondence.forumName}</bdi>
      </p>
      <h1>{say.title}</h1>
      <p>{say.why(correspondence.forumName, asOneLine(correspondence.subject))}</p>
      <MessageText text={answer.text} empty={say.noText} />
      <PostForm viewer={viewer} action={`/answers/${token}`}>
        <button type="submit">{say.publish}</button>
      </PostForm>
      <p class="soft">{say.otherwise}</p>
      <ToThread viewer={viewer} asked={asked} />
    </>,
  );
}

/** Too late, or done already. */
export function answerOverPage(viewer: Viewer, asked: AskedAnswer): Page {
  const say = sentences[viewer.language];
  const isOpen = asked.answer.state === 'asked';
  return new Page(
    say.overTitle,
    <>
      <h1>{say.overTitle}</h1>
      <p class="lead">{isOpen ? say.expired : say.already}</p>
      {isOpen ? <MessageText text={asked.answer.text} empty={say.noText} /> : null}
      <ToThread viewer={viewer} asked={asked} />
    </>,
    { status: 410 },
  );
}

/** @param why in the reader's words */
export function answerRefusedPage(viewer: Viewer, asked: AskedAnswer, why: string): Page {
  const say = sentences[viewer.language];
  return new Page(
    say.refusedTitle,
    <>
      <h1>{say.refusedTitle}</h1>
      <p class="notice bad" role="alert">
        {why}
      </p>
      {asked.answer.text === '' ? null : <p>{say.textBack}</p>}
      <MessageText text={asked.answer.text} empty={say.noText} />
      <ToThread viewer={viewer} asked={asked} />
    </>,
    { status: 409 },
  );
}

function ToThread({ viewer, asked: { correspondence } }: { viewer: Viewer; asked: AskedAnswer }): VNode {
  return (
    <p class="actions">
      <a href={`/forums/${correspondence.forumSlug}/${correspondence.threadKey}`}>
        {sentences[viewer.language].thread}
      </a>
    </p>
  );
}
